import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isPersonalIdentityNumber } from '../texts/personal-data';

/**
 * The id of a request, by which the log, the audit trail and the caller's own log name the same one: the caller's, when it can
 * be one. It is handed on with the request, the context and the actor. Node could carry it along by itself (AsyncLocalStorage),
 * at a tenth of all the time that an answer takes.
 */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  const usable = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) && !isPersonalIdentityNumber(given);
  return usable ? given : randomUUID();
}
