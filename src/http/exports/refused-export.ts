import type { Response } from 'express';
import { AnswerErrors } from '../../exports';
import { entryOf, isErrorCode } from '../../platform';

const OF_THE_FILE = ['ETag', 'Content-Disposition', 'Content-Type', 'Link', 'Samnav-Release'];

/**
 * Answers with the errors that the question gave at the GraphQL server, as they are, with the status that their code has
 * outside GraphQL. @throws whatever else it is given, for whoever answers errors; nothing said of the file remains.
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
