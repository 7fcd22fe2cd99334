import { atOnce, defineErrors, entry } from '../platform';

/** Refusals of an actor who may not do something. */
export const PERMISSIONS_ERRORS = defineErrors({
  UNAUTHENTICATED: atOnce(entry(401, 'Logga in för att {action}.', 'Sign in to {action}.')),
  FORBIDDEN: atOnce(
    entry(
      403,
      'Din roll, eller ditt förbund, får inte {action} här.',
      'Your role, or your förbund, may not {action} here.',
    ),
  ),
});

type PermissionsErrors = typeof PERMISSIONS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends PermissionsErrors {}
}
