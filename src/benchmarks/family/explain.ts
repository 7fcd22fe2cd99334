import type { Text } from '../../platform';
import { INTERVAL_METHODS, type ReleasedValue } from '../../releases';

/** How a figure came about, for whoever must answer for it. Only what is published is told. */
export interface Explanation {
  readonly formula: Text;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly method: string | null;
  readonly measureVersion: number | null;
  readonly release: number | null;
  readonly rule: Text;
}

const FORMULAS: Record<string, Text> = {
  SHARE: { sv: 'täljare / antal svarande × 100', en: 'numerator / respondents × 100' },
  MEAN: { sv: 'summan av svaren / antal svarande', en: 'sum of the answers / respondents' },
  INDEX: {
    sv: 'summan av svarens index (0–100) / antal svarande',
    en: 'sum of the answers’ index (0–100) / respondents',
  },
  COUNT: { sv: 'antalet', en: 'the count' },
  AMOUNT: {
    sv: 'beloppet i kronor, eller beloppet / antal där måttet är per enhet',
    en: 'the amount in kronor, or amount / number where the measure is per unit',
  },
};

const RULES: Partial<Record<ReleasedValue['status'], Text>> = {
  SUPPRESSED: {
    sv: 'Värdet visas inte, för att skydda de svarande.',
    en: 'The value is withheld to protect the respondents.',
  },
  MISSING: { sv: 'Inget har redovisats.', en: 'Nothing was reported.' },
  NOT_APPLICABLE: { sv: 'Måttet mäts inte i omgången.', en: 'The measure is not measured in the round.' },
};
const SHOWN: Text = { sv: 'Värdet är publicerat.', en: 'The value is published.' };

export function explain(value: ReleasedValue): Explanation {
  const { published, method, status, interval } = value;
  const kind = published?.version.kind ?? 'SHARE';
  const { n, sum, sumOfSquares } = published?.numbers ?? { n: 0, sum: '0', sumOfSquares: null };
  const inputs: Record<string, number | string> = published ? { n, [kind === 'SHARE' ? 'numerator' : 'sum']: sum } : {};
  if (published && sumOfSquares !== null) inputs.sumOfSquares = sumOfSquares;
  if (interval) inputs.confidence = interval.confidence;
  return {
    formula: published
      ? (FORMULAS[kind] ?? SHOWN)
      : (RULES[status] ?? { sv: 'medelvärde av publicerade värden', en: 'mean of published values' }),
    inputs,
    method: method && INTERVAL_METHODS[method],
    measureVersion: published?.version.version ?? null,
    release: value.release,
    rule: RULES[status] ?? SHOWN,
  };
}
