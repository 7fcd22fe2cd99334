import { defineErrors, entry } from '../platform';

/** Refusals about receivers of events. */
export const OUTBOX_ERRORS = defineErrors({
  WEBHOOK_ADDRESS: entry(
    422,
    'Adressen till en webhook börjar med https:// och har inget användarnamn.',
    'The address of a webhook begins with https:// and has no user name.',
  ),
  WEBHOOK_POINTS_INSIDE: entry(
    422,
    'Adressen pekar in i ett privat nät, eller på hubben själv.',
    'The address points into a private network, or at the hub itself.',
  ),
  WEBHOOK_UNRESOLVED: entry(
    422,
    'Namnet i webhookens adress leder ingenstans just nu, så det går inte att se vart den pekar. Kontrollera det, eller försök igen senare.',
    'The name in the address of the webhook leads nowhere now, so it cannot be seen where it points. Check it, or try again later.',
  ),
  NO_SECRET_KEY: entry(
    409,
    'Hubben har ingen nyckel att skydda hemligheter med (SAMNAV_SECRET_KEY).',
    'The hub has no key to protect secrets with (SAMNAV_SECRET_KEY).',
  ),
  MAIL_ADDRESS: entry(
    422,
    'Ange en enda e-postadress, utan namn och kommentarer.',
    'Give a single e-mail address, without names and comments.',
  ),
  MAILBOX_OF_A_PERSON: entry(
    422,
    'Händelser skickas bara till funktionsbrevlådor: säg med isFunctionMailbox att adressen inte är en persons.',
    'Events are sent to function mailboxes only: say by isFunctionMailbox that the address is no person’s.',
  ),
  NO_MAIL_SERVER: entry(
    409,
    'Hubben har ingen server att skicka e-post genom (SMTP_URL och MAIL_FROM).',
    'The hub has no server to send e-mail through (SMTP_URL and MAIL_FROM).',
  ),
  UNKNOWN_SUBSCRIBER: entry(404, 'Det finns ingen sådan mottagare.', 'There is no such subscriber.'),
  CURSOR_OF_OTHER_EPOCH: entry(
    410,
    'Markören gäller en händelse som inte finns efter en återläsning av databasen. Läs om listan från början.',
    'The cursor is of an event that is not there after a restore of the database. Read the list from its beginning.',
  ),
});

type OutboxErrors = typeof OUTBOX_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends OutboxErrors {}
}
