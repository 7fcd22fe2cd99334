import { exactDot, exactSum } from '../../src/statistics/numbers/exact-sum';
import { byarCountInterval, exactCountInterval, rateRatio } from '../../src/statistics/numbers/count';
import { criticalZ, twoSidedTP } from '../../src/statistics/numbers/distributions';
import { arcsineDifference, hedgesG } from '../../src/statistics/means/effect-size';
import type { Interval } from '../../src/statistics/numbers/interval';
import { meanInterval, summariseMean, welchDifference, type MeanSummary } from '../../src/statistics/means/mean';
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/shares/share';
import {
  fisherExactP,
  newcombeDifference,
  pairedNewcombeDifference,
} from '../../src/statistics/shares/share-difference';
import { directStandardisation } from '../../src/statistics/means/standardisation';
import { NotComputed, confidenceOf, lists, number, numbers, type Adapter, type GoldenInput } from './case';

const bounds = ({ lower, upper }: Interval) => ({ lower, upper });

const wilson: Adapter = (input) => {
  const cell = { n: number(input, 'n'), sum: number(input, 'x') };
  const found = wilsonInterval(cell, confidenceOf(input));
  const exact = clopperPearsonInterval(cell, confidenceOf(input));
  if (found === null || exact === null) return null;
  return { estimate: found.estimate, ...bounds(found.interval), alsoClopperPearson: bounds(exact.interval) };
};

const clopperPearson: Adapter = (input) => {
  const found = clopperPearsonInterval({ n: number(input, 'n'), sum: number(input, 'x') }, confidenceOf(input));
  return found && { estimate: found.estimate, ...bounds(found.interval) };
};

const twoShares = (input: GoldenInput) =>
  [
    { n: number(input, 'n1'), sum: number(input, 'x1') },
    { n: number(input, 'n2'), sum: number(input, 'x2') },
  ] as const;

const newcombe: Adapter = (input) => {
  const found = newcombeDifference(...twoShares(input), confidenceOf(input));
  const p = fisherExactP(...twoShares(input));
  return found && { difference: found.estimate, ...bounds(found.interval), alsoFisherExactP: p };
};

const pairedNewcombe: Adapter = (input) => {
  const table = Object.keys(input).filter((key) => key !== 'confidence' && typeof input[key] === 'number');
  if (table.length !== 4) throw new NotComputed('the case is no fourfold table');
  const [both, onlyFirst, onlySecond, neither] = table.map((key) => number(input, key));
  const pairs = { both: both!, onlyFirst: onlyFirst!, onlySecond: onlySecond!, neither: neither! };
  const found = pairedNewcombeDifference(pairs, confidenceOf(input));
  return found && { difference: found.estimate, ...bounds(found.interval) };
};

const fisher: Adapter = (input) => ({ p: fisherExactP(...twoShares(input)) });

const summary = (mean: number, sd: number, n: number): MeanSummary => ({ n, mean, variance: n === 1 ? null : sd ** 2 });

const summaryOf = (values: readonly number[]): MeanSummary =>
  summariseMean({ n: values.length, sum: exactSum(values), sumOfSquares: exactDot(values, values) })!;

const meanOf =
  (of: (input: GoldenInput) => MeanSummary): Adapter =>
  (input) => {
    const found = meanInterval(of(input), confidenceOf(input));
    const { n, mean, variance } = of(input);
    const t = found.standardError === null ? null : mean / found.standardError;
    return {
      mean,
      diff: mean,
      sd: variance === null ? null : Math.sqrt(variance),
      se: found.standardError,
      df: n - 1,
      t,
      p: t === null ? null : twoSidedTP(t, n - 1),
      lower: found.interval?.lower ?? null,
      upper: found.interval?.upper ?? null,
    };
  };

