import type { Request } from 'express';
import { SamnavError } from '../platform/result';

/** Where the body of a request has been read, its fields stand beside the parameters of the URL. */
type Body = Readonly<Record<string, unknown>> | undefined;

/**
 * The parameters of a request: of its URL, and of its JSON body when it has one. What is no text there is its own JSON.
 * @throws SamnavError INVALID_INPUT for one that is given twice or is empty
 */
export function readParameters(request: Request): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, value: string) => {
    if (found.has(name) || value === '') throw new SamnavError('INVALID_INPUT', { field: name.slice(0, 40) });
    found.set(name, value);
  };
  for (const [name, value] of new URL(request.originalUrl, 'http://localhost').searchParams) add(name, value);
  for (const [name, value] of Object.entries((request.body as Body) ?? {})) {
    if (value !== null) add(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return found;
}
