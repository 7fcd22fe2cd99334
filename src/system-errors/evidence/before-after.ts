import {
  breakBetween,
  figuresIn,
  panelOf,
  signed,
  toCell,
  type Cell,
  type MeasureTable,
  type RoundOfMeasure,
} from '../../benchmarks';
import { referenceDay, type Measure, type Round } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import type { Interval } from '../../statistics';
import { lastToEach, type StoredClosing, type StoredQuestion } from '../dialogue/dialogue';

/**
 * The day on which a change took effect: that of the case's solution, or else the latest that an authority has stated;
 * null for none.
 */
export function inForceFrom(closing: StoredClosing | null, questions: readonly StoredQuestion[]): string | null {
  if (closing) return closing.inForceFrom;
  const told = lastToEach(questions).flatMap(({ answers }) => answers.at(-1)?.inForceFrom ?? []);
  return told.sort().at(-1) ?? null;
}

/**
 * The last round that ended before a day, and the first that began on it or later; null where the catalogue has none
 * yet.
 */
export function roundsAround(day: string, rounds: Iterable<Round>): { before: Round | null; after: Round | null } {
  const inOrder = [...rounds].sort((a, b) => (a.code < b.code ? -1 : 1));
  const firstDay = ({ year, half }: Round) => `${year}-${half === 2 ? '07' : '01'}-01`;
  return {
    before: inOrder.findLast((round) => referenceDay(round) < day) ?? null,
    after: inOrder.find((round) => firstDay(round) >= day) ?? null,
  };
}

/** A measure of the förbund behind a case, before and after. */
export interface MeasureBeforeAfter {
  readonly measure: Measure;
  /** Förbund with a published value in both rounds. */
  readonly forbundCount: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Whether the two rounds measure different things: then nothing is compared. */
  readonly isBroken: boolean;
  readonly text: Text;
}

/** Null while the release lacks the figures of either round. */
export function beforeAndAfter(
  { measure, rounds }: MeasureTable,
  around: { readonly before: Round; readonly after: Round },
  signatories: ReadonlySet<number>,
): MeasureBeforeAfter | null {
  const [first, second] = [around.before, around.after].map((round) =>
    rounds.find((one) => one.round.key === round.key),
  );
  if (!first || !second) return null;
  const none = { measure, forbundCount: 0, before: null, after: null, difference: null, interval: null };
  if (breakBetween(first.version, second.version)) return { ...none, isBroken: true, text: WORDS.BROKEN };
  const panel = panelOf(second.version, cellsOf(first, signatories), cellsOf(second, signatories));
  const { units: forbundCount, valueFrom: before, valueTo: after, difference, interval } = panel;
  if (forbundCount === 0) return { ...none, isBroken: false, text: WORDS.NOBODY };
  const text =
    difference === null
      ? WORDS.NO_INTERVAL
      : interval
        ? fillIn(WORDS.COMPARED, { forbund: forbundCount, figures: figuresIn({ difference, interval }) })
        : fillIn(WORDS.TOO_FEW, { forbund: forbundCount, figures: signed(difference) });
  return { measure, forbundCount, before, after, difference, interval, isBroken: false, text };
}

const WORDS = {
  BROKEN: {
    sv: 'Kan inte jämföras: måttet är inte detsamma i de två mätomgångarna.',
    en: 'Cannot be compared: the measure is not the same in the two rounds.',
  },
  NOBODY: {
    sv: 'Kan inte jämföras: inget av förbunden har publicerade värden i båda mätomgångarna.',
    en: 'Cannot be compared: none of the förbund has published values in both rounds.',
  },
  NO_INTERVAL: {
    sv: 'Kan inte jämföras: måttet har inget slumpfel att räkna på.',
    en: 'Cannot be compared: the measure has no sampling error to reckon with.',
  },
  COMPARED: {
    sv: '{forbund} förbund, efter minus före: {figures}.',
    en: '{forbund} förbund, after minus before: {figures}.',
  },
  TOO_FEW: {
    sv: '{forbund} förbund, efter minus före: {figures}; de är för få, eller för lika, för att dess osäkerhet ska kunna anges.',
    en: '{forbund} förbund, after minus before: {figures}; they are too few, or too alike, for its uncertainty to be stated.',
  },
} as const satisfies Record<string, Text>;

/** The overall conclusion of a comparison before and after; when nothing can be compared, the reason. */
export function beforeAfterText(
  { before, after }: { readonly before: Round | null; readonly after: Round | null },
  linked: number,
  changes: readonly MeasureBeforeAfter[],
): Text {
  if (linked === 0) return NOTHING.LINKED;
  if (!before) return NOTHING.BEFORE;
  if (!after) return NOTHING.AFTER;
  if (changes.length === 0) return NOTHING.RELEASED;
  return changes.some(({ difference }) => difference !== null) ? NOT_AN_EFFECT : NOTHING.COMPARED;
}

const NOT_AN_EFFECT: Text = {
  sv: 'Resultat före och efter ändringen, för de förbund som står bakom ärendet. Annat kan ha ändrats samtidigt: det är inte effekten av ändringen.',
  en: 'Results before and after the change, of the förbund that stand behind the case. Other things may have changed too: it is not the effect of the change.',
};

const NOTHING = {
  LINKED: {
    sv: 'Inget kan jämföras: ingen rapport kopplar ett mått till ärendet.',
    en: 'Nothing can be compared: no report links a measure to the case.',
  },
  BEFORE: {
    sv: 'Inget kan jämföras: ingen mätomgång slutade före ändringen.',
    en: 'Nothing can be compared: no round ended before the change.',
  },
  AFTER: {
    sv: 'Inget kan jämföras än: ingen mätomgång har börjat sedan ändringen.',
    en: 'Nothing can be compared yet: no round has begun since the change.',
  },
  RELEASED: {
    sv: 'Inget kan jämföras i denna publicering: den har inte båda mätomgångarna av något kopplat mått.',
    en: 'Nothing can be compared in this release: it does not have both rounds of any linked measure.',
  },
  COMPARED: {
    sv: 'Inget kan jämföras: se varför vid varje mått.',
    en: 'Nothing can be compared: each measure says why.',
  },
} as const satisfies Record<string, Text>;

function cellsOf({ values }: RoundOfMeasure, signatories: ReadonlySet<number>): Map<number, Cell> {
  return new Map(
    [...values].flatMap(([forbund, { published }]) =>
      published && published.numbers.n > 0 && signatories.has(forbund)
        ? [[forbund, toCell(published.numbers)] as const]
        : [],
    ),
  );
}
