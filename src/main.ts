#!/usr/bin/env node
import './platform/settings/in-production';
import 'reflect-metadata';
import { complain, createProgram, DataDirInUse } from './cli';
import { databaseFault, DatabaseNotOpened, storeFault } from './database';
import { StoreRefused } from './embedded';
import { ConfigError, isDebugging, SamnavError, stackFrames } from './platform';

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    complain(wordsFor(error));
    process.exitCode = 1;
  });

const KNOWN = [ConfigError, DataDirInUse, DatabaseNotOpened, StoreRefused];

/** Explains in words the faults that an operator can mend. Any other fault is ours. */
function wordsFor(error: unknown): string {
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  const said = error instanceof SamnavError ? error : storeFault(error);
  if (said) return inWords(said);
  const { code, syscall, path } = causeOf(error);
  if (code === NOT_ALLOWED) return OWNER_NEEDED;
  if (path !== undefined && (syscall === 'open' || syscall === 'read'))
    return `Filen ${path} kan inte läsas (${code ?? ''}). The file ${path} cannot be read.`;
  if (syscall === 'connect' || syscall === 'getaddrinfo' || code === 'ECONNREFUSED' || isFailedFetch(error))
    return 'Ingen anslutning; är adressen rätt? No connection; is the address right?';
  // Last, since a database and a hub elsewhere that do not answer give the same errors.
  const fault = databaseFault(error);
  return fault ? inWords(fault) : oursIn(error);
}

const inWords = ({ code, text }: SamnavError): string => `${code}: ${text.sv} ${text.en}`;

/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';
const OWNER_NEEDED =
  'Rollen i DATABASE_URL får inte göra det här; kommandot behöver ägarens roll: ange MIGRATION_DATABASE_URL, eller ägarens DATABASE_URL (docs/operations.md).\n' +
  'The role of DATABASE_URL may not do this; the command needs the owner’s role: set MIGRATION_DATABASE_URL, or the owner’s DATABASE_URL.';

/**
 * A fault of ours, by its kind and code: its message may quote what is in the database. Where it happened helps whoever
 * mends it, and nobody else.
 */
function oursIn(error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const { code } = (error ?? {}) as { code?: unknown };
  const named = typeof code === 'string' ? `${kind}, ${code}` : kind;
  const words =
    `Ett fel i programmet (${named}). LOG_LEVEL=debug visar var; anmäl det.\n` +
    `A fault in the program (${named}). LOG_LEVEL=debug shows where; please report it.`;
  return isDebugging() && error instanceof Error ? [words, ...stackFrames(error)].join('\n    ') : words;
}

/** `fetch` wraps the connection's error in one of its own. */
function causeOf(error: unknown): NodeJS.ErrnoException {
  const { cause } = error as { cause?: unknown };
  return (cause instanceof Error ? cause : error) as NodeJS.ErrnoException;
}

/**
 * The message of `fetch` for anything that kept it from asking: https://fetch.spec.whatwg.org/#concept-network-error
 */
const isFailedFetch = (error: unknown): boolean => error instanceof TypeError && error.message === 'fetch failed';
