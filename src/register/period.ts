/**
 * Whether something in the register is in force on a day: from `from` until the day before `until`; null is no bound.
 * Days are ISO 8601 dates, which sort as text.
 */
export const holdsOn = (day: string, from: string | null, until: string | null): boolean =>
  (from === null || from <= day) && (until === null || until > day);
