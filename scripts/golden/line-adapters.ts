import { costEffectPoint, netBenefit, netBenefitInterval } from '../../src/statistics/resources/cost-effect';
import { efficiencyFrontier, type FrontierScore } from '../../src/statistics/resources/dea';
import { criticalT, criticalZ } from '../../src/statistics/numbers/distributions';
import { fiellerSet } from '../../src/statistics/resources/fieller';
import { mannKendall } from '../../src/statistics/trends/mann-kendall';
import { payback } from '../../src/statistics/resources/payback';
import { nearestPeers } from '../../src/statistics/comparison/peers';
import { quantileType7 } from '../../src/statistics/numbers/quantile';
import { kendallTauB, partialSpearman, spearman } from '../../src/statistics/comparison/rank-correlation';
import { leastSquares, robustStandardErrors, type RobustVariant } from '../../src/statistics/trends/regression';
import { elasticity } from '../../src/statistics/resources/resource-effect';
import { theilSen } from '../../src/statistics/trends/theil-sen';
import { shareTrend } from '../../src/statistics/trends/trend';
import { NotComputed, confidenceOf, lists, number, numbers, table, text, type Adapter, type GoldenInput } from './case';

/** The predictors of a regression case: a matrix, columns of their own, or a polynomial of one variable. */
function predictorsOf(input: GoldenInput, n: number): number[][] {
  const [only, ...others] = lists(input, 'y', 'names');
  if (only === undefined) throw new NotComputed('the case has no predictors');
  if (others.length > 0) return [only, ...others];
  if (Array.isArray(only[0])) {
    const rows = only as unknown as number[][];
    return rows.length === n ? rows[0]!.map((_, column) => rows.map((row) => row[column]!)) : rows;
  }
  const named = [...text(input, 'model').matchAll(/(?:\^|\*\*)\s*(\d+)|degree\s*(\d+)/gi)];
  const degree = Math.max(number(input, 'degree', 1), ...named.map((match) => Number(match[1] ?? match[2])));
  return Array.from({ length: degree }, (_, power) => only.map((value) => value ** (power + 1)));
}

const hasIntercept = (input: GoldenInput) =>
  input['intercept'] !== false &&
  !/no intercept|without intercept|through (the )?origin|slope only/i.test(text(input, 'model'));

const ols: Adapter = (input) => {
  const y = numbers(input, 'y');
  const fit = leastSquares(predictorsOf(input, y.length), y, hasIntercept(input));
  const robust = (variant: RobustVariant) => robustStandardErrors(fit, variant);
  const variants = {
    HC0: robust('HC0'),
    HC1: robust('HC1'),
    HC2: robust('HC2'),
    HC3: robust('HC3'),
    HC4: robust('HC4'),
  };
  return {
    beta: fit.coefficients,
    se: fit.standardErrors,
    residualSD: fit.residualSD,
    r2: fit.r2,
    sse: fit.residualSumOfSquares,
    f: fit.f,
    df: fit.degreesOfFreedom,
    maxLeverage: Math.max(...fit.leverages),
    variants,
  };
};

const olsHC: Adapter = async (input, expected) => {
  const { se, variants, ...fit } = (await ols(input, expected))!;
  return { ...fit, se: { const: se, ...(variants as object) }, ...(variants as object) };
};

const sen: Adapter = (input) => {
  const [x, y] = [numbers(input, 'x'), numbers(input, 'y')];
  const found = theilSen(x, y, confidenceOf(input));
  const line = leastSquares([x], y).coefficients;
  return {
    slope: found.slope,
    intercept: found.intercept,
    lower: found.interval.lower,
    upper: found.interval.upper,
    nPairs: found.pairs,
    alsoOls: { intercept: line[0], slope: line[1] },
  };
};

const kendallTrend: Adapter = (input) => {
  const y = numbers(input, 'y');
  const t = Array.isArray(input['t']) ? numbers(input, 't') : y.map((_, index) => index + 1);
  const found = mannKendall(t, y);
  return {
    S: found.s,
    varS: found.variance,
    z: found.z,
    pNormal: found.pNormal,
    tauA: found.tauA,
    senSlope: found.senSlope,
    intercept: found.intercept,
    pExact: found.pExact,
    oneSidedP: found.pExact === null ? null : found.pExact / 2,
    senLower95_interpolated: found.senInterval.lower,
    senUpper95_interpolated: found.senInterval.upper,
  };
};

const trendWls: Adapter = (input) => {
  const [n, x] = [numbers(input, 'n'), numbers(input, 'x')];
  const cells = numbers(input, 't').map((time, index) => ({ time, n: n[index]!, sum: x[index]! }));
  const found = shareTrend(cells, confidenceOf(input));
  if (found.kind === 'TOO_FEW_OCCASIONS') return null;
  const { slope, standardError, z, pValue, interval, residualQ, residualDf } = found.line;
  const [sum, total] = [x, n].map((list) => list.reduce((a, b) => a + b, 0));
  const { lower, upper } = interval ?? { lower: null, upper: null };
  return { pooledShare: sum! / total!, slope, se: standardError, z, p: pValue, lower, upper, residualQ, residualDf };
};

const fieller: Adapter = (input) => {
  const df = input['df'];
  const byConfidence = typeof df === 'number' ? criticalT(confidenceOf(input), df) : criticalZ(confidenceOf(input));
  const [numerator, denominator] = [number(input, 'numerator'), number(input, 'denominator')];
  const [varNumerator, varDenominator] = [number(input, 'varNumerator'), number(input, 'varDenominator')];
  const ratio = { numerator, denominator, varNumerator, varDenominator, covariance: number(input, 'covariance', 0) };
  const critical = number(input, 'criticalValue', byConfidence);
  const absent = { lower: null, upper: null, excludedFrom: null, excludedTo: null };
  return { ...absent, ...fiellerSet(ratio, critical), t: critical };
};

