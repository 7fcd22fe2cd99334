import type { z } from 'zod';
import { time } from './kinds-of-settings';

const seconds = time(0.05, 86_400);

/** The settings of time limits, by their names in the environment. */
export const boundsSettings = {
  DATABASE_STATEMENT_SECONDS: seconds.default(30),
  DATABASE_LOCK_SECONDS: seconds.default(15),
  DATABASE_IDLE_SECONDS: seconds.default(60),
  DATABASE_LONG_SECONDS: seconds.default(900),
  REQUEST_SECONDS: seconds.default(60),
  REQUEST_LONG_SECONDS: seconds.default(900),
};

/** The time limits of a database. A PostgreSQL server cancels a statement that takes longer. */
export interface DatabaseBounds {
  readonly statementMs: number;
  /** For waiting for rows that another transaction is changing. */
  readonly lockMs: number;
  /** For an open transaction that sends nothing. */
  readonly idleMs: number;
  /** The same limits for work that is known to be long: a release, an import. */
  readonly longMs: number;
}

/** How long until a caller is answered that it takes too long, whatever happens. */
export interface RequestBounds {
  readonly requestMs: number;
  /** For a change, or a decision for the whole country. */
  readonly longMs: number;
}

export interface BoundsConfig {
  readonly database: DatabaseBounds;
  readonly request: RequestBounds;
}

const MS = 1000;

export const boundsConfig = (env: z.infer<z.ZodObject<typeof boundsSettings>>): BoundsConfig => ({
  database: {
    statementMs: env.DATABASE_STATEMENT_SECONDS * MS,
    lockMs: env.DATABASE_LOCK_SECONDS * MS,
    idleMs: env.DATABASE_IDLE_SECONDS * MS,
    longMs: env.DATABASE_LONG_SECONDS * MS,
  },
  request: { requestMs: env.REQUEST_SECONDS * MS, longMs: env.REQUEST_LONG_SECONDS * MS },
});
