/**
 * Refusals before an answer: limits, cost, and the shape of documents and variables.
 * Rooms state the costs of their fields; this room counts them.
 */
import './errors';

export type { Allowance } from './allowance';
export { fragmentsOf, type Fragments } from './asked/collect-fields';
export { fieldOf } from './asked/field-of';
export { includedFields } from './asked/included-fields';
export { costControl } from './cost/cost-control';
export { COST_DIRECTIVES, withCosts } from './cost/cost-directives';
export {
  composeCosts,
  costsOf,
  OPERATION_COST,
  PAGE_OF_SHARED_ANSWER,
  UPLOADED_BYTES_A_UNIT,
  UPLOADED_CELL_COST,
  UPLOADED_MARKS_A_UNIT,
  type Costs,
  type CostTable,
} from './cost/cost-table';
export { countCost } from './cost/count-cost';
export {
  BYTES_OF_A_UNIT,
  levelOf,
  LEVELS,
  limitTable,
  MOST_ERRORS,
  WIDEST_SHAPE,
  type Level,
  type Limits,
  type ShapeLimits,
} from './limits';
export { coverageRule } from './shape/coverage-rule';
export { requireShallow } from './shape/nesting';
export { shapeRule, withLimitsOf } from './shape/shape-rule';
export { coercedVariables } from './shape/variable-values';
export { requireVariablesWithin } from './shape/variables-size';
export { DEEPEST_FILTER, LARGEST_FILTER, MOST_MATRIX_CELLS, MOST_OBSERVATION_CELLS, MOST_ROWS } from './sizes';
