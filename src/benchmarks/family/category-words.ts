import type { FunnelCategory, Interval } from '../../statistics';
import type { Direction } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import type { Comparator, NotAssessedReason } from './comparator';

/** What is said of a unit: better and worse where the measure has a good direction, higher and lower where it has none. */
export const CATEGORIES = [
  'MUCH_BETTER',
  'BETTER',
  'SIMILAR',
  'WORSE',
  'MUCH_WORSE',
  'MUCH_HIGHER',
  'HIGHER',
  'LOWER',
  'MUCH_LOWER',
  'NOT_ASSESSED',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that say which way is good; a measure without direction has none of them. */
export const QUALITY_CATEGORIES: readonly Category[] = ['MUCH_BETTER', 'BETTER', 'WORSE', 'MUCH_WORSE'];

const IF_HIGHER_IS_BETTER: Partial<Record<FunnelCategory, Category>> = {
  MUCH_HIGHER: 'MUCH_BETTER',
  HIGHER: 'BETTER',
  LOWER: 'WORSE',
  MUCH_LOWER: 'MUCH_WORSE',
};
const IF_LOWER_IS_BETTER: Partial<Record<FunnelCategory, Category>> = {
  MUCH_HIGHER: 'MUCH_WORSE',
  HIGHER: 'WORSE',
  LOWER: 'BETTER',
  MUCH_LOWER: 'MUCH_BETTER',
};

export function categoryFor(direction: Direction, position: FunnelCategory): Category {
  if (direction === 'NONE') return position;
  return (direction === 'HIGHER' ? IF_HIGHER_IS_BETTER : IF_LOWER_IS_BETTER)[position] ?? position;
}

export interface Colour {
  /** Stable: a dashboard may map it to colours of its own. */
  readonly key: string;
  readonly hex: string;
}

/** Blue against orange, told apart also by those who cannot tell red from green; darker is more certain. */
const COLOURS: Record<Category, Colour> = {
  MUCH_BETTER: { key: 'GOOD_STRONG', hex: '#08519c' },
  BETTER: { key: 'GOOD', hex: '#6baed6' },
  SIMILAR: { key: 'NEUTRAL', hex: '#d9d9d9' },
  WORSE: { key: 'POOR', hex: '#fdae6b' },
  MUCH_WORSE: { key: 'POOR_STRONG', hex: '#d94801' },
  MUCH_HIGHER: { key: 'HIGH_STRONG', hex: '#54278f' },
  HIGHER: { key: 'HIGH', hex: '#9e9ac8' },
  LOWER: { key: 'LOW', hex: '#c7b08b' },
  MUCH_LOWER: { key: 'LOW_STRONG', hex: '#8c6d31' },
  NOT_ASSESSED: { key: 'NOT_ASSESSED', hex: '#ffffff' },
};

export const colourOf = (category: Category): Colour => COLOURS[category];

/** What a sentence says that a unit is compared with. */
export type Against = Comparator | 'OTHER_INSATSER';

export const AGAINST: Record<Against, Text> = {
  NATION: { sv: 'övriga landet', en: 'the rest of the country' },
  COUNTY: { sv: 'övriga länet', en: 'the rest of the county' },
  PEERS: { sv: 'liknande förbund', en: 'similar förbund' },
  OWN_EARLIER: { sv: 'sitt eget tidigare värde', en: 'its own earlier value' },
  GOAL: { sv: 'målet', en: 'the goal' },
  OTHER_INSATSER: { sv: 'övriga insatser', en: 'the other insatser' },
};

const IS: Record<Exclude<Category, 'NOT_ASSESSED' | 'SIMILAR'>, Text> = {
  MUCH_BETTER: { sv: 'har med stor säkerhet ett bättre värde än', en: 'has, with high certainty, a better value than' },
  BETTER: { sv: 'har ett säkerställt bättre värde än', en: 'has a certainly better value than' },
  WORSE: { sv: 'har ett säkerställt sämre värde än', en: 'has a certainly worse value than' },
  MUCH_WORSE: { sv: 'har med stor säkerhet ett sämre värde än', en: 'has, with high certainty, a worse value than' },
  MUCH_HIGHER: { sv: 'ligger med stor säkerhet högre än', en: 'is, with high certainty, higher than' },
  HIGHER: { sv: 'ligger säkerställt högre än', en: 'is certainly higher than' },
  LOWER: { sv: 'ligger säkerställt lägre än', en: 'is certainly lower than' },
  MUCH_LOWER: { sv: 'ligger med stor säkerhet lägre än', en: 'is, with high certainty, lower than' },
};

export const REASON_WORDS: Record<NotAssessedReason, Text> = {
  WITHHELD: {
    sv: 'värdet visas inte, för att skydda de svarande',
    en: 'the value is withheld to protect the respondents',
  },
  NO_RESPONDENTS: { sv: 'ingen har svarat', en: 'nobody has answered' },
  NO_REFERENCE: { sv: 'det finns inget att jämföra med', en: 'there is nothing to compare with' },
  KIND_NOT_COMPARED: {
    sv: 'måttet är ett antal eller belopp utan slumpfel',
    en: 'the measure is a count or amount without sampling error',
  },
  TOO_FEW_UNITS: { sv: 'färre än fem enheter redovisar', en: 'fewer than five units report' },
};

/** One readable sentence about a unit. SIMILAR is "no certain difference", which is not "the same level". */
export function sentenceFor(
  name: Text,
  against: Against,
  category: Category,
  compared: {
    readonly reason: NotAssessedReason | null;
    readonly difference: number | null;
    readonly interval95: Interval | null;
  },
): Text {
  const { reason, difference, interval95: interval } = compared;
  if (category === 'NOT_ASSESSED') {
    const words = REASON_WORDS[reason ?? 'NO_REFERENCE'];
    return { sv: `${name.sv} bedöms inte: ${words.sv}.`, en: `${name.en} is not assessed: ${words.en}.` };
  }
  const other = AGAINST[against];
  const numbers = (language: 'sv' | 'en') =>
    difference === null || !interval
      ? ''
      : fillIn(
          { sv: ': skillnad {d} (95 % intervall {l} till {u})', en: ': difference {d} (95% interval {l} to {u})' },
          { d: signed(difference, language), l: signed(interval.lower, language), u: signed(interval.upper, language) },
        )[language];
  if (category === 'SIMILAR') {
    return {
      sv: `Ingen säkerställd skillnad mellan ${name.sv} och ${other.sv}${numbers('sv')}.`,
      en: `No certain difference between ${name.en} and ${other.en}${numbers('en')}.`,
    };
  }
  return {
    sv: `${name.sv} ${IS[category].sv} ${other.sv}${numbers('sv')}.`,
    en: `${name.en} ${IS[category].en} ${other.en}${numbers('en')}.`,
  };
}

/** A difference as it is read: with its sign, a real minus, two decimals below one. What rounds to nothing has no sign. */
export function signed(value: number, language: 'sv' | 'en'): string {
  const digits = Math.abs(value).toFixed(Math.abs(value) < 1 ? 2 : 1);
  const sign = Number(digits) === 0 ? '' : value > 0 ? '+' : '−';
  return `${sign}${language === 'sv' ? digits.replace('.', ',') : digits}`;
}
