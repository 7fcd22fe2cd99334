import { groupDifference, type GroupDifference } from '../benchmarks/group-difference';
import { toCell, type Cell } from '../benchmarks/comparator';
import { signed } from '../benchmarks/category-words';
import { panelOf } from '../benchmarks/constant-panel';
import type { MeasureTable, RoundOfMeasure } from '../benchmarks/measure-table';
import { breakBetween } from '../benchmarks/series-break';
import { referenceDay, type Measure, type Round } from '../catalogue/catalogue';
import type { Text } from '../platform/text';
import type { Interval } from '../statistics/interval';
import { lastToEach, type StoredClosing, type StoredQuestion } from './dialogue';

/** Whether the förbund that stand behind a case differ from the others in a measure that they have linked to it. */
export interface Evidence extends GroupDifference {
  readonly measure: Measure;
  /** Null when the release has no figures of the measure, in the round asked for or in any. */
  readonly round: Round | null;
  readonly text: Text;
}

const NOT_CAUSE: Text = { sv: 'Samband, inte orsak.', en: 'Association, not cause.' };

const NOBODY = { forbund: 0, withheld: 0, respondents: 0, mean: null };

/** The evidence of a measure in a round, by its code; in the last one that the release has figures of, when none is asked for. */
export function evidenceOf(table: MeasureTable, signatories: ReadonlySet<number>, round?: string | null): Evidence {
  const { measure, rounds } = table;
  const found = round ? rounds.find((one) => one.round.code === round) : rounds.at(-1);
  const compared: GroupDifference = found
    ? groupDifference(found, (forbund) => signatories.has(forbund))
    : { group: NOBODY, others: NOBODY, difference: null, interval: null, reason: 'NO_RESPONDENTS' };
  return { measure, round: found?.round ?? null, ...compared, text: textOf(compared) };
}

function textOf({ group, others, difference, interval }: GroupDifference): Text {
  if (difference === null || !interval)
    return {
      sv: `De förbund som står bakom ärendet kan inte jämföras med övriga i detta mått. ${NOT_CAUSE.sv}`,
      en: `The förbund that stand behind the case cannot be compared with the others in this measure. ${NOT_CAUSE.en}`,
    };
  const isCertain = interval.lower > 0 || interval.upper < 0;
  const numbers = (language: 'sv' | 'en') => ({
    d: signed(difference, language),
    l: signed(interval.lower, language),
    u: signed(interval.upper, language),
  });
  const [sv, en] = [numbers('sv'), numbers('en')];
  const word = difference > 0 ? { sv: 'högre', en: 'higher' } : { sv: 'lägre', en: 'lower' };
  const said = isCertain
    ? {
        sv: `De ${group.forbund} förbund som står bakom ärendet ligger ${word.sv} än de ${others.forbund} övriga`,
        en: `The ${group.forbund} förbund that stand behind the case are ${word.en} than the ${others.forbund} others`,
      }
    : {
        sv: `Ingen säkerställd skillnad mellan de ${group.forbund} förbund som står bakom ärendet och de ${others.forbund} övriga`,
        en: `No certain difference between the ${group.forbund} förbund that stand behind the case and the ${others.forbund} others`,
      };
  return {
    sv: `${said.sv}: ${sv.d} (95 % intervall ${sv.l} till ${sv.u}). ${NOT_CAUSE.sv}`,
    en: `${said.en}: ${en.d} (95% interval ${en.l} to ${en.u}). ${NOT_CAUSE.en}`,
  };
}

/** The day from which something is changed: of what solved the case, or else the latest that an authority has told; null for none. */
export function inForceFrom(closing: StoredClosing | null, questions: readonly StoredQuestion[]): string | null {
  if (closing) return closing.inForceFrom;
  const told = lastToEach(questions).flatMap(({ answers }) => answers.at(-1)?.inForceFrom ?? []);
  return told.sort().at(-1) ?? null;
}

/** The last round that ended before a day, and the first that began on it or later; null where the catalogue has none yet. */
export function roundsAround(day: string, rounds: Iterable<Round>): { before: Round | null; after: Round | null } {
  const inOrder = [...rounds].sort((a, b) => (a.code < b.code ? -1 : 1));
  const firstDay = ({ year, half }: Round) => `${year}-${half === 2 ? '07' : '01'}-01`;
  return {
    before: inOrder.findLast((round) => referenceDay(round) < day) ?? null,
    after: inOrder.find((round) => firstDay(round) >= day) ?? null,
  };
}

/** A measure of the förbund that stand behind a case, before and after. */
export interface MeasureBeforeAfter {
  readonly measure: Measure;
  /** Förbund with a published value in both rounds. */
  readonly forbund: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** The two rounds do not measure the same thing: nothing is compared. */
  readonly isBroken: boolean;
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
  if (breakBetween(first.version, second.version))
    return { measure, forbund: 0, before: null, after: null, difference: null, interval: null, isBroken: true };
  const panel = panelOf(second.version, cellsOf(first, signatories), cellsOf(second, signatories));
  const { units, valueFrom, valueTo, difference, interval } = panel;
  return { measure, forbund: units, before: valueFrom, after: valueTo, difference, interval, isBroken: false };
}

function cellsOf({ values }: RoundOfMeasure, signatories: ReadonlySet<number>): Map<number, Cell> {
  return new Map(
    [...values].flatMap(([forbund, { published }]) =>
      published && published.numbers.n > 0 && signatories.has(forbund)
        ? [[forbund, toCell(published.numbers)] as const]
        : [],
    ),
  );
}
