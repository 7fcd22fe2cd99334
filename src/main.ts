#!/usr/bin/env node
import 'reflect-metadata';
import { createProgram } from './cli/program';
import { complain } from './cli/output';
import { DataDirInUse } from './cli/data-dir-lock';
import { ConfigError } from './platform/config';

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    const expected = error instanceof ConfigError || error instanceof DataDirInUse;
    const { code, syscall } = causeOf(error);
    if (expected) complain(error.message);
    else if (code === 'EADDRINUSE')
      complain('Porten är upptagen; välj en annan med PORT. The port is taken; choose another with PORT.');
    else if (syscall === 'connect')
      complain('Ingen anslutning; är adressen rätt? No connection; is the address right?');
    else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  });

/** `fetch` wraps the fault of the connection in one of its own. */
function causeOf(error: unknown): { code?: string; syscall?: string } {
  const { cause } = error as { cause?: unknown };
  return (cause instanceof Error ? cause : error) as NodeJS.ErrnoException;
}
