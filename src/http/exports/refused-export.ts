import type { Response } from 'express';
import { AnswerErrors } from '../../exports';
import { entryOf, isErrorCode } from '../../platform';

const OF_THE_FILE = ['ETag', 'Content-Disposition', 'Content-Type', 'Link', 'Samnav-Release'];

/**
 * Answers with the errors that the GraphQL server gave, unchanged, and with the status that their code has outside
 * GraphQL; removes headers about the file. @throws any other error, for the error handler
 */
export function answerRefusedExport(error: unknown, response: Response): void {
  if (response.headersSent) throw error;
  for (const name of OF_THE_FILE) response.removeHeader(name);
  response.set('Cache-Control', 'no-store');
  if (!(error instanceof AnswerErrors)) throw error;
  const [code] = error.codes;
  const known = isErrorCode(code) ? entryOf(code).httpStatus : undefined;
  const retryAfter = error.headers.get('retry-after');
  if (retryAfter !== undefined) response.set('Retry-After', retryAfter);
  response.status(known ?? error.httpStatus ?? 400).json({ errors: error.errors });
}
