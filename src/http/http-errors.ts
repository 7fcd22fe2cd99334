import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Response } from 'express';
import { isUnstorableText } from '../database/unstorable-text';
import type { Logger } from '../platform/logger';
import { currentRequest } from '../platform/request-id';
import { refusalText, SamnavError } from '../platform/result';
import { stackFrames } from '../platform/stack-frames';
import { preferredLanguage, type Language } from '../platform/text';

/** An error outside GraphQL, in the form that GraphQL gives its own, so that a client needs one way to read them. */
export function sendError(response: Response, language: Language, error: SamnavError, more: object = {}): void {
  if (error.httpStatus === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(error.httpStatus)
    .json({ errors: [{ message: error.text[language], extensions: { code: error.code, text: error.text, ...more } }] });
}

export function httpErrors(log: Logger, maxBodyBytes: number): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    // Whoever asked has hung up: there is nobody to answer, and nothing is wrong here.
    if (response.destroyed) return;
    const language = preferredLanguage(request.headers['accept-language']);
    const known = knownError(error, maxBodyBytes);
    if (known) {
      sendError(response, language, known);
      return;
    }
    const reference = currentRequest.getStore() ?? randomUUID();
    const kind = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? stackFrames(error) : [];
    log.error({ reference, kind, frames }, 'fault in a request');
    const text = refusalText({ code: 'INTERNAL', args: { reference } });
    response
      .status(500)
      .json({ errors: [{ message: text[language], extensions: { code: 'INTERNAL', text, reference } }] });
  };
}

/** What the body parsers complain of, in our own codes. */
function knownError(error: unknown, limit: number): SamnavError | undefined {
  if (error instanceof SamnavError) return error;
  const { type } = error as { type?: string };
  if (isUnstorableText(error)) return new SamnavError('INVALID_INPUT', { field: 'body' });
  if (type === 'entity.too.large') return new SamnavError('BODY_TOO_LARGE', { limit });
  if (
    type === 'entity.parse.failed' ||
    type === 'encoding.unsupported' ||
    type === 'charset.unsupported' ||
    type === 'request.aborted'
  ) {
    return new SamnavError('INVALID_INPUT', { field: 'body' });
  }
  return undefined;
}
