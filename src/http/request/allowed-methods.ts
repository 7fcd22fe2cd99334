import type { IncomingMessage, ServerResponse } from 'node:http';
import { SamnavError } from '../../platform';

const READ = ['GET', 'HEAD'];

/** The methods of each path. Paths that are not here are unknown. */
export const METHODS: readonly (readonly [path: RegExp, methods: readonly string[]])[] = [
  [/^\/(graphiql|livez|readyz|metrics|assets\/.*)?$/, READ],
  [/^\/\.well-known\/security\.txt$/, READ],
  [/^\/graphql$/, ['GET', 'POST']],
  [/^\/uploads$/, ['POST']],
  [/^\/uploads\/[^/]+$/, [...READ, 'PATCH', 'DELETE']],
  [/^\/template$/, READ],
  [/^\/dialogue-pack$/, READ],
  [/^\/export$/, [...READ, 'POST']],
  [/^\/(export|q\/[^/]+)\/metadata$/, READ],
  [/^\/q\/[^/]+$/, READ],
];

/**
 * Refuses a method that a known path does not have, and lists those it has (RFC 9110, 15.5.6). `OPTIONS` has been
 * answered before.
 * @throws SamnavError METHOD_NOT_ALLOWED
 */
export function onlyMethods(
  { method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  // The way Express reads paths: in any case, and with or without a slash at the end.
  const path = (url.split('?', 1)[0] ?? '').toLowerCase().replace(/(?<=.)\/$/, '');
  const methods = METHODS.find(([known]) => known.test(path))?.[1];
  if (methods && !methods.includes(method)) {
    const allowed = methods.join(', ');
    response.setHeader('Allow', allowed);
    throw new SamnavError('METHOD_NOT_ALLOWED', { method, allowed });
  }
  next();
}
