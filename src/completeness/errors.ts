import { defineErrors, entry } from '../platform';

/** Refusals about reminders. */
export const COMPLETENESS_ERRORS = defineErrors({
  NOBODY_TO_REMIND: entry(
    409,
    'Mätomgång {round} väntar inte på någon inlämning att påminna om.',
    'Round {round} waits for nothing that could be reminded of.',
  ),
});

type CompletenessErrors = typeof COMPLETENESS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends CompletenessErrors {}
}
