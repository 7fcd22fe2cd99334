import type { RequestHandler } from 'express';
import { SamnavError } from '../platform/result';
import { GRAPHQL_TYPES } from './content-type';
import { uploadBody } from './upload-body';

/**
 * Reads a body of JSON, in any Unicode, compressed or not. Express's own parser takes a body that is too large in to its end before it
 * says so.
 * @throws SamnavError INVALID_INPUT, UNSUPPORTED_CONTENT_ENCODING, INVALID_COMPRESSION, TOO_MUCH_COMPRESSED, BODY_TOO_LARGE
 */
export function jsonBody(maxBytes: number): RequestHandler {
  return async (request, _, next) => {
    // Apollo asks whether a body has been looked for; undefined says that there is none.
    request.body = undefined;
    if (!request.is([...GRAPHQL_TYPES])) return next();
    const chunks: Uint8Array[] = [];
    for await (const chunk of uploadBody(request, { maxBytes })) chunks.push(chunk);
    const text = decoded(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    request.body = text === '' ? {} : parsed(text);
    next();
  };
}

function decoded(bytes: Buffer, type: string): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-/i.test(charset) ? charset : 'none').decode(bytes);
  } catch {
    throw invalid();
  }
}

/** An object or a list, as a request is. */
function parsed(text: string): unknown {
  if (!/^[\s]*[[{]/.test(text)) throw invalid();
  try {
    return JSON.parse(text);
  } catch {
    throw invalid();
  }
}

const invalid = () => new SamnavError('INVALID_INPUT', { field: 'body' });
