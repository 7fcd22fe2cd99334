import type { DemoForbund } from './demo-nation';
import type { Streams } from '../random';
import { clamp } from '../random';

/** What is true of a förbund in every round and never shown: its results vary around it. */
export interface Character {
  /** 1 is an ordinary förbund: about 18 answers per form, 8 million kronor and 400 participants a year. */
  readonly size: number;
  /** What the förbund's measures have in common, in standard deviations between förbund. */
  readonly quality: number;
  /**
   * A few förbund differ so much that a test must find them: far above (1) or far below (−1) the others in everything.
   */
  readonly outlier: -1 | 0 | 1;
  /** How ready it is to take part in a round. */
  readonly readiness: number;
}

/** About four of 75, half of them above and half below. */
const OUTLIERS_PER_FORBUND = 4 / 75;
/** An outlier is drawn from ordinary and large förbund, where it can be told from chance. */
const OUTLIER_SIZE = 0.8;
/** High enough to take part in nearly every round, so that the outlier can be followed. */
const OUTLIER_READINESS = 3;

/** The characters by organisation number. */
export function generateCharacters(streams: Streams, forbund: readonly DemoForbund[]): Map<string, Character> {
  const ordinary = new Map(forbund.map((each) => [each.organisationNumber, ordinaryCharacter(streams, each)]));
  const lasting = forbund.filter((each) => each.existsFrom < '2017-01-01' && each.existsUntil === null);
  const large = lasting.filter((each) => (ordinary.get(each.organisationNumber)?.size ?? 0) >= OUTLIER_SIZE);
  const count = Math.round(lasting.length * OUTLIERS_PER_FORBUND);
  const chosen = streams('outliers').shuffled(large).slice(0, count);
  chosen.forEach(({ organisationNumber }, index) => {
    const character = ordinary.get(organisationNumber);
    if (character === undefined) return;
    const outlier = index % 2 === 0 ? -1 : 1;
    ordinary.set(organisationNumber, { ...character, outlier, readiness: OUTLIER_READINESS });
  });
  return ordinary;
}

function ordinaryCharacter(streams: Streams, forbund: DemoForbund): Character {
  const random = streams('character', forbund.organisationNumber);
  const municipalities = forbund.members.length || random.integer(1, 6);
  return {
    size: clamp(0.4 + 0.17 * municipalities + 0.2 * random.normal(), 0.3, 2.6),
    quality: random.normal(),
    outlier: 0,
    readiness: random.normal(),
  };
}
