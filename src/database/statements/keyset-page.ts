import { SamnavError } from '../../platform';

/** What a caller asks of a list: `first` items after a cursor. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** The cursor of a row, made when somebody asks for it: most lists are read without cursors. */
  readonly cursorOf: (index: number) => string;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

export const DEFAULT_PAGE_SIZE = 50;
/** 500 rows of a förbund's values is about 150 kB of JSON: one national round in a single page, with room to spare. */
export const MAX_PAGE_SIZE = 500;

export function pageSize(request: PageRequest): number {
  const first = request.first ?? DEFAULT_PAGE_SIZE;
  if (first < 1) throw new SamnavError('INVALID_PAGE_SIZE');
  if (first > MAX_PAGE_SIZE) throw new SamnavError('PAGE_TOO_LARGE', { limit: MAX_PAGE_SIZE, asked: first });
  return first;
}

export type KeyValue = string | number;

/** A cursor names its list, so that another list refuses it instead of giving a strange page. */
export function encodeCursor(list: string, key: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

export function decodeCursor(list: string, cursor: string, types: readonly ('string' | 'number')[]): KeyValue[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new SamnavError('INVALID_CURSOR');
  }
  if (!Array.isArray(parsed) || parsed.length !== types.length + 1) throw new SamnavError('INVALID_CURSOR');
  const [name, ...key] = parsed as unknown[];
  const fits = (value: unknown, index: number) => typeof value === types[index] && isStorable(value as KeyValue);
  if (name !== list || !key.every(fits)) throw new SamnavError('INVALID_CURSOR');
  return key as KeyValue[];
}

const MAX_INTEGER = 2 ** 31 - 1;

/**
 * The largest key that PostgreSQL takes: a forged one beyond it would be reported as the database's fault, not the
 * caller's.
 */
function isStorable(value: KeyValue): boolean {
  if (typeof value === 'string') return !value.includes('\0');
  return Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER;
}
