import type { MeasureVersion } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import type { Numbers, ReleasedValue } from '../../releases';
import type { Interval } from '../../statistics';
import { signed } from './category-words';
import { minus, toCell } from './comparator';
import { differenceBetween } from './difference';

export const ASSESSMENTS = ['HIGHER', 'LOWER', 'SIMILAR', 'NOT_ASSESSED'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** How a förbund stands against the rest of the country. */
export interface AgainstRest {
  /** The förbund minus the rest of the country, in the unit of the measure. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly assessment: Assessment;
  readonly sentence: Text;
}

const WORDS: Record<Assessment, Text> = {
  HIGHER: {
    sv: '{forbund} ligger högre än övriga landet: skillnad {difference} (95 % intervall {lower} till {upper}).',
    en: '{forbund} is higher than the rest of the country: difference {difference} (95% interval {lower} to {upper}).',
  },
  LOWER: {
    sv: '{forbund} ligger lägre än övriga landet: skillnad {difference} (95 % intervall {lower} till {upper}).',
    en: '{forbund} is lower than the rest of the country: difference {difference} (95% interval {lower} to {upper}).',
  },
  SIMILAR: {
    sv: 'Ingen säkerställd skillnad mellan {forbund} och övriga landet: {difference} (95 % intervall {lower} till {upper}).',
    en: 'No certain difference between {forbund} and the rest of the country: {difference} (95% interval {lower} to {upper}).',
  },
  NOT_ASSESSED: {
    sv: '{forbund} kan inte jämföras med övriga landet i detta mått och denna omgång.',
    en: '{forbund} cannot be compared with the rest of the country in this measure and round.',
  },
};

/**
 * Compares a förbund's published figure with that of the country without it: a förbund that is part of what it is compared
 * with would always look nearer than it is. One comparison at a time; `benchmark` is for looking at all of them.
 */
export function againstRest(name: string, own: ReleasedValue, nation: ReleasedValue): AgainstRest {
  const difference = own.published && nation.published && differenceFromRest(own.published, nation.published.numbers);
  if (!difference) {
    return {
      difference: null,
      interval: null,
      assessment: 'NOT_ASSESSED',
      sentence: fillIn(WORDS.NOT_ASSESSED, { forbund: name }),
    };
  }
  const { estimate, interval } = difference;
  const assessment = interval.lower > 0 ? 'HIGHER' : interval.upper < 0 ? 'LOWER' : 'SIMILAR';
  const words = (language: 'sv' | 'en') => ({
    forbund: name,
    difference: signed(estimate, language),
    lower: signed(interval.lower, language),
    upper: signed(interval.upper, language),
  });
  const sentence = { sv: fillIn(WORDS[assessment], words('sv')).sv, en: fillIn(WORDS[assessment], words('en')).en };
  return { difference: estimate, interval, assessment, sentence };
}

function differenceFromRest(
  { version, numbers }: { version: MeasureVersion; numbers: Numbers },
  nation: Numbers,
): { estimate: number; interval: Interval } | null {
  const own = toCell(numbers);
  const found = differenceBetween(version, own, minus(toCell(nation), own));
  return found?.interval ? { estimate: found.estimate, interval: found.interval } : null;
}
