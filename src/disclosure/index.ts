/**
 * Which figures of a table cannot be shown, so that nobody is recognised.
 * Pure: tables in, decisions out.
 */
export { RULES, type Cell, type ProtectionProblem, type Relation } from './problem/protection-problem';
export type { Place, Population } from './problem/population';
export { isSmall } from './problem/small-numbers';
export { protectAll, type Decision, type DecisionProgress, type Decisions } from './protect/protect-all';
export type { PatternBook } from './search/pattern-book';
