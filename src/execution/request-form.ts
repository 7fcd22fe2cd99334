import { SamnavError, type Text } from '../platform';

/** A GraphQL request as it came, with parts of unchecked types. */
export interface RequestParts {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

const TEXT: Text = { sv: 'text', en: 'text' };
const OBJECT: Text = { sv: 'ett objekt', en: 'an object' };
const PERSISTED: Text = {
  sv: 'ett objekt med version 1 och sha256Hash, 64 hexadecimala siffror',
  en: 'an object with version 1 and sha256Hash, 64 hexadecimal digits',
};

/**
 * Checks the types of a request's parts, whatever the document says. The GraphQL server takes some of them as they are,
 * and its own failure over them would look like a fault of ours.
 * @throws SamnavError INVALID_REQUEST_PART
 */
export function requireForm({ variables, operationName, documentId, extensions }: RequestParts): void {
  check('variables', variables, isObject, OBJECT);
  check('operationName', operationName, isText, TEXT);
  check('documentId', documentId, isText, TEXT);
  check('extensions', extensions, isObject, OBJECT);
  if (isObject(extensions)) check('extensions.persistedQuery', extensions.persistedQuery, isPersistedQuery, PERSISTED);
}

/** @throws SamnavError INVALID_REQUEST_PART for a document that is not text */
export const requireDocumentAsText = (query: unknown): void => check('query', query, isText, TEXT);

function check(field: string, value: unknown, isRight: (value: unknown) => boolean, expected: Text): void {
  if (value === undefined || value === null || isRight(value)) return;
  throw new SamnavError('INVALID_REQUEST_PART', { field, expected });
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPersistedQuery = (value: unknown): boolean =>
  isObject(value) &&
  value.version === 1 &&
  typeof value.sha256Hash === 'string' &&
  /^[\da-f]{64}$/i.test(value.sha256Hash);
