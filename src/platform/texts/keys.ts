import { isText } from '../texts/text';

/** The largest number that a key column holds: PostgreSQL's integer. */
export const LARGEST_KEY = 2 ** 31 - 1;

/** Longer than any code, number or name that something is found by. */
const LONGEST_KEY = 100;

/*
 * Keys that come from outside without a type of GraphQL's around them: in representations, ids and receipts. What cannot be a key
 * finds nothing, and is never sent to the database, where one such value would fail the statement that asks for all.
 */

/** A text that may be a key; undefined for anything else. */
export const textKey = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY && isText(value) ? value : undefined;

/** A number that may be a key; undefined for anything else. */
export const numberKey = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST_KEY ? value : undefined;
