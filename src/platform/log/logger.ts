import pino, { type Logger } from 'pino';

export type { Logger };

/**
 * One line of JSON per event on standard error. Callers log ids, codes and durations; never variables, headers, tokens
 * or cell values, since a log is copied to more places than the database.
 */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  return pino(
    { level, base: { service: 'samnav' }, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination(2),
  );
}
