import { randomUUID } from 'node:crypto';
import { stackFrames, type Logger } from '../../platform';

/**
 * Keeps the hub alive when a fault reaches nobody: a rejected promise that nobody awaits, or an error thrown outside of
 * every request. The hub logs it under a reference and counts it; docs/adr/0032 says why the process ends for neither.
 *
 * This is a net below the net: a test that makes it catch anything has failed.
 * @returns a function that takes the guard away
 */
export function guardAgainstFaults(log: Logger, count: (kind: UnguardedFault) => void): () => void {
  const caught = (kind: UnguardedFault) => (error: unknown) => {
    count(kind);
    const { code } = (error ?? {}) as { code?: unknown };
    log.error(
      {
        reference: randomUUID(),
        kind,
        fault: error instanceof Error ? error.name : typeof error,
        code: typeof code === 'string' ? code : undefined,
        frames: error instanceof Error ? stackFrames(error) : [],
      },
      'a fault that nobody was there to catch',
    );
  };
  const rejection = caught('rejection');
  const exception = caught('exception');
  process.on('unhandledRejection', rejection);
  process.on('uncaughtException', exception);
  return () => {
    process.off('unhandledRejection', rejection);
    process.off('uncaughtException', exception);
  };
}

type UnguardedFault = 'rejection' | 'exception';
