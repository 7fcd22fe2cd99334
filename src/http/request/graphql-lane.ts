import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Context } from '../../graphql';
import type { Admit } from '../../execution';
import { askForBody } from './expected-body';
import { paidJson, requireBodyWithin } from './paid-json';
import type { TimeLimit } from './time-limit';

export interface Lane {
  readonly graphql: ApolloServer<Context>;
  /** The body limit of the level that may send most. */
  readonly maxBodyBytes: number;
  /** The caller and its language. Throws when the credentials are invalid, or the budget is spent. */
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
  /** The request with its document, if the caller may send it. Throws when it may not. */
  readonly admit: Admit;
  /** Counts the hub's time, not the sender's. */
  readonly timeLimit: Pick<TimeLimit, 'begin' | 'pause'>;
  /** Answers with an error that was thrown. */
  readonly answerError: (error: unknown, request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Answers the plain GraphQL request, a POST of JSON that no other site's page can send, by itself; returns whether it
 * did. All others go the long way through Express.
 *
 * The steps are the same as there: credentials, body, Apollo. They are repeated here because Express, its body parser
 * and its wrappers cost as much time as the database does (`npm run bench -- read`: 0.38 of a hand-written handler with
 * them, 0.50 without).
 */
export function graphqlLane(lane: Lane): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if (!isPlain(request, lane.maxBodyBytes)) return false;
    answer(lane, request, response).catch((error: unknown) => lane.answerError(error, request, response));
    return true;
  };
}

function isPlain({ method, url, headers }: IncomingMessage, maxBodyBytes: number): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    PLAIN_JSON.test(headers['content-type'] ?? '') &&
    headers.origin === undefined &&
    headers['content-encoding'] === undefined &&
    length > 0 &&
    length <= maxBodyBytes
  );
}

const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

async function answer(
  { graphql, contextOf, admit, timeLimit }: Lane,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  timeLimit.begin(request, response);
  const context = await contextOf(request);
  requireBodyWithin(Number(request.headers['content-length']), context.allowance);
  // A caller that was told that nothing was changed must not have something changed afterwards.
  if (response.writableEnded) return;
  timeLimit.pause(request);
  const body = admit(await paidJson(await bytesOf(request), context.allowance), context.actor);
  timeLimit.begin(request, response);
  const {
    status,
    headers,
    body: answered,
  } = await graphql.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
    context: async () => context,
  });
  if (response.writableEnded) return;
  // An answer comes in parts only when the caller asks for multipart, by directives that the schema does not have.
  if (answered.kind !== 'complete') throw new Error('An answer in parts.');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('content-length', Buffer.byteLength(answered.string));
  response.writeHead(status ?? 200).end(answered.string);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/**
 * No longer than its Content-Length, which Node enforces.
 * @throws when the sender has gone, also before anybody listened: such a request emits no events any more
 */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  askForBody(request);
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    finished(request, (error) => (error ? reject(error) : resolve(Buffer.concat(chunks))));
  });
}
