import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isPersonalIdentityNumber } from '../texts/personal-data';

/**
 * The id of a request, under which the log, the audit trail and the caller's own log record it: the caller's id, when
 * it is well-formed. It is passed on with the request, the context and the actor. Node could carry it along by itself
 * (AsyncLocalStorage), at a tenth of all the time that an answer takes.
 */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  const usable = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) && !isPersonalIdentityNumber(given);
  return usable ? given : randomUUID();
}
