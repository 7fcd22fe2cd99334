import type { IncomingMessage, ServerResponse } from 'node:http';
import { databaseFault, isUnstorableText } from '../../database';
import {
  preferredLanguage,
  refusalText,
  requestIdOf,
  SamnavError,
  stackFrames,
  type Logger,
  type Text,
} from '../../platform';
import { isBrokenCompression } from './compression';

export type AnswerError = (error: unknown, request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers with any error that was thrown outside GraphQL, in GraphQL's own form, so that a client needs one way to read
 * errors.
 */
export function answerErrors(log: Logger): AnswerError {
  return (error, request, response) => {
    // The request has already been answered, because it took too long.
    if (response.writableEnded) return;
    // Half an answer cannot be mended; and when the caller has hung up, there is nobody to answer and nothing wrong
    // here.
    if (response.headersSent) response.destroy();
    // The socket closes first, and the response reports it a little later.
    if (response.destroyed || request.socket.destroyed) return;
    const known = knownError(error);
    if (known) {
      if (known.httpStatus === 401) response.setHeader('WWW-Authenticate', 'Bearer');
      if (known.retryAfter !== undefined) response.setHeader('Retry-After', known.retryAfter);
      if (known.code === 'UPLOAD_OFFSET') response.setHeader('Upload-Offset', Number(known.args.offset));
      const numbers = NUMBERED.includes(known.code) ? known.args : {};
      send(request, response, known.httpStatus, { code: known.code, text: known.text, ...numbers });
      return;
    }
    const reference = requestIdOf(request);
    const kind = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? stackFrames(error) : [];
    log.error({ reference, kind, frames }, 'fault in a request');
    send(request, response, 500, {
      code: 'INTERNAL',
      text: refusalText({ code: 'INTERNAL', args: { reference } }),
      reference,
    });
  };
}

/** Codes with numbers that a program may want, as GraphQL gives them. */
const NUMBERED: readonly string[] = ['BUDGET_SPENT', 'INPUT_TOO_DEEP', 'UPLOAD_OFFSET'];

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extensions: { readonly code: string; readonly text: Text; readonly reference?: string },
): void {
  const message = extensions.text[preferredLanguage(request.headers['accept-language'])];
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  // Replaces what the route had said about the answer that it did not give.
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
}

/** Our own code for a refusal, and for a library's complaint about something that the caller did. */
function knownError(error: unknown): SamnavError | undefined {
  if (error instanceof SamnavError) return error;
  const fault = databaseFault(error);
  if (fault) return fault;
  if (error instanceof URIError) return new SamnavError('INVALID_INPUT', { field: 'path' });
  if (isUnstorableText(error)) return new SamnavError('INVALID_INPUT', { field: 'body' });
  if (isBrokenCompression(error)) return new SamnavError('INVALID_COMPRESSION');
  return undefined;
}
