#!/usr/bin/env node
import './platform/settings/in-production';
import 'reflect-metadata';
import { complain, createProgram, DataDirInUse } from './cli';
import { DatabaseNotOpened, storeFault } from './database';
import { StoreRefused } from './embedded';
import { ConfigError, SamnavError } from './platform';

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    complain(wordsFor(error));
    process.exitCode = 1;
  });

const KNOWN = [ConfigError, DataDirInUse, DatabaseNotOpened, StoreRefused];

/** Explains in words the faults that an operator can mend. Any other fault is ours, and we need its stack. */
function wordsFor(error: unknown): string {
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  const said = error instanceof SamnavError ? error : storeFault(error);
  if (said) return `${said.code}: ${said.text.sv} ${said.text.en}`;
  const { code, syscall, path } = causeOf(error);
  if (code === 'EADDRINUSE')
    return 'Porten är upptagen; välj en annan med PORT. The port is taken; choose another with PORT.';
  if (path !== undefined && (syscall === 'open' || syscall === 'read'))
    return `Filen ${path} kan inte läsas (${code ?? ''}). The file ${path} cannot be read.`;
  if (syscall === 'connect' || syscall === 'getaddrinfo' || code === 'ECONNREFUSED' || isFailedFetch(error))
    return 'Ingen anslutning; är adressen rätt? No connection; is the address right?';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
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
