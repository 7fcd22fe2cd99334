import { deprecation } from '../platform';

interface FormerName {
  /** What the field was called. */
  readonly name: string;
  /** What it is called. */
  readonly now: string;
  readonly description: string;
  readonly nullable?: true;
  /** Day since when, and day until when at the least, YYYY-MM-DD. */
  readonly since: string;
  readonly until: string;
}

/**
 * Options of a field under the name that it had before. They stand in a `@Field` of their own, on the property of the
 * field: both names are answered by that property until the old one may go.
 */
export function formerName({ name, now, since, until, ...options }: FormerName) {
  const deprecationReason = deprecation(since, until, { sv: `${now} är detsamma.`, en: `${now} is the same.` });
  return { ...options, name, deprecationReason, simple: false };
}
