import { defineErrors, entry } from '../platform';

/** Refusals about exceptions from a round. */
export const ROUNDS_ERRORS = defineErrors({
  EXCEPTION_STANDS: entry(
    409,
    'Förbundet har redan ett undantag i mätomgång {round}. Återkalla det först.',
    'The förbund has an exception in round {round} already. Revoke it first.',
  ),
  NO_EXCEPTION: entry(
    409,
    'Förbundet har inget undantag i mätomgång {round}.',
    'The förbund has no exception in round {round}.',
  ),
  EXTENSION_TIME: entry(
    422,
    'En förlängd tid slutar efter att mätomgången stänger; den som är undantagen har ingen tid.',
    'An extension ends after the round closes; an exemption has no time.',
  ),
});

type RoundsErrors = typeof ROUNDS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends RoundsErrors {}
}
