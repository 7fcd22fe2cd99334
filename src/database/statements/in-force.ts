/** SQL that holds for a row in force at a number, of a version or a release: from it, until before another; null for one that no later has ended. */
export const inForceAt = (period: string, at: string): string =>
  `${period}_from <= ${at} AND (${period}_to IS NULL OR ${period}_to > ${at})`;

/** SQL that holds for a row that stands on a day: from it, until before another; null for one that nobody has told. */
export const standsOn = (period: string, day: string): string =>
  `(${period}_from IS NULL OR ${period}_from <= ${day}) AND (${period}_until IS NULL OR ${period}_until > ${day})`;
