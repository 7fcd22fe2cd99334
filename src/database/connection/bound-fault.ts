import { SamnavError, type ErrorCode } from '../../platform';

/**
 * query_canceled: the statement took too long. lock_not_available and deadlock_detected: somebody else is changing the same.
 * idle_in_transaction_session_timeout: the transaction was held open for nothing. Source: PostgreSQL, Appendix A.
 */
const REACHED: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['57014', 'TOOK_TOO_LONG'],
  ['25P03', 'TOOK_TOO_LONG'],
  ['55P03', 'WAITED_TOO_LONG'],
  ['40P01', 'WAITED_TOO_LONG'],
]);

/** What a caller is told when the database has reached a bound of ours; undefined of any other fault. */
export function boundFault(error: unknown): SamnavError | undefined {
  const code = error instanceof Error ? REACHED.get((error as { code?: unknown }).code) : undefined;
  return code && new SamnavError(code);
}
