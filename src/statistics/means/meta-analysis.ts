import {
  betweenVariance,
  fitAt,
  requireEstimates,
  type Tau2Method,
  type VariedEstimate,
} from '../shares/between-variance';
import { chiSquareUpperTail, criticalT, criticalZ } from '../numbers/distributions';
import { requireConfidence } from '../numbers/errors';
import type { Interval } from '../numbers/interval';

/**
 * Hartung–Knapp: NONE uses z; UNTRUNCATED scales the variance by q = Q(τ²)/(k − 1) and uses t(k − 1), as published;
 * AT_LEAST_ONE does the same with max(1, q), so that an interval is never narrower than without the correction.
 */
export type HartungKnapp = 'NONE' | 'UNTRUNCATED' | 'AT_LEAST_ONE';

/** Choices of `pooledEstimate`; the defaults are Paule–Mandel, Hartung–Knapp with max(1, q), 0.95. */
export interface PoolingOptions {
  readonly tau2Method?: Tau2Method;
  readonly hartungKnapp?: HartungKnapp;
  readonly confidence?: number;
}

/** The typical unit of a family. */
export interface PooledEstimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Where the mean of the units lies. `null` with one unit under Hartung–Knapp. */
  readonly interval: Interval | null;
  /** Where a new unit would lie: estimate ± t(k − 2) √(τ² + se²). `null` below three units. */
  readonly predictionInterval: Interval | null;
  readonly tau2: number;
  /** √τ²: the standard deviation between units. */
  readonly tau: number;
  /** Cochran's Q at τ² = 0 with its p-value on k − 1 degrees of freedom; p is `null` with one unit. */
  readonly q: number;
  readonly qPValue: number | null;
  /** Share of the variation that lies between units, in per cent, and its companion H²; `null` with one unit. */
  readonly i2: number | null;
  readonly h2: number | null;
}

/**
 * The typical förbund ("det typiska förbundet"): the random-effects mean of the units' estimates, each with its
 * variance.
 *
 * mean = Σwy/Σw with w = 1/(v + τ²). This is not the value of all respondents pooled; the two answer different
 * questions and must carry different names. On shares, pool logits and transform back.
 *
 * When Q(τ²) < k − 1 the Hartung–Knapp factor is below 1 and would make the interval *narrower* than the plain one. The
 * default keeps max(1, q) (Röver, Knapp & Friede 2015, BMC Med Res Methodol 15:99); UNTRUNCATED is for comparison with
 * software that does not.
 *
 * Source: DerSimonian & Laird (1986); Hartung & Knapp (2001), Stat Med 20:3875–3889; IntHout et al (2014), BMC Med Res
 * Methodol 14:25; prediction interval: Higgins et al (2009), JRSS A 172:137–159. Unit: that of the values. Domain: at
 * least one unit, variances known and above 0; from some five units for τ² to mean anything.
 */
export function pooledEstimate(estimates: readonly VariedEstimate[], options: PoolingOptions = {}): PooledEstimate {
  const { tau2Method = 'PM', hartungKnapp = 'AT_LEAST_ONE', confidence = 0.95 } = options;
  requireEstimates(estimates, 1);
  requireConfidence(confidence);
  const df = estimates.length - 1;
  const tau2 = betweenVariance(estimates, tau2Method);
  const { mean, sumOfWeights, q } = fitAt(estimates, tau2);
  const factor = hartungKnapp === 'NONE' || df === 0 ? 1 : q / df;
  const inflation = hartungKnapp === 'AT_LEAST_ONE' ? Math.max(1, factor) : factor;
  const standardError = Math.sqrt(inflation / sumOfWeights);
  const around = (half: number): Interval => ({ lower: mean - half, upper: mean + half, confidence });
  return {
    estimate: mean,
    standardError,
    interval: intervalOf(hartungKnapp, df, standardError, confidence, around),
    predictionInterval:
      df < 2 ? null : around(criticalT(confidence, df - 1) * Math.hypot(Math.sqrt(tau2), standardError)),
    tau2,
    tau: Math.sqrt(tau2),
    ...heterogeneity(estimates, tau2, tau2Method),
  };
}

function intervalOf(
  hartungKnapp: HartungKnapp,
  df: number,
  standardError: number,
  confidence: number,
  around: (half: number) => Interval,
): Interval | null {
  if (hartungKnapp === 'NONE') return around(criticalZ(confidence) * standardError);
  return df === 0 ? null : around(criticalT(confidence, df) * standardError);
}

function heterogeneity(
  estimates: readonly VariedEstimate[],
  tau2: number,
  method: Tau2Method,
): Pick<PooledEstimate, 'q' | 'qPValue' | 'i2' | 'h2'> {
  const df = estimates.length - 1;
  const { q, sumOfWeights, sumOfSquaredWeights } = fitAt(estimates, 0);
  if (df === 0) return { q, qPValue: null, i2: null, h2: null };
  const qPValue = chiSquareUpperTail(q, df);
  if (method === 'FE') return { q, qPValue, i2: q === 0 ? 0 : Math.max(0, (100 * (q - df)) / q), h2: q / df };
  const typicalVariance = df / (sumOfWeights - sumOfSquaredWeights / sumOfWeights);
  return { q, qPValue, i2: (100 * tau2) / (tau2 + typicalVariance), h2: 1 + tau2 / typicalVariance };
}
