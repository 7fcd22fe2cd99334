/**
 * SQL that holds for a row in force at a number, of a version or a release: from one number until before another; null
 * when no later number has ended it.
 */
export const inForceAt = (period: string, at: string): string =>
  `${period}_from <= ${at} AND (${period}_to IS NULL OR ${period}_to > ${at})`;

/**
 * SQL that holds for a row in force on a day: from one day until before another; null for a day that nobody has stated.
 */
export const standsOn = (period: string, day: string): string =>
  `(${period}_from IS NULL OR ${period}_from <= ${day}) AND (${period}_until IS NULL OR ${period}_until > ${day})`;
