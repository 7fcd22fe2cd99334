/**
 * Compares what has been released: a förbund with the country, with its like, with itself over time.
 * What may be said of a difference is decided here.
 */
import './errors';

export { NotJudgedEnum as DifferenceNotJudgedEnum } from './api/difference.types';
export { ReasonEnum } from './api/comparison-enums.types';
export { MethodUsedType } from './api/explain.types';
export { readConsequences } from './consequences/read-consequences.use-case';
export { sumOfParts } from './consequences/sum-of-parts';
export { summarise } from './consequences/summarise-consequences';
export { BENCHMARK_COSTS } from './costs';
export { inWords, testSides, type JudgedDifference } from './differences/judge-difference';
export { REASON_WORDS } from './family/category-words';
export { figuresIn, sentenceOf, signed } from './family/certain-words';
export { FEWEST_UNITS, plus, restOf, toCell, type Cell, type NotAssessedReason } from './family/comparator';
export { CERTAIN, compareUnits } from './family/compare-units';
export { groupDifference, type GroupDifference, type GroupFigure } from './family/group-difference';
export { scoreOf } from './family/profile.use-case';
export type { MeasureTable, RoundOfMeasure } from './figures/measure-table';
export { cite, FIGURE_METHODS, type MethodUsed } from './figures/methods-used';
export type { RoundOfUnits } from './series/clusters';
export { panelOf } from './series/panel';
export { breakBetween, refuseAcrossBreak } from './series/series-break';
