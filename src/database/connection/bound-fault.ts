import { SamnavError, type ErrorCode } from '../../platform';

/**
 * query_canceled: the statement took too long. lock_not_available and deadlock_detected: another transaction is
 * changing the same rows. idle_in_transaction_session_timeout: a transaction was held open without work. Source:
 * PostgreSQL, Appendix A.
 */
const REACHED: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['57014', 'TOOK_TOO_LONG'],
  ['25P03', 'TOOK_TOO_LONG'],
  ['55P03', 'WAITED_TOO_LONG'],
  ['40P01', 'WAITED_TOO_LONG'],
]);

/** The refusal when the database has reached one of our time limits; undefined for any other fault. */
export function boundFault(error: unknown): SamnavError | undefined {
  const code = error instanceof Error ? REACHED.get((error as { code?: unknown }).code) : undefined;
  return code && new SamnavError(code);
}
