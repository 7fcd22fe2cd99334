import type { Text } from '../texts/text';

/**
 * The reason of a `@deprecated`, which says when the element was deprecated and from which day it may be gone: days, YYYY-MM-DD, a year
 * apart at least. `npm run schema:breaking` reads them again.
 */
export const deprecation = (since: string, until: string, { sv, en }: Text): string =>
  `Since ${since}, removed on ${until} at the earliest: ${en} (${sv})`;

const REASON = /^Since (\d{4}-\d{2}-\d{2}), removed on (\d{4}-\d{2}-\d{2}) at the earliest: \S/;

/** The two days of such a reason; undefined for one that does not say them. */
export function readDeprecation(reason: string): { readonly since: string; readonly until: string } | undefined {
  const [, since, until] = REASON.exec(reason) ?? [];
  return since && until ? { since, until } : undefined;
}
