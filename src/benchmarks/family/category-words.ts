import type { FunnelCategory, Interval } from '../../statistics';
import type { Direction } from '../../catalogue';
import type { Text } from '../../platform';
import { sentenceOf, signed } from './certain-words';
import { NO_SAMPLING_ERROR, type Comparator, type NotAssessedReason } from './comparator';

/**
 * What is said of a unit: better and worse where the measure has a good direction, higher and lower where it has none.
 */
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
export type Against = Comparator | 'OTHER_INSATSER' | 'OTHERS_COMPARED' | 'OTHER_GROUPS';

export const AGAINST: Record<Against, Text> = {
  NATION: { sv: 'övriga landet', en: 'the rest of the country' },
  COUNTY: { sv: 'övriga länet', en: 'the rest of the county' },
  PEERS: { sv: 'liknande förbund', en: 'similar förbund' },
  OWN_EARLIER: { sv: 'sitt eget tidigare värde', en: 'its own earlier value' },
  GOAL: { sv: 'målet', en: 'the goal' },
  OTHER_INSATSER: { sv: 'övriga insatser', en: 'the other insatser' },
  OTHERS_COMPARED: { sv: 'övriga jämförda insatser', en: 'the other insatser compared' },
  OTHER_GROUPS: { sv: 'övriga jämförda lokala grupper', en: 'the other local groups compared' },
};

export const REASON_WORDS: Record<NotAssessedReason, Text> = {
  WITHHELD: {
    sv: 'värdet visas inte, för att skydda de svarande',
    en: 'the value is withheld to protect the respondents',
  },
  NOTHING_REPORTED: { sv: 'inget har redovisats', en: 'nothing was reported' },
  NOT_MEASURED: { sv: 'måttet mäts inte i omgången', en: 'the measure is not measured in the round' },
  NO_RESPONDENTS: { sv: 'ingen har svarat', en: 'nobody has answered' },
  NO_REFERENCE: { sv: 'det finns inget att jämföra med', en: 'there is nothing to compare with' },
  KIND_NOT_COMPARED: NO_SAMPLING_ERROR,
  TOO_FEW_UNITS: {
    sv: 'färre än fem enheter har publicerade värden',
    en: 'fewer than five units have published values',
  },
  TOO_FEW_KINDS: {
    sv: 'inget annat slag har ett publicerat värde att jämföra med',
    en: 'no other kind has a published value to compare with',
  },
  TOO_FEW_FORBUND: {
    sv: 'färre än fem förbund har publicerade värden på den ena sidan',
    en: 'fewer than five förbund have published values on one of the sides',
  },
  NO_SPREAD: { sv: 'svaren skiljer sig inte åt', en: 'the answers do not differ' },
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
  comparisons = 1,
): Text {
  const { reason, difference, interval95: interval } = compared;
  if (category === 'NOT_ASSESSED' || difference === null) {
    const words = REASON_WORDS[reason ?? 'NO_REFERENCE'];
    return { sv: `${name.sv} bedöms inte: ${words.sv}.`, en: `${name.en} is not assessed: ${words.en}.` };
  }
  const other = AGAINST[against];
  if (interval) return sentenceOf(category, { difference, interval, comparisons }, { name, other });
  const d = signed(difference);
  return {
    sv: `${name.sv} och ${other.sv}: skillnad ${d.sv}; svaren är alla lika, så osäkerheten kan inte anges.`,
    en: `${name.en} and ${other.en}: difference ${d.en}; the answers are all alike, so that its uncertainty cannot be stated.`,
  };
}
