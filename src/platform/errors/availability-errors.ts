import { unavailable, type CatalogueEntry } from './catalogue-entry';

/**
 * What is told while something that the hub needs is away: nothing is wrong with the request, and it may be sent again. Each has the
 * seconds after which that is worth while. A part of the error catalogue.
 */
export const AVAILABILITY_ERRORS = {
  DATABASE_UNAVAILABLE: unavailable(
    2,
    'Databasen går inte att nå just nu. Försök igen om en liten stund.',
    'The database cannot be reached just now. Try again in a little while.',
  ),
  OUTCOME_UNKNOWN: unavailable(
    2,
    'Databasen försvann medan ändringen sparades: den kan vara sparad, och den kan vara förlorad. Skicka samma begäran igen med samma Idempotency-Key, eller läs hur det står, innan du gör om den.',
    'The database went away while the change was being stored: it may be stored, and it may be lost. Send the same request again with the same Idempotency-Key, or read how things stand, before you make it anew.',
  ),
  DATABASE_READ_ONLY: unavailable(
    10,
    'Databasen går bara att läsa just nu, så inget kan sparas.',
    'The database can only be read just now, so nothing can be stored.',
  ),
  ISSUER_UNAVAILABLE: unavailable(
    10,
    'Inloggningstjänsten går inte att nå, så åtkomstnyckeln kan inte prövas.',
    'The service that signs people in cannot be reached, so the token cannot be checked.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
