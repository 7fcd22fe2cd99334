import { atOnce, defineErrors, entry } from '../platform';

/** Refusals when results are collected: of submissions, their steps and messages, and files that are sent in pieces. */
export const SUBMISSIONS_ERRORS = defineErrors({
  ROUND_NOT_OPEN: entry(
    409,
    'Mätomgång {round} är inte öppen för inlämning.',
    'Round {round} is not open for submission.',
  ),
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
  UNKNOWN_UPLOAD: entry(
    404,
    'Det finns ingen sådan påbörjad fil; den kan ha gått ut. Börja om.',
    'There is no such begun file; it may have expired. Begin anew.',
  ),
  UPLOAD_OFFSET: entry(
    409,
    'Nästa byte som väntas är {offset}: fortsätt därifrån.',
    'The next byte expected is {offset}: go on from there.',
  ),
  UPLOAD_SETTLED: entry(
    409,
    'Filen är redan mottagen och behandlad; hämta svaret från dess adress.',
    'The file has been received and dealt with already; get the answer from its address.',
  ),
  UPLOAD_CHANGED: entry(
    409,
    'Någon annan skickade mer av filen, eller avbröt den, medan den togs in. Fråga efter läget och försök igen.',
    'Somebody else sent more of the file, or gave it up, while it was taken in. Ask where it stands and try again.',
  ),
  UPLOAD_LENGTH: entry(
    422,
    'Filen ska vara {length} byte enligt Upload-Length, inte {received}.',
    'The file is to be {length} bytes by its Upload-Length, not {received}.',
  ),
  UPLOAD_DIGEST: entry(
    422,
    'Det som togs emot är inte filen som Repr-Digest anger. Börja om.',
    'What was received is not the file that Repr-Digest states. Begin anew.',
  ),
  TOO_MANY_UPLOADS: entry(
    409,
    'Förbundet har redan {limit} påbörjade filer: gör en färdig, eller avbryt den.',
    'The förbund has {limit} begun files already: finish one, or give it up.',
  ),
  UNKNOWN_SUBMISSION: atOnce(entry(404, 'Det finns ingen sådan inlämning.', 'There is no such submission.')),
});

type SubmissionsErrors = typeof SUBMISSIONS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends SubmissionsErrors {}
}
