/**
 * The arithmetic of comparison, each method with its source.
 * Pure: numbers in, numbers out; tested against reference values.
 */
export { changeDecomposition } from './clusters/change-decomposition';
export { type ClusterCell } from './clusters/cluster-cells';
export { clusterChange, clusterDifference, type ClusterChange } from './clusters/cluster-change';
export { clusterShare, type ClusterOptions } from './clusters/cluster-share';
export { clusterSlope, type ClusterSlope } from './clusters/cluster-slope';
export { FEWEST_UNITS_OF_A_ROUND, type ClusterTest } from './clusters/cluster-test';
export { withinSlope } from './clusters/within-slope';
export {
  classifyFamily,
  compareWithCountry,
  compareWithTarget,
  type FunnelCategory,
  type FunnelTest,
} from './comparison/funnel-category';
export { funnelLimits } from './comparison/funnel-limits';
export { benjaminiHochberg } from './comparison/multiple-comparisons';
export { overdispersion } from './comparison/overdispersion';
export { nearestPeers, type Peer } from './comparison/peers';
export { partialSpearman, spearman, type RankCorrelation } from './comparison/rank-correlation';
export { meanRankIntervals, shareRankIntervals, type RankInterval } from './comparison/rank-intervals';
export { familyLevel, testedInterval, type TestedDifference } from './comparison/tested-interval';
export { meanDispersion } from './means/mean-dispersion';
export { meanInterval, summariseMean, welchDifference, type MeanSummary } from './means/mean';
export { pooledEstimate } from './means/meta-analysis';
export { countInterval, rateRatio } from './numbers/count';
export { chiSquareUpperTail, criticalZ, twoSidedNormalP, twoSidedTP } from './numbers/distributions';
export { exactMean, exactSum, sumOfAmounts } from './numbers/exact-sum';
export { scaledInterval, type Estimate, type Interval } from './numbers/interval';
export { median, quantileType7 } from './numbers/quantile';
export { certainQuadrant, type CostEffectQuadrant } from './resources/cost-effect';
export { costPerOutcome } from './resources/cost-per-outcome';
export { efficiencyFrontier, type FrontierScore } from './resources/dea';
export { fiellerSet } from './resources/fieller';
export { payback } from './resources/payback';
export {
  elasticity,
  FEWEST_UNITS_OF_A_LINE,
  resourceAgainstEffect,
  type Direction,
  type ResourceEffect,
  type RobustLine,
} from './resources/resource-effect';
export { reliability } from './shares/reliability';
export { fisherExactP, newcombeDifference } from './shares/share-difference';
export { wilsonInterval, type ShareCell } from './shares/share';
export { stabilisedMeans } from './shares/shrinkage';
export { stabilisedShares } from './shares/stabilised-shares';
export { typicalShare } from './shares/typical-share';
export { leastSquares } from './trends/regression';
export type { TheilSenLine } from './trends/theil-sen';
export { shareTrend, trend, type Trend, type WeightedSlope } from './trends/trend';
