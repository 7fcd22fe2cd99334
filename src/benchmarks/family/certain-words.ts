import type { Interval } from '../../statistics';
import { fillIn, thousandsInWords, type Text } from '../../platform';

/** A difference with the interval that it was tested by: certain exactly where the interval leaves out 0. */
export interface Judged {
  readonly difference: number;
  readonly interval: Interval;
  /** How many comparisons it was judged among, when more than one: the interval is then of all of them together. */
  readonly comparisons?: number;
}

/** Per cent over the family, whatever the confidence that this makes for one interval. */
const LEVEL = '95';

/**
 * Every sentence that says that something is certain (säkerställd), or that it is not. Nothing else in the program may
 * say it. `{figures}` is the difference with its interval.
 */
const SENTENCES = {
  MUCH_BETTER: {
    sv: '{name} har med stor säkerhet ett bättre värde än {other}: skillnad {figures}.',
    en: '{name} has, with high certainty, a better value than {other}: difference {figures}.',
  },
  BETTER: {
    sv: '{name} har ett säkerställt bättre värde än {other}: skillnad {figures}.',
    en: '{name} has a certainly better value than {other}: difference {figures}.',
  },
  WORSE: {
    sv: '{name} har ett säkerställt sämre värde än {other}: skillnad {figures}.',
    en: '{name} has a certainly worse value than {other}: difference {figures}.',
  },
  MUCH_WORSE: {
    sv: '{name} har med stor säkerhet ett sämre värde än {other}: skillnad {figures}.',
    en: '{name} has, with high certainty, a worse value than {other}: difference {figures}.',
  },
  MUCH_HIGHER: {
    sv: '{name} ligger med stor säkerhet högre än {other}: skillnad {figures}.',
    en: '{name} is, with high certainty, higher than {other}: difference {figures}.',
  },
  HIGHER: {
    sv: '{name} ligger säkerställt högre än {other}: skillnad {figures}.',
    en: '{name} is certainly higher than {other}: difference {figures}.',
  },
  LOWER: {
    sv: '{name} ligger säkerställt lägre än {other}: skillnad {figures}.',
    en: '{name} is certainly lower than {other}: difference {figures}.',
  },
  MUCH_LOWER: {
    sv: '{name} ligger med stor säkerhet lägre än {other}: skillnad {figures}.',
    en: '{name} is, with high certainty, lower than {other}: difference {figures}.',
  },
  SIMILAR: {
    sv: 'Ingen säkerställd skillnad mellan {name} och {other}: skillnad {figures}.',
    en: 'No certain difference between {name} and {other}: difference {figures}.',
  },
  CHANGE: { sv: 'Säkerställd förändring: {figures}.', en: 'A certain change: {figures}.' },
  NO_CHANGE: { sv: 'Ingen säkerställd förändring: {figures}.', en: 'No certain change: {figures}.' },
  RISE: { sv: 'Säkerställd ökning över tid: {figures} per år.', en: 'A certain rise over time: {figures} a year.' },
  FALL: {
    sv: 'Säkerställd minskning över tid: {figures} per år.',
    en: 'A certain fall over time: {figures} a year.',
  },
  NO_TREND: {
    sv: 'Ingen säkerställd förändring över tid: {figures} per år.',
    en: 'No certain change over time: {figures} a year.',
  },
  GROUP_HIGHER: {
    sv: 'Säkerställd skillnad: {group} ligger högre än {others}, {figures}.',
    en: 'A certain difference: the value of {group} is higher than that of {others}, {figures}.',
  },
  GROUP_LOWER: {
    sv: 'Säkerställd skillnad: {group} ligger lägre än {others}, {figures}.',
    en: 'A certain difference: the value of {group} is lower than that of {others}, {figures}.',
  },
  GROUPS_SIMILAR: {
    sv: 'Ingen säkerställd skillnad mellan {group} och {others}: {figures}.',
    en: 'No certain difference between {group} and {others}: {figures}.',
  },
} as const satisfies Record<string, Text>;

