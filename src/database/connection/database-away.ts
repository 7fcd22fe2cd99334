/** Thrown where the database is known to be away, so that no caller waits to find it out again. */
export class DatabaseAway extends Error {
  constructor() {
    super('The database is away.');
    this.name = 'DatabaseAway';
  }
}

/**
 * No connection could be made, whatever the reason: the statement was never sent. The reason is the server's SQLSTATE,
 * or what Node has for a fault of the line or of TLS; it is no `code`, since some statements are expected to fail by
 * the same.
 */
export class NotConnected extends Error {
  readonly reason: string | undefined;

  constructor(override readonly cause: unknown) {
    super('No connection to the database could be made.');
    this.name = 'NotConnected';
    this.reason = codeOf(cause);
  }
}

/** The code of an error, undefined where it has none; an error's words may quote what must not be logged. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
}

/** The connection was lost before COMMIT was answered: the transaction may be stored, or not. */
export class CommitInDoubt extends Error {
  constructor(override readonly cause: unknown) {
    super('The answer to a commit was lost.');
    this.name = 'CommitInDoubt';
  }
}

/**
 * Whether an error of the driver says that the database cannot be reached, or that its connection was lost. Then the
 * statement itself is not at fault and may be sent again.
 *
 * Sources: PostgreSQL, Appendix A (class 08, 53300, 57P01–57P05); errno of Node's sockets; and, where `pg`, its pool
 * and TypeORM give no code, their words, which `test/database/database-away.test.ts` compares with the installed
 * libraries.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseAway || error instanceof CommitInDoubt || error instanceof NotConnected) return true;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (SQLSTATES.test(code) || SOCKET_FAULTS.has(code))) return true;
  if (WORDS.has(error.message) || NAMES.has(error.name)) return true;
  // TypeORM wraps the driver's error; a name with several addresses fails with an error for each.
  return isDatabaseAway(driverError) || isDatabaseAway(error.cause) || anyAway(error);
}

/**
 * Whether a fault of connecting says that the server answered and let nobody in: a wrong password, no such database, a
 * role that may not log in, no place left. Its present connections may go on.
 */
export const refusesEntry = (error: unknown): boolean => codeOf(error) === NO_PLACE || !isDatabaseAway(error);

const NO_PLACE = '53300';

const anyAway = (error: Error): boolean => error instanceof AggregateError && error.errors.some(isDatabaseAway);

const SQLSTATES = /^(08\w{3}|53300|57P0[1-5])$/;

const SOCKET_FAULTS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

const WORDS: ReadonlySet<string> = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'Driver not Connected',
]);

/** TypeORM gives a broken connection back, and throws this at every later use. */
const NAMES: ReadonlySet<string> = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
  'CannotExecuteNotConnectedError',
]);
