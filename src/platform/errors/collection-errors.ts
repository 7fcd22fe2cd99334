import { entry, type CatalogueEntry } from './catalogue-entry';

/** What is refused when results are collected: rounds, submissions, their steps and the messages about them. A part of the error catalogue. */
export const COLLECTION_ERRORS = {
  ROUND_NOT_OPEN: entry(
    409,
    'Mätomgång {round} är inte öppen för inlämning.',
    'Round {round} is not open for submission.',
  ),
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
  NOBODY_TO_REMIND: entry(
    409,
    'Mätomgång {round} väntar inte på någon inlämning att påminna om.',
    'Round {round} waits for nothing that could be reminded of.',
  ),
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
  REPORT_HAS_ERRORS: entry(
    422,
    'Inget sparades: {count} fel behöver rättas först.',
    'Nothing was stored: {count} {count|error|errors} must be corrected first.',
  ),
  IDEMPOTENCY_KEY_REUSED: entry(
    409,
    'Nyckeln har redan använts för en annan inlämning.',
    'The key has already been used for another submission.',
  ),
  TRANSITION_NOT_ALLOWED: entry(
    409,
    'En inlämning i läget {state} kan inte bli {next}.',
    'A submission in state {state} cannot become {next}.',
  ),
  FOUR_EYES: entry(409, 'Den som skickat in får inte själv godkänna.', 'Whoever submitted may not approve.'),
  REASON_REQUIRED: entry(422, 'Ange ett skäl.', 'Give a reason.'),
  ONLY_SECRETARIAT_REOPENS: entry(
    409,
    'Kansliet har godtagit inlämningen, och bara kansliet kan öppna den igen.',
    'The secretariat has accepted the submission, and only the secretariat can reopen it.',
  ),
  ALREADY_RELEASED: entry(
    409,
    'Versionen är publicerad och ändras inte; skicka en ny med rättelserna.',
    'The version has been released and does not change; send a new one with the corrections.',
  ),
  STALE_SUBMISSION: entry(
    409,
    'Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.',
    'Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more.',
  ),
  COMMENT_REQUIRED: entry(
    422,
    'Inget sparades: {count} {count|varning|varningar} behöver en kommentar, eller andra tal.',
    'Nothing was stored: {count} {count|warning needs|warnings need} a comment, or other figures.',
  ),
  DRAFT_OUTDATED: entry(
    409,
    'Katalogen har en ny version av {measure} i mätomgång {round}: skicka utkastets tal på nytt.',
    'The catalogue has a new version of {measure} in round {round}: send the figures of the draft again.',
  ),
  CORRECTION_REASON_REQUIRED: entry(
    422,
    'Inlämningen ändrar {count} {count|tal som är publicerat|tal som är publicerade}: ange skälet till rättelsen.',
    'The submission changes {count} released {count|figure|figures}: give the reason for the correction.',
  ),
  TOO_MANY_ROW_COMMENTS: entry(
    422,
    '{count} radkommentarer; högst {limit} kan ges.',
    '{count} row {count|comment|comments}; at most {limit} can be given.',
  ),
  UNKNOWN_CELL: entry(
    422,
    'Inlämningen har ingen cell {measure}, {dimension} {category}.',
    'The submission has no cell {measure}, {dimension} {category}.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
