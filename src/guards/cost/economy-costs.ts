import { MAX_PAGE_SIZE } from '../../database/statements/keyset-page';

/** What the analysis of resources costs to ask for: a part of the cost table. */
export const ECONOMY_WEIGHTS: Readonly<Record<string, number>> = {
  'Query.factorsAndResults': 5000,
  'Query.interventionCalculation': 2000,
  'Query.longTermShare': 2000,
  'Query.resourceEffect': 2000,
  'Query.scenario': 2000,
  'Query.socioEconomicCalculation': 20,
  'ResourceEffect.frontier': 20_000,
  'ResourceEffect.relation': 2000,
  'ResourceEffect.sensitivity': 6000,
};

/** The sizes of its lists. */
export const ECONOMY_LISTS = {
  'Economy.assumptions': { assumedSize: 6 },
  'Economy.figures': { assumedSize: 15 },
  'Economy.sources': { assumedSize: 15 },
  'FactorsAndResults.cells': { assumedSize: 40 },
  'LongTermPoint.byForm': { assumedSize: 2 },
  'LongTermShare.points': { assumedSize: 20 },
  'PriceIndex.byYear': { assumedSize: 20 },
  'ResourceEffect.evaluations': { assumedSize: 5 },
  'ResourceEffect.units': { assumedSize: 100, slicingArgument: 'first', most: MAX_PAGE_SIZE },
  'ResourceFrontier.scores': { assumedSize: 100 },
  'ResourceFrontier.leftOut': { assumedSize: 20 },
  'ResourceRelation.points': { assumedSize: 100 },
};
