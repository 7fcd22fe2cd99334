import type { IncomingMessage, ServerResponse } from 'node:http';
import { withoutPersonalIdentityNumbers, type Logger } from '../../platform';

/** Monitoring asks for these every few seconds: a line for each would drown the rest. */
const PROBES: readonly string[] = ['/livez', '/readyz', '/metrics'];

/** A longer path is cut, since a caller may invent any. */
const LONGEST_PATH = 100;

/**
 * One line when a request has been answered, or its caller has gone away: the path, the outcome and the time it took.
 * No parameters, headers, addresses or names: they tell who asks about what.
 */
export function logRequest(
  log: Logger,
  requestId: string,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
): void {
  if (!log.isLevelEnabled('info')) return;
  const start = performance.now();
  const path = url.split('?', 1)[0] ?? '';
  response.once('close', () => {
    const line = {
      requestId,
      method,
      path: withoutPersonalIdentityNumbers(path).slice(0, LONGEST_PATH),
      status: response.statusCode,
      ms: Math.round(performance.now() - start),
      ...(response.writableFinished ? {} : { brokenOff: true }),
    };
    if (PROBES.includes(path)) log.debug(line, 'request');
    else log.info(line, 'request');
  });
}
