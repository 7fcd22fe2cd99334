import type { DemoIntervention } from '../nation/demo-nation';
import type { Character } from '../nation/forbund-character';
import type { Person } from '../nation/generate-people';
import type { Streams } from '../random';
import type { Economy } from './generate-economy';

/** The outcome in which something is true beyond how förbund differ in general. */
export const PLANTED_IN = 'FIN-S13-LOKAL';

/**
 * What is true of the invented nation, so that whoever tries a method on it knows what is there to be found
 * (docs/resources-and-effect.md): points of the share in work or studies by the own follow-up of the förbund. Nothing
 * of the kind is true of any other measure.
 */
export const PLANTED = {
  /** Persons of long-term insatser reach work or studies more often than those of projects. */
  longTermInsats: 0.08,
  /**
   * Förbund with a larger part of their kronor in long-term insatser reach more, whatever insats a person is in: from
   * none to all of it.
   */
  longTermPart: 0.25,
  /** In a few large förbund one long-term insats reaches far more than all others. */
  outstanding: 0.4,
} as const;

/** About three of the forty förbund of a round, large enough for one of their insatser to be told from chance. */
const OUTSTANDING_PER_FORBUND = 1 / 6;
const OUTSTANDING_SIZE = 0.9;

/** What is known of a förbund in a year. */
export interface Surroundings {
  readonly streams: Streams;
  readonly forbund: string;
  readonly character: Pick<Character, 'size'>;
  readonly economy: Economy;
  /** Those of the year. */
  readonly interventions: readonly DemoIntervention[];
}

/** What is added to the chance of each person of a förbund; nothing where nothing is planted. */
export function plantedIn(measure: string, here: Surroundings): (person: Person) => number {
  if (measure !== PLANTED_IN) return () => 0;
  const { outturn, longTerm } = here.economy;
  const ofForbund = outturn > 0 ? PLANTED.longTermPart * (longTerm / outturn - 0.5) : 0;
  const lasting = here.interventions.filter(({ form }) => form === 'LONG_TERM').map(({ code }) => code);
  const outstanding = outstandingOf(here);
  return ({ categories: { INTERVENTION: insats = '' } }) =>
    ofForbund +
    (lasting.includes(insats) ? PLANTED.longTermInsats / 2 : -PLANTED.longTermInsats / 2) +
    (insats === outstanding ? PLANTED.outstanding : 0);
}

/** The code of the insats that reaches more than all others, if the förbund has one. */
function outstandingOf({ streams, forbund, character, interventions }: Surroundings): string | undefined {
  if (character.size < OUTSTANDING_SIZE || !streams('outstanding', forbund).chance(OUTSTANDING_PER_FORBUND))
    return undefined;
  return interventions.find(({ kind, form }) => kind === 'INDIVIDUAL' && form === 'LONG_TERM')?.code;
}
