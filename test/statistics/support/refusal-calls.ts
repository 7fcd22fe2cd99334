import { betweenVariance } from '../../../src/statistics/shares/between-variance';
import {
  certainQuadrant,
  costEffectPoint,
  netBenefit,
  netBenefitInterval,
} from '../../../src/statistics/resources/cost-effect';
import { costPerOutcome } from '../../../src/statistics/resources/cost-per-outcome';
import {
  byarCountInterval,
  countInterval,
  exactCountInterval,
  rateInterval,
  rateRatio,
} from '../../../src/statistics/numbers/count';
import * as distributions from '../../../src/statistics/numbers/distributions';
import { arcsineDifference, cohenH, hedgesG } from '../../../src/statistics/means/effect-size';
import { exactDot, exactMean, exactSum } from '../../../src/statistics/numbers/exact-sum';
import { fiellerSet } from '../../../src/statistics/resources/fieller';
import {
  categoryOf,
  classifyFamily,
  compareWithCountry,
  compareWithTarget,
  zAgainstCountry,
} from '../../../src/statistics/comparison/funnel-category';
import { funnelLimits, poissonFunnelLimits, scoreFunnelLimits } from '../../../src/statistics/comparison/funnel-limits';
import { mannKendall } from '../../../src/statistics/trends/mann-kendall';
import { meanInterval, summariseMean, welchDifference } from '../../../src/statistics/means/mean';
import { pooledEstimate } from '../../../src/statistics/means/meta-analysis';
import { adjustPValues, benjaminiHochberg } from '../../../src/statistics/comparison/multiple-comparisons';
import { overdispersion } from '../../../src/statistics/comparison/overdispersion';
import { payback } from '../../../src/statistics/resources/payback';
import { nearestPeers } from '../../../src/statistics/comparison/peers';
import { poolMeans, poolShares } from '../../../src/statistics/shares/pooled-cells';
import { median, quantileType7 } from '../../../src/statistics/numbers/quantile';
import { kendallTauB, midRanks, partialSpearman, spearman } from '../../../src/statistics/comparison/rank-correlation';
import { reliability } from '../../../src/statistics/shares/reliability';
import { shareRankIntervals } from '../../../src/statistics/comparison/rank-intervals';
import { leastSquares } from '../../../src/statistics/trends/regression';
import { elasticity, resourceAgainstEffect, robustLine } from '../../../src/statistics/resources/resource-effect';
import { indexSummary } from '../../../src/statistics/means/scale-index';
import { clopperPearsonInterval, wilsonInterval } from '../../../src/statistics/shares/share';
import {
  fisherExactP,
  newcombeDifference,
  pairedNewcombeDifference,
} from '../../../src/statistics/shares/share-difference';
import { stabilisedMeans } from '../../../src/statistics/shares/shrinkage';
import { stabilisedShares } from '../../../src/statistics/shares/stabilised-shares';
import { directStandardisation } from '../../../src/statistics/means/standardisation';
import { theilSen } from '../../../src/statistics/trends/theil-sen';
import { shareTrend, trend } from '../../../src/statistics/trends/trend';
import { typicalShare } from '../../../src/statistics/shares/typical-share';

const cell = { n: 20, sum: 12 };
const summary = { n: 20, mean: 3, variance: 0.5 };
const ratio = { numerator: 2, denominator: 1, varNumerator: 1, varDenominator: 1, covariance: 0 };
const error = { varCost: 1, varEffect: 1, covariance: 0 };
const x = Array.from({ length: 20 }, (_, index) => index + 1);
const estimates = x.map((value) => ({ value, variance: 1 }));
const occasions = x.map((time) => ({ time, value: time % 3, variance: 1 }));
const stratum = { count: 3, exposure: 100, weight: 1 };
const last = (bad: number) => [...x.slice(0, -1), bad];

