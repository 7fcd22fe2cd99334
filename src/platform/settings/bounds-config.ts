import { z } from 'zod';

const seconds = z.coerce.number().min(0.05).max(86_400);

/** The settings of what may take how long, by their names in the environment. */
export const boundsSettings = {
  DATABASE_STATEMENT_SECONDS: seconds.default(30),
  DATABASE_LOCK_SECONDS: seconds.default(15),
  DATABASE_IDLE_SECONDS: seconds.default(60),
  DATABASE_LONG_SECONDS: seconds.default(900),
  REQUEST_SECONDS: seconds.default(60),
  REQUEST_LONG_SECONDS: seconds.default(900),
};

/** What a database may take for one thing. A statement of a PostgreSQL server that takes longer is cancelled by it. */
export interface DatabaseBounds {
  readonly statementMs: number;
  /** To wait for what somebody else is changing. */
  readonly lockMs: number;
  /** Of an open transaction that asks for nothing. */
  readonly idleMs: number;
  /** Each of these for what is known to take long: a release, an import. */
  readonly longMs: number;
}

/** Until whoever asked is answered that it takes too long, whatever goes on. */
export interface RequestBounds {
  readonly requestMs: number;
  /** Of a change, or of what is decided for the whole country. */
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
