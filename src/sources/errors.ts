import { defineErrors, entry } from '../platform';

/** Refusals about the sources that the hub fetches from. */
export const SOURCES_ERRORS = defineErrors({
  SOURCE_ADDRESS: entry(
    422,
    'Adressen till en källa börjar med https:// och har inget användarnamn.',
    'The address of a source begins with https:// and has no user name.',
  ),
  SOURCE_POINTS_INSIDE: entry(
    422,
    'Källans adress pekar in i ett privat nät, eller på hubben själv.',
    'The address of the source points into a private network, or at the hub itself.',
  ),
  SOURCE_UNRESOLVED: entry(
    422,
    'Namnet i källans adress leder ingenstans just nu, så det går inte att se vart den pekar. Kontrollera det, eller försök igen senare.',
    'The name in the address of the source leads nowhere now, so it cannot be seen where it points. Check it, or try again later.',
  ),
  SOURCE_EXISTS: entry(
    409,
    'Förbundet har redan en källa. Ändra den, eller ta bort den först.',
    'The förbund has a source already. Change it, or remove it first.',
  ),
  UNKNOWN_SOURCE: entry(404, 'Det finns ingen sådan källa.', 'There is no such source.'),
  CREDENTIAL_REQUIRED: entry(
    422,
    'En ny adress kräver att källans nyckel anges på nytt.',
    'A new address needs the credential stated anew.',
  ),
  SOURCE_INACTIVE: entry(409, 'Källan är avstängd.', 'The source is turned off.'),
  SOURCE_LEFT_ALONE: entry(
    409,
    'Källan har misslyckats flera gånger i rad och lämnas i fred till {until}.',
    'The source has failed several times in a row and is left alone until {until}.',
  ),
});

type SourcesErrors = typeof SOURCES_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends SourcesErrors {}
}
