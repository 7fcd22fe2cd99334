import { StatisticsError, requireAllFinite, requireAtLeast, requirePositive } from '../numbers/errors';
import { exactMean, exactSum } from '../numbers/exact-sum';

/** One unit's estimate with its known sampling variance. */
export interface VariedEstimate {
  readonly value: number;
  readonly variance: number;
}

/** Estimator of the variance between units: none (FE), moments (DL, PM, HE, SJ) or likelihood (ML, REML). */
export type Tau2Method = 'FE' | 'DL' | 'PM' | 'HE' | 'SJ' | 'ML' | 'REML';

/** Weighted sums at one τ², w = 1/(v + τ²). Every sum is exact before rounding, so the order of units is irrelevant. */
export interface WeightedFit {
  readonly mean: number;
  readonly sumOfWeights: number;
  readonly sumOfSquaredWeights: number;
  /** Q = Σ w (y − mean)². */
  readonly q: number;
  readonly weights: readonly number[];
}

/** Refuses non-finite values and variances that are not above 0. */
export function requireEstimates(estimates: readonly VariedEstimate[], minimum: number): void {
  requireAtLeast('estimates', estimates, minimum);
  requireAllFinite(
    'value',
    estimates.map(({ value }) => value),
  );
  estimates.forEach(({ variance }) => requirePositive('variance', variance));
}

/** The weighted mean and what the estimators need, at a given τ². */
export function fitAt(estimates: readonly VariedEstimate[], tau2: number): WeightedFit {
  const weights = estimates.map(({ variance }) => 1 / (variance + tau2));
  const sumOfWeights = exactSum(weights);
  const mean = exactSum(estimates.map(({ value }, index) => value * weights[index]!)) / sumOfWeights;
  const q = exactSum(estimates.map(({ value }, index) => weights[index]! * (value - mean) ** 2));
  return { mean, sumOfWeights, sumOfSquaredWeights: exactSum(weights.map((w) => w * w)), q, weights };
}

/**
 * τ², the variance between units beyond their sampling variances.
 *
 * FE: 0. DL: (Q − (k − 1))/(Σw − Σw²/Σw). PM: the root of Q(τ²) = k − 1. HE: sample variance of the values less the
 * mean of the variances. SJ: τ₀²·Q(τ₀²)/(k − 1) with τ₀² = Σ(y − ȳ)²/k. ML, REML: Fisher scoring. All are cut at 0.
 *
 * Source: DerSimonian & Laird (1986), Controlled Clin Trials 7:177–188; Paule & Mandel (1982), J Res NBS 87:377–385;
 * Sidik & Jonkman (2005), JRSS C 54:367–384; Viechtbauer (2005), J Educ Behav Stat 30:261–293. Unit: that of the
 * values, squared. Domain: variances above 0.
 */
export function betweenVariance(estimates: readonly VariedEstimate[], method: Tau2Method): number {
  requireEstimates(estimates, 1);
  if (method === 'FE' || estimates.length === 1) return 0;
  const df = estimates.length - 1;
  const fixed = fitAt(estimates, 0);
  const dl = Math.max(0, (fixed.q - df) / (fixed.sumOfWeights - fixed.sumOfSquaredWeights / fixed.sumOfWeights));
  const typicalVariance = estimates.length / fixed.sumOfWeights;
  switch (method) {
    case 'DL':
      return dl;
    case 'PM':
      return fixed.q <= df ? 0 : iterate(0, typicalVariance, (tau2) => pauleMandelStep(estimates, tau2, df));
    case 'HE':
      return Math.max(0, spreadOf(estimates) / df - exactMean(estimates.map(({ variance }) => variance)));
    case 'SJ':
      return sidikJonkman(estimates, df);
    default:
      return iterate(dl, typicalVariance, (tau2) => scoringStep(estimates, tau2, method));
  }
}

/** Σ(y − ȳ)², unweighted. */
function spreadOf(estimates: readonly VariedEstimate[]): number {
  const mean = exactMean(estimates.map(({ value }) => value));
  return exactSum(estimates.map(({ value }) => (value - mean) ** 2));
}

function sidikJonkman(estimates: readonly VariedEstimate[], df: number): number {
  const start = spreadOf(estimates) / estimates.length;
  return start === 0 ? 0 : (start * fitAt(estimates, start).q) / df;
}

/** Repeats the step until it is lost in the rounding of 1/(v + τ²). */
function iterate(start: number, typicalVariance: number, step: (tau2: number) => number): number {
  let tau2 = start;
  for (let round = 0; round < 500; round++) {
    const next = Math.max(0, tau2 + step(tau2));
    if (Math.abs(next - tau2) <= 1e-14 * (tau2 + typicalVariance)) return next;
    tau2 = next;
  }
  throw new StatisticsError('NO_CONVERGENCE', 'The variance between units did not converge.');
}

/** Newton step of Q(τ²) = k − 1; Q is convex and decreasing, so steps from 0 rise to the root without overshooting. */
function pauleMandelStep(estimates: readonly VariedEstimate[], tau2: number, df: number): number {
  const { q, mean, weights } = fitAt(estimates, tau2);
  const slope = exactSum(estimates.map(({ value }, index) => (weights[index]! * (value - mean)) ** 2));
  return (q - df) / slope;
}

function scoringStep(estimates: readonly VariedEstimate[], tau2: number, method: 'ML' | 'REML'): number {
  const { mean, sumOfWeights: s1, sumOfSquaredWeights: s2, weights } = fitAt(estimates, tau2);
  const squares = exactSum(estimates.map(({ value }, index) => (weights[index]! * (value - mean)) ** 2));
  if (method === 'ML') return (squares - s1) / s2;
  const s3 = exactSum(weights.map((w) => w ** 3));
  return (squares - (s1 - s2 / s1)) / (s2 - (2 * s3) / s1 + (s2 / s1) ** 2);
}
