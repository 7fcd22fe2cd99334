import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where who asks decides what is answered. */
const BY_CALLER = /^\/(graphql|uploads|template|export|q|dialogue-pack)(?=[/?]|$)/i;

/**
 * What a token gave is for whoever has the token: no cache keeps it, whatever the route says of its answers, also of a refusal and of
 * what everybody may see. What nobody showed a token for may be kept, and not be given to who does.
 *
 * Source: RFC 9111, 3.5 (a shared cache may otherwise keep answers to requests with Authorization in some cases) and 4.1 (Vary).
 */
export function neverStored({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.authorization === undefined) {
    if (BY_CALLER.test(url)) response.appendHeader('Vary', 'Authorization');
    return;
  }
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  // At the very end: routes state what holds for everybody's answers.
  response.writeHead = (...given: unknown[]) => {
    response.setHeader('Cache-Control', 'no-store');
    return writeHead(...given);
  };
}
