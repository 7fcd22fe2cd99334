import { betweenVariance, type Tau2Method, type VariedEstimate } from '../../src/statistics/shares/between-variance';
import { criticalT, criticalZ, binomialProbability } from '../../src/statistics/numbers/distributions';
import { categoryOf, compareWithTarget, zAgainstCountry } from '../../src/statistics/comparison/funnel-category';
import {
  funnelLimits,
  interpolatedBinomialLimit,
  poissonFunnelLimits,
  scoreFunnelLimits,
} from '../../src/statistics/comparison/funnel-limits';
import { pooledEstimate } from '../../src/statistics/means/meta-analysis';
import { adjustPValues } from '../../src/statistics/comparison/multiple-comparisons';
import { overdispersion } from '../../src/statistics/comparison/overdispersion';
import { stabilisedMeans } from '../../src/statistics/shares/shrinkage';
import { stabilisedShares } from '../../src/statistics/shares/stabilised-shares';
import {
  NotComputed,
  confidenceOf,
  number,
  numbers,
  text,
  type Adapter,
  type Computed,
  type GoldenInput,
} from './case';

const cellsOf = (input: GoldenInput) => {
  const n = numbers(input, 'n');
  return numbers(input, 'x').map((sum, index) => ({ n: n[index]!, sum }));
};

const funnelAt = (n: number, target: number, tail: number, suffix: string): Computed => {
  const exact = funnelLimits(n, target, 1 - 2 * tail);
  const score = scoreFunnelLimits(n, target, 1 - 2 * tail);
  return {
    [`exactLower${suffix}`]: exact?.lower ?? null,
    [`exactUpper${suffix}`]: exact?.upper ?? null,
    [`exactLowerUnclamped${suffix}`]: interpolatedBinomialLimit(n, target, tail, 'lower'),
    [`exactUpperUnclamped${suffix}`]: interpolatedBinomialLimit(n, target, tail, 'upper'),
    [`scoreLower${suffix}`]: score?.lower ?? null,
    [`scoreUpper${suffix}`]: score?.upper ?? null,
  };
};

const funnelLimitsShare: Adapter = (input) => {
  const tails = Array.isArray(input['tail'])
    ? numbers(input, 'tail')
    : [number(input, 'tail', (1 - confidenceOf(input)) / 2)];
  const several = Array.isArray(input['tail']);
  const [n, target] = [number(input, 'n'), number(input, 'target')];
  return Object.assign(
    {},
    ...tails.map((tail) => funnelAt(n, target, tail, several ? String(tail).slice(2) : '')),
  ) as Computed;
};

const funnelLimitsRatio: Adapter = (input) => {
  const tail = number(input, 'tail', (1 - confidenceOf(input)) / 2);
  const { lower, upper } = poissonFunnelLimits(number(input, 'expected'), 1 - 2 * tail);
  return { exactLower: lower, exactUpper: upper };
};

const flagSmallN: Adapter = (input) => {
  const [n, x, target] = [number(input, 'n'), number(input, 'x'), number(input, 'target')];
  const test = compareWithTarget({ n, sum: x }, target);
  if (test === null) return null;
  const category = categoryOf(test.z, test.pValue);
  return {
    interpolatedUpper998: interpolatedBinomialLimit(n, target, 0.001, 'upper'),
    interpolatedLower998: interpolatedBinomialLimit(n, target, 0.001, 'lower'),
    probabilityOfThisResult: binomialProbability(x, n, target),
    ...(test.method === 'SCORE' ? {} : { midP: test.pValue }),
    category: (expected: unknown) => String(expected).toUpperCase().replace(/\W+/g, '_') === category,
  };
};

const dispersion: Adapter = (input) => {
  if (text(input, 'scale', 'raw') !== 'raw') throw new NotComputed('over-dispersion is kept on the raw scale only');
  if (number(input, 'quantileType', 7) !== 7) throw new NotComputed('quantiles are of type 7 only');
  const { units, ...family } = overdispersion(cellsOf(input), number(input, 'winsorise', 0.1));
  const each = (key: keyof (typeof units)[number]) => units.map((unit) => unit[key]);
  const zs = { z: each('z'), zWinsorised: each('zWinsorised') };
  return { ...family, ...zs, zAdditive: each('zAdditive'), zMultiplicative: each('zMultiplicative') };
};

const adjust: Adapter = (input) => {
  const p = numbers(input, 'p');
  const alpha = number(input, 'alpha', 0.05);
  const rejected = (adjusted: readonly number[]) => adjusted.filter((value) => value <= alpha).length;
  const bh = adjustPValues(p, 'BH');
  const bonferroni = adjustPValues(p, 'BONFERRONI');
  return {
    BH: bh,
    BY: adjustPValues(p, 'BY'),
    holm: adjustPValues(p, 'HOLM'),
    hochberg: adjustPValues(p, 'HOCHBERG'),
    bonferroni,
    rejectedBH05: rejected(bh),
    rejectedBonferroni05: rejected(bonferroni),
    criticalP: Math.max(0, ...p.filter((_, index) => bh[index]! <= alpha)),
  };
};