/** What can be said to be certain, or not. */
export type Finding = keyof typeof SENTENCES;

const NOT_CERTAIN: readonly Finding[] = ['SIMILAR', 'NO_CHANGE', 'NO_TREND', 'GROUPS_SIMILAR'];

/**
 * The one function that says that a difference is certain, or that it is not.
 *
 * @throws Error where the interval that would be printed says another thing than the finding: such a sentence refutes
 * itself.
 */
export function sentenceOf(
  finding: Finding,
  judged: Judged,
  words: Readonly<Record<string, Text | string>> = {},
): Text {
  const leavesOutZero = sideOf(judged.interval) !== null;
  if (leavesOutZero === NOT_CERTAIN.includes(finding)) {
    throw new Error(`${finding} was said of an interval that ${leavesOutZero ? 'leaves out' : 'contains'} 0.`);
  }
  return fillIn(SENTENCES[finding], { ...words, figures: figuresIn(judged) });
}

/** On which side of 0 an interval lies; null when it contains 0, and nothing is certain. */
export const sideOf = ({ lower, upper }: Interval): 'ABOVE' | 'BELOW' | null =>
  lower > 0 ? 'ABOVE' : upper < 0 ? 'BELOW' : null;

/** What is called certain, for whoever asks how a judgement came about. */
export const RULE: Text = {
  sv: '{p=}, justerat för {units} jämförelser {adjusted}. Högst 0,05 är en säkerställd skillnad, högst 0,002 en skillnad med stor säkerhet, annars finns ingen säkerställd skillnad; {direction}.',
  en: '{p=}, adjusted for {units} comparisons {adjusted}. At most 0.05 is a certain difference, at most 0.002 one with high certainty, otherwise there is no certain difference; {direction}.',
};

/** A difference with the interval that it was tested by, in words. */
export function figuresIn({ difference, interval, comparisons = 1 }: Judged): Text {
  const among = {
    sv: comparisons > 1 ? `, justerat för ${comparisons} jämförelser` : '',
    en: comparisons > 1 ? `, adjusted for ${comparisons} comparisons` : '',
  };
  // One number of decimals in a sentence: those of a measure of which the uncertainty is as wide as this.
  const decimals = decimalsFor((interval.upper - interval.lower) / 2);
  const [d, l, u] = [
    withSign(difference, Math.abs(difference).toFixed(decimals)),
    bound(interval.lower, decimals),
    bound(interval.upper, decimals),
  ] as const;
  return {
    sv: `${d.sv} (${LEVEL} % intervall ${l.sv} till ${u.sv}${among.sv})`,
    en: `${d.en} (${LEVEL}% interval ${l.en} to ${u.en}${among.en})`,
  };
}

/**
 * A difference as it is read: with its sign, a real minus, two decimals below one. What rounds to nothing has no sign.
 */
export const signed = (value: number): Text => withSign(value, Math.abs(value).toFixed(decimalsFor(value)));

/** Percentage points have one decimal, means on a scale of a few steps two, and kronor none. */
const decimalsFor = (size: number): number => (Math.abs(size) < 1 ? 2 : Math.abs(size) < 1000 ? 1 : 0);

/** A bound that is near 0 keeps one digit that says on which side it lies. */
function bound(value: number, decimals: number): Text {
  const digits = Math.abs(value).toFixed(decimals);
  return value !== 0 && Number(digits) === 0 ? withSign(value, tiny(Math.abs(value))) : withSign(value, digits);
}

const tiny = (value: number) => (value < 1e-6 ? '0.000001' : value.toFixed(Math.ceil(-Math.log10(value))));

function withSign(value: number, digits: string): Text {
  const sign = Number(digits) === 0 ? '' : value > 0 ? '+' : '-';
  return thousandsInWords(`${sign}${digits}`);
}
