import { BYTES_OF_A_UNIT, type Allowance } from '../../guards';
import type { RequestHandler } from 'express';
import { invalid, jsonFault, NO_OBJECT, noJson, NOT_IN_UNICODE, OTHER_CHARSET, SamnavError } from '../../platform';
import { GRAPHQL_TYPES } from '../uploads/content-type';
import { uploadBody } from '../uploads/upload-body';

/**
 * The JSON of a body. The caller pays for its size before it is parsed, since a body takes the hub's time whatever it
 * asks for.
 * @throws SamnavError BUDGET_SPENT; INVALID_INPUT, which says why, for a body that is not text in its charset, is not
 * JSON, or is no object
 */
export async function paidJson(bytes: Uint8Array, { purse }: Allowance, charset = 'utf-8'): Promise<object> {
  const units = Math.floor(bytes.length / BYTES_OF_A_UNIT);
  if (units > 0) await purse.spend(units);
  const body = parsed(decoded(bytes, charset));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('body', NO_OBJECT);
  return body;
}

/** @throws SamnavError BODY_TOO_LARGE for more than the caller may send */
export function requireBodyWithin(bytes: number, { level, limits }: Allowance): void {
  const limit = limits[level].bodyBytes;
  if (bytes > limit) throw new SamnavError('BODY_TOO_LARGE', { limit });
}

/**
 * Reads the body of a request that goes through Express, up to the size that the caller's level may send, in any
 * Unicode encoding, compressed or not. The caller has been identified. Express's own parser reads a body that is too
 * large to its end before it refuses.
 * @throws SamnavError as `paidJson` and `uploadBody`
 */
export const readPaidJson: RequestHandler = async (request, response, next) => {
  // Apollo asks whether a body has been looked for; undefined says that there is none.
  request.body = undefined;
  if (!request.is([...GRAPHQL_TYPES])) return next();
  const allowance = response.locals.allowance as Allowance;
  const chunks: Uint8Array[] = [];
  const maxBytes = allowance.limits[allowance.level].bodyBytes;
  for await (const chunk of uploadBody(request, { maxBytes })) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  // An empty body: the GraphQL server says what is missing.
  request.body = bytes.length === 0 ? {} : await paidJson(bytes, allowance, charset);
  next();
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('body', noJson(jsonFault(text) ?? START));
  }
}

const START = { line: 1, column: 1 };

/** Strict decoding: a letter that the encoding broke would be stored broken. A byte order mark is skipped. */
function decoded(bytes: Uint8Array, charset: string): string {
  const decoder = decoderOf(charset);
  try {
    return decoder.decode(bytes);
  } catch {
    throw invalid('body', NOT_IN_UNICODE);
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** @throws SamnavError INVALID_INPUT for a charset that is not Unicode */
function decoderOf(charset: string): typeof UTF_8 {
  if (charset === 'utf-8') return UTF_8;
  if (!/^utf-(8|16|16le|16be)$/i.test(charset)) throw invalid('body', OTHER_CHARSET);
  return new TextDecoder(charset, { fatal: true });
}
