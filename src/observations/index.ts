/**
 * Free questions: released figures grouped as the reader likes, and what there is to ask for.
 * Withheld figures stay withheld however a question is put.
 */
import './errors';

export { GROUPING_COST } from './costs';
export { FIXED_DIMENSIONS, OBSERVATION_DIMENSIONS } from './questions/dimensions';
export { NUMBER_KEYS, ORDER_DIRECTIONS } from './questions/question';
