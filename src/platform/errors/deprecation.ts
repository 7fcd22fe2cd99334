import type { Text } from '../texts/text';

/**
 * The reason of a `@deprecated`, which says when the element was deprecated and from which day it may be removed: days,
 * YYYY-MM-DD, at least a year apart. `npm run schema:breaking` parses them.
 */
export const deprecation = (since: string, until: string, { sv, en }: Text): string =>
  `Since ${since}, removed on ${until} at the earliest: ${en} (${sv})`;

const REASON = /^Since (\d{4}-\d{2}-\d{2}), removed on (\d{4}-\d{2}-\d{2}) at the earliest: \S/;

/** The two days of such a reason; undefined for one that lacks them. */
export function readDeprecation(reason: string): { readonly since: string; readonly until: string } | undefined {
  const [, since, until] = REASON.exec(reason) ?? [];
  return since && until ? { since, until } : undefined;
}