const TAU2: Readonly<Record<string, Tau2Method>> = {
  FE: 'FE',
  EE: 'FE',
  DL: 'DL',
  PM: 'PM',
  EB: 'PM',
  HE: 'HE',
  SJ: 'SJ',
  ML: 'ML',
  REML: 'REML',
};

const tau2Method = (input: GoldenInput, fallback: string): Tau2Method => {
  const name = text(input, 'tau2Method', fallback);
  const method = TAU2[name];
  if (!method) throw new NotComputed(`the estimator ${name} of the variance between units is not offered`);
  return method;
};

const estimatesOf = (values: readonly number[], variances: readonly number[]): VariedEstimate[] =>
  values.map((value, index) => ({ value, variance: variances[index]! }));

const pool: Adapter = (input, expected) => {
  const estimates = estimatesOf(numbers(input, 'yi'), numbers(input, 'vi'));
  const hartungKnapp = input['hartungKnapp'] === true ? 'UNTRUNCATED' : 'NONE';
  const confidence = confidenceOf(input);
  const found = pooledEstimate(estimates, { tau2Method: tau2Method(input, 'PM'), hartungKnapp, confidence });
  const spread = Math.hypot(found.tau, found.standardError);
  const k = estimates.length;
  const metafor = (hartungKnapp === 'NONE' ? criticalZ(confidence) : criticalT(confidence, k - 1)) * spread;
  const asShare = 'share' in expected;
  const back = (value: number | undefined) =>
    value === undefined ? null : asShare ? 1 / (1 + Math.exp(-value)) : value;
  return {
    mu: found.estimate,
    share: back(found.estimate),
    se: found.standardError,
    lower: back(found.interval?.lower),
    upper: back(found.interval?.upper),
    tau2: found.tau2,
    tau: found.tau,
    I2: found.i2,
    H2: found.h2,
    Q: found.q,
    Qp: found.qPValue,
    predictionInterval_t_kminus2: found.predictionInterval && [
      found.predictionInterval.lower,
      found.predictionInterval.upper,
    ],
    predictionInterval_metafor: [found.estimate - metafor, found.estimate + metafor],
    pi_lower: back(found.estimate - metafor),
    pi_upper: back(found.estimate + metafor),
  };
};

const slopes: Adapter = (input) => {
  const estimates = estimatesOf(numbers(input, 'slopes'), numbers(input, 'variances'));
  const common = pooledEstimate(estimates, { tau2Method: 'FE', hartungKnapp: 'NONE' });
  const random = pooledEstimate(estimates, { tau2Method: 'DL', hartungKnapp: 'NONE' });
  return {
    common: common.estimate,
    seCommon: common.standardError,
    Q: common.q,
    tau2: betweenVariance(estimates, 'DL'),
    random: random.estimate,
    seRandom: random.standardError,
  };
};

const shrink: Adapter = (input, expected) => {
  const estimates = estimatesOf(numbers(input, 'y'), numbers(input, 'v'));
  const { mean, tau2, units } = stabilisedMeans(estimates, tau2Method(input, 'DL'), confidenceOf(input));
  const b = units.map(({ shrinkage }) => shrinkage);
  return {
    mu: mean,
    tau2,
    B: Array.isArray(expected['B']) ? b : b[0],
    estimate: units.map(({ estimate }) => estimate),
    sePosterior: units.map(({ standardError }) => standardError),
    lower: units.map(({ interval }) => interval.lower),
    upper: units.map(({ interval }) => interval.upper),
  };
};

const hierarchical: Adapter = (input) => {
  const prior = text(input, 'prior', 'mu~U(0,1), rho~U(0,1)').replace(/\s/g, '');
  if (prior !== 'mu~U(0,1),rho~U(0,1)') throw new NotComputed('only the uniform prior on mu and rho is offered');
  const { mu, rho, units } = stabilisedShares(cellsOf(input), confidenceOf(input));
  const lower = units.map(({ interval }) => interval.lower);
  const upper = units.map(({ interval }) => interval.upper);
  const posteriorMean = units.map(({ estimate }) => estimate);
  return { muMean: mu, rhoMean: rho, posteriorMean, lower, upper, lower95: lower, upper95: upper };
};

const againstNational: Adapter = (input) => {
  const cells = cellsOf(input);
  const country = {
    n: cells.reduce((sum, { n }) => sum + n, 0),
    sum: cells.reduce((sum, cell) => sum + cell.sum, 0),
  };
  const target = country.sum / country.n;
  return { target, z: cells.map((cell) => zAgainstCountry(cell, country)) };
};

/** Families of units: funnels, adjustment, pooling, shrinkage. */
export const familyAdapters: Readonly<Record<string, Adapter>> = {
  funnelLimitsShare,
  funnelLimitsRatio,
  funnelLimitsPoisson: funnelLimitsRatio,
  funnelLimitsSMR: funnelLimitsRatio,
  funnelFlagSmallN: flagSmallN,
  overdispersion: dispersion,
  adjustP: adjust,
  metaPool: pool,
  pooledSlope: slopes,
  ebNormal: shrink,
  hierBetaBinomial: hierarchical,
  zAgainstNationalIncludingSelf: againstNational,
};
