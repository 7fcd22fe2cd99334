import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../database';
import type { Costs } from '../guards';

/** What it costs to ask for what this room gives; the units are those of `guards/cost/cost-table.ts`. */
export const BENCHMARK_COSTS = {
  weights: {
    'Forbund.learningPairs': 3000,
    'Forbund.peers': 20,
    'Forbund.place': 20,
    'Forbund.profile': 50,
    'Forbund.results': 5,
    'Intervention.results': 5,
    'LocalGroup.results': 5,
    'NationalValue.amongForbund': 20,
    'NationalValue.constantPanel': 500,
    'NationalValue.typical': 100,
    'Query.benchmark': 1500,
    'Query.categoryDifference': 500,
    'Query.change': 500,
    'Query.forbundDifference': 100,
    'Query.matrix': 3000,
    'Query.nationalValue': 60,
    'Query.results': 60,
    'Query.trend': 500,
    'SubmissionReport.consequences': 1000,
  },
  shared: {
    'Forbund.learningPairs': 10_000,
    'Forbund.peers': 10_000,
    'Forbund.place': 500,
    'Forbund.profile': 1000,
  },
  lists: {
    'Benchmark.funnel': { assumedSize: 150 },
    'Benchmark.rows': { assumedSize: 100 },
    'Forbund.learningPairs': { assumedSize: 7 },
    'Forbund.peers': { assumedSize: 7 },
    'Forbund.results': { lengthOf: 'measures' },
    'Intervention.results': { lengthOf: 'measures' },
    'LocalGroup.results': { lengthOf: 'measures' },
    'Matrix.measures': { assumedSize: 25 },
    'Matrix.rows': { assumedSize: 100 },
    'MatrixRow.cells': { assumedSize: 25 },
    'SubmissionReport.consequences': {
      assumedSize: DEFAULT_PAGE_SIZE,
      slicingArgument: 'first',
      sizedFields: ['nodes'],
      most: MAX_PAGE_SIZE,
    },
    'Trend.breaks': { assumedSize: 5 },
    'Trend.points': { assumedSize: 20 },
    'Trend.segments': { assumedSize: 5 },
  },
} as const satisfies Costs;
