/**
 * Free questions: what has been released, by whatever one likes, and what there is to ask for.
 * Withheld figures stay withheld however they are asked for.
 */
import './errors';

export { GROUPING_COST } from './costs';
export { FIXED_DIMENSIONS, OBSERVATION_DIMENSIONS } from './questions/dimensions';
export { NUMBER_KEYS, ORDER_DIRECTIONS } from './questions/question';
