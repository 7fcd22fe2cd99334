import { digitsInWords, fillIn, type Text } from '../../platform';
import { median } from '../../statistics';

export const ABSENT_ASSUMPTIONS = ['LOWEST_AND_HIGHEST_TENTH', 'LOWEST_AND_HIGHEST_POSSIBLE', 'AS_PEERS'] as const;
export type AbsentAssumption = (typeof ABSENT_ASSUMPTIONS)[number];

/** Those who took part: their value together, in the unit of the measure, and how many answered. */
export interface TookPart {
  readonly value: number;
  readonly n: number;
}

/** What one absent förbund is supposed to have had, in the unit of the measure. */
export interface Supposed {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * How many answers an absent förbund is supposed to have: the median of the published ones. Null where there are none.
 */
export const typicalAnswers = (published: readonly number[]): number | null => {
  const answered = published.filter((n) => n > 0);
  return answered.length > 0 ? median(answered) : null;
};

/**
 * The value if the absent had taken part with `answers` answers each: (n·value + answers·Σ supposed) / (n + answers ·
 * absent). The same as the value where nobody is absent.
 */
export function boundsIfAll(
  { value, n }: TookPart,
  answers: number,
  absent: readonly Supposed[],
): { readonly lower: number; readonly upper: number } {
  const whole = n + answers * absent.length;
  if (absent.length === 0 || whole === 0) return { lower: value, upper: value };
  const together = (of: (supposed: Supposed) => number) =>
    (n * value + answers * absent.reduce((sum, supposed) => sum + of(supposed), 0)) / whole;
  return { lower: together(({ lowest }) => lowest), upper: together(({ highest }) => highest) };
}

export const WHAT_IF: Text = {
  sv: 'Tänk om: så mycket kan de som inte deltog ändra värdet',
  en: 'What if: how far those who did not take part can move the value',
};

/** What the sentence tells; values in the unit of the measure. */
export interface Told {
  readonly assumption: AbsentAssumption;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly absent: number;
  readonly answers: number;
  readonly withoutPeers: number;
}

/** Says what is supposed and what it gives: arithmetic, never a finding. */
export function whatIfSentence({ assumption, absent, withoutPeers, ...numbers }: Told): Text {
  if (absent === 0) return fillIn(NOBODY_ABSENT, { value: inWords(numbers.value) });
  const { value, lower, upper, answers } = numbers;
  const supposed = fillIn(SUPPOSED[assumption], { absent, ...(withoutPeers > 0 && { withoutPeers }) });
  return fillIn(SENTENCE, {
    absent,
    supposed,
    answers: inWords(answers, Number.isInteger(answers) ? 0 : 1),
    value: inWords(value),
    lower: inWords(lower),
    upper: inWords(upper),
  });
}

const NOBODY_ABSENT: Text = {
  sv: 'Alla förbund som fanns deltog: värdet är {value}, och det finns ingen att tänka sig.',
  en: 'All förbund that existed took part: the value is {value}, and there is nobody to suppose.',
};

const SENTENCE: Text = {
  sv: 'Tänk om {absent|det förbund|de förbund} som inte deltog ({absent}) hade haft {supposed}, med {answers} svarande var: då hade värdet legat mellan {lower} och {upper}, i stället för {value}. Det är ett räkneexempel; vad de hade svarat vet ingen.',
  en: 'What if the förbund that did not take part ({absent}) had had {supposed}, with {answers} respondents each: the value would have been between {lower} and {upper}, instead of {value}. It is arithmetic; nobody knows what they would have answered.',
};

const SUPPOSED: Readonly<Record<AbsentAssumption, Text>> = {
  LOWEST_AND_HIGHEST_TENTH: {
    sv: 'samma värde som den lägsta eller den högsta tiondelen av dem som deltog (10:e och 90:e percentilen)',
    en: 'the value of the lowest or the highest tenth of those who took part (10th and 90th percentile)',
  },
  LOWEST_AND_HIGHEST_POSSIBLE: {
    sv: 'det lägsta eller det högsta värde som måttet kan ha',
    en: 'the lowest or the highest value that the measure can have',
  },
  AS_PEERS: {
    sv: 'samma värde som det lägsta eller det högsta av sina liknande förbund[ ({withoutPeers} utan liknande att gå efter: som den lägsta eller den högsta tiondelen av dem som deltog)]',
    en: 'the lowest or the highest value of their own peers[ ({withoutPeers} without peers to go by: that of the lowest or the highest tenth of those who took part)]',
  },
};

const inWords = (value: number, digits = 1): Text => digitsInWords(value.toFixed(digits));