type Call = (bad: number) => unknown;
/** For each method, calls with a bad number in each place that takes one. */
export const calls: Readonly<Record<string, readonly Call[]>> = {
  wilsonInterval: [
    (bad) => wilsonInterval({ n: bad, sum: 1 }),
    (bad) => wilsonInterval({ n: 5, sum: bad }),
    (bad) => wilsonInterval(cell, bad),
  ],
  clopperPearsonInterval: [
    (bad) => clopperPearsonInterval({ n: bad, sum: 1 }),
    (bad) => clopperPearsonInterval(cell, bad),
  ],
  newcombeDifference: [
    (bad) => newcombeDifference(cell, { n: 5, sum: bad }),
    (bad) => newcombeDifference(cell, cell, bad),
  ],
  pairedNewcombeDifference: [(bad) => pairedNewcombeDifference({ both: bad, onlyFirst: 1, onlySecond: 1, neither: 1 })],
  fisherExactP: [(bad) => fisherExactP(cell, { n: bad, sum: 1 })],
  summariseMean: [
    (bad) => summariseMean({ n: bad, sum: 1, sumOfSquares: 1 }),
    (bad) => summariseMean({ n: 2, sum: bad, sumOfSquares: 1 }),
    (bad) => summariseMean({ n: 2, sum: 1, sumOfSquares: bad }),
  ],
  meanInterval: [
    (bad) => meanInterval({ ...summary, mean: bad }),
    (bad) => meanInterval({ ...summary, variance: bad }),
    (bad) => meanInterval(summary, bad),
    (bad) => meanInterval(summary, 0.95, { min: 1, max: bad }),
  ],
  welchDifference: [
    (bad) => welchDifference(summary, { ...summary, variance: bad }),
    (bad) => welchDifference(summary, summary, bad),
  ],
  indexSummary: [
    (bad) => indexSummary(summary, { min: 1, max: bad }),
    (bad) => indexSummary({ ...summary, mean: bad }, { min: 1, max: 4 }),
  ],
  poolShares: [(bad) => poolShares([cell, { n: bad, sum: 1 }])],
  poolMeans: [
    (bad) => poolMeans([{ n: 1, sum: bad, sumOfSquares: 1 }]),
    (bad) => poolMeans([{ n: 1, sum: 1, sumOfSquares: bad }]),
  ],
  countInterval: [
    (bad) => countInterval(bad),
    (bad) => countInterval(3, bad),
    (bad) => exactCountInterval(bad),
    (bad) => byarCountInterval(bad),
  ],
  rateInterval: [
    (bad) => rateInterval({ count: 3, exposure: bad }),
    (bad) => rateInterval({ count: 3, exposure: 4 }, 0.95, bad),
  ],
  rateRatio: [
    (bad) => rateRatio({ count: bad, exposure: 1 }, { count: 1, exposure: 1 }),
    (bad) => rateRatio({ count: 1, exposure: 1 }, { count: 1, exposure: bad }),
  ],
  funnelLimits: [(bad) => funnelLimits(bad, 0.5), (bad) => funnelLimits(5, bad), (bad) => funnelLimits(5, 0.5, bad)],
  scoreFunnelLimits: [(bad) => scoreFunnelLimits(5, bad), (bad) => scoreFunnelLimits(5, 0.5, 0.95, bad)],
  poissonFunnelLimits: [(bad) => poissonFunnelLimits(bad)],
  compareWithTarget: [
    (bad) => compareWithTarget(cell, bad),
    (bad) => compareWithTarget(cell, 0.5, bad),
    (bad) => compareWithTarget({ n: bad, sum: 1 }, 0.5),
  ],
  compareWithCountry: [
    (bad) => compareWithCountry(cell, { n: bad, sum: 20 }),
    (bad) => compareWithCountry(cell, { n: 90, sum: 50 }, bad),
  ],
  zAgainstCountry: [
    (bad) => zAgainstCountry(cell, { n: 90, sum: bad }),
    (bad) => zAgainstCountry(cell, { n: 90, sum: 50 }, bad),
  ],
  categoryOf: [(bad) => categoryOf(1, bad), (bad) => categoryOf(bad, 0.01)],
  classifyFamily: [(bad) => classifyFamily([{ z: 1, pValue: bad, method: 'SCORE' }])],
  overdispersion: [(bad) => overdispersion([cell, { n: bad, sum: 1 }]), (bad) => overdispersion([cell, cell], bad)],
  benjaminiHochberg: [(bad) => benjaminiHochberg([0.5, bad]), (bad) => adjustPValues([bad], 'HOLM')],
  pooledEstimate: [
    (bad) => pooledEstimate([...estimates, { value: bad, variance: 1 }]),
    (bad) => pooledEstimate([...estimates, { value: 1, variance: bad }]),
  ],
  betweenVariance: [(bad) => betweenVariance([...estimates, { value: bad, variance: 1 }], 'DL')],
  typicalShare: [(bad) => typicalShare([cell, { n: bad, sum: 1 }]), (bad) => typicalShare([cell], { confidence: bad })],
  reliability: [(bad) => reliability([...estimates, { value: bad, variance: 1 }])],
  stabilisedMeans: [(bad) => stabilisedMeans([...estimates, { value: 1, variance: bad }])],
  stabilisedShares: [
    (bad) => stabilisedShares([cell, { n: bad, sum: 1 }]),
    (bad) => stabilisedShares([cell, cell], bad),
  ],
  shareRankIntervals: [
    (bad) => shareRankIntervals([cell, { n: bad, sum: 1 }]),
    (bad) => shareRankIntervals([cell, cell], { seed: bad }),
  ],
  trend: [
    (bad) => trend([...occasions, { time: bad, value: 1, variance: 1 }]),
    (bad) => trend([...occasions, { time: 99, value: bad, variance: 1 }]),
    (bad) => trend([...occasions, { time: 99, value: 1, variance: bad }]),
  ],
  shareTrend: [
    (bad) => shareTrend([1, 2, 3].map((time) => ({ time, n: 5, sum: bad }))),
    (bad) => shareTrend([1, 2, bad].map((time) => ({ time, n: 5, sum: 2 }))),
  ],
  mannKendall: [(bad) => mannKendall(x, last(bad)), (bad) => mannKendall(last(bad), x)],
  theilSen: [(bad) => theilSen(x, last(bad)), (bad) => theilSen(x, x, bad)],
  nearestPeers: [
    (bad) => nearestPeers(['A', 'B'], [{ name: 'v', values: [1, bad] }]),
    (bad) => nearestPeers(['A', 'B'], [], bad),
  ],
  fiellerSet: [
    ...Object.keys(ratio).map(
      (key): Call =>
        (bad) =>
          fiellerSet({ ...ratio, [key]: bad }, 1.96),
    ),
    (bad) => fiellerSet(ratio, bad),
  ],
  costPerOutcome: [(bad) => costPerOutcome(bad, cell), (bad) => costPerOutcome(1, { n: bad, sum: 1 })],
  costEffectPoint: [
    (bad) => costEffectPoint({ deltaCost: bad, deltaEffect: 1 }),
    (bad) => costEffectPoint({ deltaCost: 1, deltaEffect: bad }),
  ],
  certainQuadrant: [
    (bad) => certainQuadrant({ lower: 1, upper: bad, confidence: 0.95 }, { lower: 1, upper: 2, confidence: 0.95 }),
  ],
  netBenefit: [
    (bad) => netBenefit({ deltaCost: 1, deltaEffect: 1 }, bad),
    ...Object.keys(error).map(
      (key): Call =>
        (bad) =>
          netBenefitInterval({ deltaCost: 1, deltaEffect: 1 }, { ...error, [key]: bad }, 1),
    ),
  ],
  payback: [(bad) => payback(bad, [1]), (bad) => payback(1, [bad]), (bad) => payback(1, [1], bad)],
  leastSquares: [(bad) => leastSquares([x], last(bad)), (bad) => leastSquares([last(bad)], x)],
  robustLine: [
    (bad) => robustLine(x, last(bad)),
    (bad) => robustLine(x, x, bad),
    (bad) => resourceAgainstEffect(last(bad), x),
    (bad) => elasticity(last(bad), x),
  ],
  spearman: [
    (bad) => spearman(x, last(bad)),
    (bad) => partialSpearman(x, x, [last(bad)]),
    (bad) => kendallTauB(last(bad), x),
    (bad) => midRanks([bad]),
  ],
  hedgesG: [
    (bad) => hedgesG({ ...summary, mean: bad }, summary),
    (bad) => hedgesG(summary, { ...summary, variance: bad }),
  ],
  cohenH: [(bad) => cohenH(cell, { n: bad, sum: 0 }), (bad) => arcsineDifference(bad, 0.5)],
  directStandardisation: [
    ...Object.keys(stratum).map(
      (key): Call =>
        (bad) =>
          directStandardisation([{ ...stratum, [key]: bad }]),
    ),
    (bad) => directStandardisation([stratum], 0.95, bad),
  ],
  quantileType7: [(bad) => quantileType7([1, bad], 0.5), (bad) => quantileType7([1], bad), (bad) => median([bad])],
  exactSum: [(bad) => exactSum([1, bad]), (bad) => exactMean([bad]), (bad) => exactDot([bad], [1])],
  normal: [
    (bad) => distributions.normalCdf(bad),
    (bad) => distributions.normalQuantile(bad),
    (bad) => distributions.criticalZ(bad),
    (bad) => distributions.twoSidedNormalP(bad),
  ],
  t: [
    (bad) => distributions.tCdf(bad, 5),
    (bad) => distributions.tCdf(1, bad),
    (bad) => distributions.tQuantile(bad, 5),
    (bad) => distributions.tQuantile(0.5, bad),
    (bad) => distributions.criticalT(0.95, bad),
    (bad) => distributions.twoSidedTP(bad, 3),
  ],
  beta: [
    (bad) => distributions.betaCdf(bad, 1, 1),
    (bad) => distributions.betaCdf(0.5, bad, 1),
    (bad) => distributions.betaQuantile(bad, 1, 1),
    (bad) => distributions.betaQuantile(0.5, 1, bad),
  ],
  chiSquare: [
    (bad) => distributions.chiSquareUpperTail(bad, 3),
    (bad) => distributions.chiSquareQuantile(bad, 3),
    (bad) => distributions.chiSquareQuantile(0.5, bad),
    (bad) => distributions.gammaQuantile(0.5, bad),
  ],
  discrete: [
    (bad) => distributions.binomialTails(bad, 5, 0.5),
    (bad) => distributions.binomialProbability(1, 5, bad),
    (bad) => distributions.poissonTails(bad, 1),
    (bad) => distributions.poissonProbability(1, bad),
  ],
};
