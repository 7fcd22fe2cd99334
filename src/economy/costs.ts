import { MAX_PAGE_SIZE } from '../database';
import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const ECONOMY_COSTS = {
  weights: {
    'Query.factorsAndResults': 5000,
    'Query.interventionCalculation': 2000,
    'Query.longTermShare': 2000,
    'Query.resourceEffect': 2000,
    'Query.scenario': 2000,
    'Query.socioEconomicCalculation': 20,
    'ResourceEffect.frontier': 20_000,
    'ResourceEffect.relation': 2000,
    'ResourceEffect.sensitivity': 6000,
  },
  lists: {
    'FactorsAndResults.cells': { assumedSize: 40 },
    'LongTermPoint.byForm': { assumedSize: 2 },
    'LongTermPoint.formDifferences': { assumedSize: 3 },
    'LongTermShare.points': { assumedSize: 20 },
    'ResourceEffect.evaluations': { assumedSize: 5 },
    'ResourceEffect.units': { assumedSize: 100, slicingArgument: 'first', most: MAX_PAGE_SIZE },
    'ResourceFrontier.leftOut': { assumedSize: 20 },
    'ResourceFrontier.scores': { assumedSize: 100 },
    'ResourceRelation.points': { assumedSize: 100 },
  },
} as const satisfies Costs;
