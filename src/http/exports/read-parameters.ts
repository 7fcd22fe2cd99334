import type { Request } from 'express';
import { requireShallow } from '../../guards';
import { EMPTY, invalid, NO_OBJECT, NO_UTF8, TWICE, type Parameters } from '../../platform';

/**
 * The parameters of a request: those of its URL, and those of its JSON body where one has been read. A value there that
 * is not text keeps its own JSON.
 * @throws SamnavError INVALID_INPUT for a parameter that is given twice, is empty or is not percent-encoded UTF-8, and
 * for a body that is no object
 */
export function readParameters(request: Request): Parameters {
  const found = new Map<string, string>();
  const add = (name: string, value: string) => {
    if (found.has(name)) throw invalid(name, TWICE);
    if (value === '') throw invalid(name, EMPTY);
    found.set(name, value);
  };
  requireUtf8(request.originalUrl);
  for (const [name, value] of new URL(request.originalUrl, 'http://localhost').searchParams) add(name, value);
  for (const [name, value] of Object.entries(fieldsOf(request.body))) {
    if (value !== null) add(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return found;
}

/** Express silently reads undecodable letters as others than were sent. */
function requireUtf8(address: string): void {
  const query = address.includes('?') ? address.slice(address.indexOf('?') + 1) : '';
  for (const parameter of query.split('&')) {
    try {
      decodeURIComponent(parameter);
    } catch {
      throw invalid(parameter.split('=', 1)[0] ?? '', NO_UTF8);
    }
  }
}

function fieldsOf(body: unknown): object {
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null) throw invalid('body', NO_OBJECT);
  requireShallow(body);
  return body;
}
