import { isText } from '../texts/text';

/** The largest number that a key column holds: PostgreSQL's integer. */
export const LARGEST_KEY = 2 ** 31 - 1;

/** Longer than any code, number or name that something is found by. */
const LONGEST_KEY = 100;

/*
 * Keys that come from outside without a type of GraphQL's around them: in representations, ids and receipts. A value
 * that cannot be a key finds nothing and is never sent to the database, where it would make the statement for all keys
 * fail.
 */

/** The value when it may be a text key; undefined otherwise. */
export const textKey = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY && isText(value) ? value : undefined;

/** The value when it may be a number key; undefined otherwise. */
export const numberKey = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST_KEY ? value : undefined;