const welchOf =
  (of: (input: GoldenInput) => readonly [MeanSummary, MeanSummary]): Adapter =>
  (input) => {
    const found = welchDifference(...of(input), confidenceOf(input));
    return {
      diff: found.estimate,
      se: found.standardError,
      df: found.degreesOfFreedom,
      t: found.t,
      p: found.pValue,
      lower: found.interval?.lower ?? null,
      upper: found.interval?.upper ?? null,
    };
  };

const twoSummaries = (input: GoldenInput) =>
  [
    summary(number(input, 'm1'), number(input, 's1'), number(input, 'n1')),
    summary(number(input, 'm2'), number(input, 's2'), number(input, 'n2')),
  ] as const;

const samples = (input: GoldenInput, count: number) => {
  const found = lists(input);
  if (found.length !== count) throw new NotComputed(`the case has not ${count} samples`);
  return found;
};

const twoSamples = (input: GoldenInput) => {
  const [first, second] = samples(input, 2);
  return [summaryOf(first!), summaryOf(second!)] as const;
};

const pairedDifferences = (input: GoldenInput) => {
  const [first, second] = samples(input, 2);
  return summaryOf(first!.map((value, index) => value - second![index]!));
};

const poisson: Adapter = (input) => {
  const exact = exactCountInterval(number(input, 'x'), confidenceOf(input));
  const byar = byarCountInterval(number(input, 'x'), confidenceOf(input));
  return { exactLower: exact.lower, exactUpper: exact.upper, byarLower: byar.lower, byarUpper: byar.upper };
};

const ratioOfRates: Adapter = (input) => {
  const first = { count: number(input, 'x1'), exposure: number(input, 't1') };
  const second = { count: number(input, 'x2'), exposure: number(input, 't2') };
  const found = rateRatio(first, second, confidenceOf(input));
  return found && { ratio: found.estimate, lower: found.interval.lower, upper: found.interval.upper, p: found.pValue };
};

const hedges: Adapter = (input) => {
  const found = hedgesG(...twoSummaries(input), confidenceOf(input));
  if (found === null) return null;
  const { pooledSD, d, correction, g, variance, interval } = found;
  return { pooledSD, d, J: correction, g, varG: variance, ...bounds(interval) };
};

const cohen: Adapter = (input) => {
  const h = arcsineDifference(number(input, 'p1'), number(input, 'p2'));
  if (input['n1'] === undefined || input['n2'] === undefined) return { h };
  const half = criticalZ(confidenceOf(input)) * Math.sqrt(1 / number(input, 'n1') + 1 / number(input, 'n2'));
  return { h, lower: h - half, upper: h + half };
};

const standardised: Adapter = (input) => {
  const [exposures, weights] = [numbers(input, 'n'), numbers(input, 'weights')];
  const strata = numbers(input, 'x').map((count, i) => ({ count, exposure: exposures[i]!, weight: weights[i]! }));
  const found = directStandardisation(strata, confidenceOf(input), number(input, 'multiplier', 1));
  return {
    crude: found.crude,
    dsr: found.estimate,
    variance: found.variance,
    dobsonByarLower: found.interval.lower,
    dobsonByarUpper: found.interval.upper,
    fayFeuerLower: found.gammaInterval.lower,
    fayFeuerUpper: found.gammaInterval.upper,
  };
};

/** Shares, means, counts and their differences. */
export const shareAdapters: Readonly<Record<string, Adapter>> = {
  wilson,
  clopperPearson,
  newcombeDifference: newcombe,
  newcombePaired: pairedNewcombe,
  newcombeDifferencePaired: pairedNewcombe,
  fisherExact: fisher,
  meanCISummary: meanOf((input) => summary(number(input, 'mean'), number(input, 'sd'), number(input, 'n'))),
  meanCI: meanOf((input) => summaryOf(samples(input, 1)[0]!)),
  welchSummary: welchOf(twoSummaries),
  welch: welchOf(twoSamples),
  paired: meanOf(pairedDifferences),
  pairedT: meanOf(pairedDifferences),
  poissonCI: poisson,
  rateRatio: ratioOfRates,
  hedgesG: hedges,
  cohenH: cohen,
  directStandardisation: standardised,
};
