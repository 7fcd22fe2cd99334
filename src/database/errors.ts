import { atOnce, defineErrors, entry, unavailable } from '../platform';

/**
 * Refusals while the database is away, full or damaged, or at a time limit; and for pages of lists that cannot be read.
 * Each code of 503 has the seconds after which the request may be sent again.
 */
export const DATABASE_ERRORS = defineErrors({
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
  WAITED_TOO_LONG: unavailable(
    5,
    'Något annat ändrar samma uppgifter just nu; inget ändrades. Försök igen om en liten stund.',
    'Something else is changing the same data just now; nothing was changed. Try again in a little while.',
  ),
  PAGE_TOO_LARGE: atOnce(
    entry(
      400,
      'Högst {limit} poster per sida; {asked} begärdes.',
      'At most {limit} items a page; {asked} were asked for.',
    ),
  ),
  INVALID_PAGE_SIZE: atOnce(entry(400, 'Sidstorleken ska vara minst 1.', 'The page size must be at least 1.')),
  INVALID_CURSOR: entry(400, 'Markören hör inte till den här listan.', 'The cursor does not belong to this list.'),
  DISK_FULL: unavailable(
    60,
    'Disken är full, så inget kan sparas. Det som är sparat finns kvar.',
    'The disk is full, so nothing can be stored. What has been stored is still there.',
  ),
  STORE_DAMAGED: unavailable(
    60,
    'Databasens filer är skadade eller kan inte läsas, så frågan besvaras inte.',
    'The files of the database are damaged or cannot be read, so the question is not answered.',
  ),
});

type DatabaseErrors = typeof DATABASE_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends DatabaseErrors {}
}
