import { defineErrors, entry } from '../platform';

/** Refusals of a step, whatever it is taken with. */
export const LIFECYCLE_ERRORS = defineErrors({
  FOUR_EYES: entry(409, 'Den som skickat in får inte själv godkänna.', 'Whoever submitted may not approve.'),
});

type LifecycleErrors = typeof LIFECYCLE_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends LifecycleErrors {}
}
