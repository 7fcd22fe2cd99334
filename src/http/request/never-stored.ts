import type { IncomingMessage, ServerResponse } from 'node:http';

/** For answers that depend on who asks. */
const BY_CALLER = /^\/(graphql|uploads|template|export|q|dialogue-pack)(?=[/?]|$)/i;

/**
 * An answer to a token is for its holder only: no cache may keep it, whatever the route says about its answers, not
 * even a refusal or what everybody may see. An answer to a request without a token may be kept, but not given to a
 * request with one.
 *
 * Source: RFC 9111, 3.5 (a shared cache may otherwise keep answers to requests with Authorization in some cases) and
 * 4.1 (Vary).
 */
export function neverStored({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.authorization === undefined) {
    if (BY_CALLER.test(url)) response.appendHeader('Vary', 'Authorization');
    return;
  }
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  // Last of all, since routes state what holds for everybody's answers.
  response.writeHead = (...given: unknown[]) => {
    response.setHeader('Cache-Control', 'no-store');
    return writeHead(...given);
  };
}
