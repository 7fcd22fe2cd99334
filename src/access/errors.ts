import { defineErrors, entry, unavailable } from '../platform';

/**
 * Refusals about tokens, and the answer while the issuer of tokens cannot be reached. Each code of 503 has the seconds
 * after which the request may be sent again.
 */
export const ACCESS_ERRORS = defineErrors({
  ISSUER_UNAVAILABLE: unavailable(
    10,
    'Inloggningstjänsten går inte att nå, så åtkomstnyckeln kan inte prövas.',
    'The service that signs people in cannot be reached, so the token cannot be checked.',
  ),
  INVALID_TOKEN: entry(
    401,
    'Åtkomstnyckeln är okänd, utgången eller återkallad.',
    'The token is unknown, expired or revoked.',
  ),
  UNKNOWN_TOKEN: entry(404, 'Det finns ingen sådan åtkomstnyckel.', 'There is no such token.'),
});

type AccessErrors = typeof ACCESS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends AccessErrors {}
}