const rankCorrelation: Adapter = (input) => {
  const [x, y] = [numbers(input, 'x'), numbers(input, 'y')];
  const found = spearman(x, y, confidenceOf(input));
  return (
    found && {
      rho: found.rho,
      t: found.t,
      pT: found.pValue,
      tauB: kendallTauB(x, y),
      fisherCI_BonettWright: found.interval && [found.interval.lower, found.interval.upper],
    }
  );
};

const partial: Adapter = (input) => {
  const n = numbers(input, 'x').length;
  const z = table(input, 'z');
  const controls = Array.isArray(z[0]) ? z : [z as unknown as number[]];
  const columns = controls[0]!.length === n ? controls : controls[0]!.map((_, j) => controls.map((row) => row[j]!));
  const found = partialSpearman(numbers(input, 'x'), numbers(input, 'y'), columns, confidenceOf(input));
  return found && { r: found.rho, k: columns.length, df: found.degreesOfFreedom, t: found.t, p: found.pValue };
};

const elasticityLogLog: Adapter = (input) => {
  const found = elasticity(numbers(input, 'x'), numbers(input, 'y'), confidenceOf(input));
  const { intercept, slope, classicStandardError, standardError, r2 } = found;
  return { intercept, elasticity: slope, seClassic: classicStandardError, seHC3: standardError, r2 };
};

const paybackTime: Adapter = (input) => {
  const found = payback(
    number(input, 'investment'),
    numbers(input, 'annualBenefits'),
    number(input, 'discountRate', 0),
  );
  return { paybackYears: found.years, npv: found.netPresentValue, benefitCostRatio: found.benefitCostRatio };
};

const plane: Adapter = (input) => {
  const difference = { deltaCost: number(input, 'deltaCost'), deltaEffect: number(input, 'deltaEffect') };
  const { quadrant, icer } = costEffectPoint(difference);
  const named = (expected: unknown) => String(expected).toUpperCase().split(' ')[0] === quadrant;
  return { quadrant: named, icer, netBenefit: netBenefit(difference, number(input, 'willingnessToPay')) };
};

const netBenefitCI: Adapter = (input) => {
  const difference = { deltaCost: number(input, 'deltaCost'), deltaEffect: number(input, 'deltaEffect') };
  const [varCost, varEffect] = [number(input, 'varCost'), number(input, 'varEffect')];
  const error = { varCost, varEffect, covariance: number(input, 'cov', 0) };
  const found = netBenefitInterval(difference, error, number(input, 'willingnessToPay'), confidenceOf(input));
  const { lower, upper } = found.interval;
  const probCostEffective = found.probabilityCostEffective;
  return { netBenefit: found.estimate, se: found.standardError, lower, upper, probCostEffective };
};

const frontier: Adapter = async (input) => {
  const [inputs, outputs] = [table(input, 'inputs'), table(input, 'outputs')];
  const names = (input['names'] as string[] | undefined) ?? inputs.map((_, index) => `unit ${index + 1}`);
  const units = names.map((name, i) => ({ name, inputs: inputs[i]!, outputs: outputs[i]! }));
  const byInput = await efficiencyFrontier(units, 'INPUT');
  const byOutput = await efficiencyFrontier(units, 'OUTPUT');
  const outputOriented = text(input, 'orientation', 'input').toLowerCase().startsWith('out');
  const phi = (key: 'ccr' | 'bcc') => byOutput.map((score) => 1 / score[key]);
  const main = outputOriented ? byOutput : byInput;
  const of = (key: keyof FrontierScore) => main.map((score) => score[key]);
  return {
    ccr: outputOriented ? phi('ccr') : of('ccr'),
    bcc: outputOriented ? phi('bcc') : of('bcc'),
    ccrOutputOrientedPhi: phi('ccr'),
    bccOutputOrientedPhi: phi('bcc'),
    scaleEfficiency: of('scaleEfficiency'),
    returnsToScale: main.map(({ returnsToScale }) => returnsToScale.toLowerCase()),
  };
};

const quantiles: Adapter = (input, expected) => {
  const p = Array.isArray(input['p']) ? numbers(input, 'p') : [number(input, 'p')];
  const q = p.map((share) => quantileType7(numbers(input, 'x'), share));
  return { q: Array.isArray(expected['q']) ? q : q[0] };
};

const peerGroup: Adapter = (input) => {
  const [names, vars] = [input['names'] as string[], input['vars'] as string[]];
  const logVars = (input['logVars'] as string[] | undefined) ?? [];
  const values = table(input, 'values');
  const variables = vars.map((name, column) => ({
    name,
    values: values.map((row) => row[column]!),
    logarithmic: logVars.includes(name),
  }));
  const all = nearestPeers(names, variables, names.length);
  const k = number(input, 'k', 7);
  const distance = names.map((a) => names.map((b) => all.get(a)!.find(({ unit }) => unit === b)?.distance ?? 0));
  const neighbours = Object.fromEntries(
    [...all].map(([name, peers]) => [name, peers.slice(0, k).map(({ unit }) => unit)]),
  );
  return { distance, neighbours };
};

/** Lines, ranks, money, frontiers and neighbours. */
export const lineAdapters: Readonly<Record<string, Adapter>> = {
  ols,
  olsHC,
  theilSen: sen,
  mannKendall: kendallTrend,
  trendWls,
  fieller,
  spearman: rankCorrelation,
  partialSpearman: partial,
  elasticityLogLog,
  payback: paybackTime,
  costEffectPlane: plane,
  netBenefitCI,
  dea: frontier,
  quantileType7: quantiles,
  peerGroup,
};
