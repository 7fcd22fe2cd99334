/**
 * When a round is open, and for whom longer.
 * The secretariat decides on the times; exceptions are granted, announced and kept.
 */
import './errors';
import './permissions';
export { isOpenNow } from './is-open.use-case';
export { standingExceptions, type StandingException } from './round-exception.store';
export { RoundExceptionType } from './round-exception.types';
export { deadlineOf, isOpenFor, ROUND_STATES, roundState, type Exception, type RoundState } from './round-state';
