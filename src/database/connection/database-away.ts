/** Thrown where the database is known to be away, so that nobody waits to find it out once more. */
export class DatabaseAway extends Error {
  constructor() {
    super('The database is away.');
    this.name = 'DatabaseAway';
  }
}

/** The answer to a COMMIT was lost with its connection: what it was to store may be stored, and may not. */
export class CommitInDoubt extends Error {
  constructor(override readonly cause: unknown) {
    super('The answer to a commit was lost.');
    this.name = 'CommitInDoubt';
  }
}

/**
 * Whether an error of the driver says that the database cannot be reached, or that its connection was lost: that nothing is wrong with
 * what was asked, and that it may be asked again.
 *
 * Sources: PostgreSQL, Appendix A (class 08, 53300, 57P01–57P05); errno of Node's sockets; and for what `pg`, its pool and TypeORM
 * give no code, their words, which `test/database/database-away.test.ts` holds against the libraries that we have.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseAway || error instanceof CommitInDoubt) return true;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (SQLSTATES.test(code) || SOCKET_FAULTS.has(code))) return true;
  if (WORDS.has(error.message) || NAMES.has(error.name)) return true;
  // TypeORM wraps the driver's error; a name with several addresses fails with an error for each.
  return isDatabaseAway(driverError) || isDatabaseAway(error.cause) || anyAway(error);
}

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

/** TypeORM gives a connection back when it breaks, and says this of whatever is asked of it afterwards. */
const NAMES: ReadonlySet<string> = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
  'CannotExecuteNotConnectedError',
]);
