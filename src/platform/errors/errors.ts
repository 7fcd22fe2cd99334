import { defineErrors } from './error-catalogue';
import { entry, unavailable } from './catalogue-entry';

/** Refusals that belong to no room. Each code of 503 has the seconds after which the request may be sent again. */
export const PLATFORM_ERRORS = defineErrors({
  TOOK_TOO_LONG: unavailable(
    30,
    'Frågan tog för lång tid och avbröts; inget ändrades. Fråga om färre eller mindre, eller försök igen senare.',
    'The question took too long and was stopped; nothing was changed. Ask for fewer or less, or try again later.',
  ),
  TOOK_TOO_MUCH_MEMORY: unavailable(
    60,
    'Beräkningen behövde mer minne än den får ta och avbröts. Fråga om färre enheter.',
    'The computation needed more memory than it may take and was stopped. Ask about fewer units.',
  ),
  COMPUTATION_ENDED: unavailable(
    5,
    'Beräkningen avbröts innan den var klar. Försök igen om en liten stund.',
    'The computation was ended before it was done. Try again in a little while.',
  ),
  REASON_REQUIRED: entry(422, 'Ange ett skäl.', 'Give a reason.'),
  INVALID_INPUT: entry(
    400,
    'Uppgiften {field} har inte rätt form[: {fault}].',
    'The value of {field} is malformed[: {fault}].',
  ),
  TOO_MANY_ROWS: entry(
    413,
    'Filen har fler än {limit} rader; inget sparades. Dela upp den.',
    'The file has more than {limit} rows; nothing was stored. Divide it.',
  ),
  TOO_MANY_FIELDS: entry(
    413,
    'Filen har fler än {limit} fält; inget sparades. Ta bort kolumner som inte behövs, eller dela upp den.',
    'The file has more than {limit} fields; nothing was stored. Leave out columns that are not needed, or divide it.',
  ),
  BUDGET_SPENT: entry(
    429,
    '[Frågan kostar {asked} enheter. ]Du har {remaining} kvar av {limit}; nya finns om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.',
    '[The question costs {asked} units. ]You have {remaining} left of {limit}; there are new ones in {resetsInSeconds} {resetsInSeconds|second|seconds}.',
  ),
  UNKNOWN_PARAMETER: entry(
    400,
    'Det finns ingen parameter {parameter}. De som finns: {known}[; som huvud: {headers}].',
    'There is no parameter {parameter}. Those there are: {known}[; as a header: {headers}].',
  ),
  TOO_MANY_LARGE_FILES: entry(
    503,
    'Hubben läser redan så många stora filer som det kan, eller en annan av förbundets; försök igen om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.',
    'The hub is reading as many large files as it can, or another of the förbund’s; try again in {resetsInSeconds} {resetsInSeconds|second|seconds}.',
  ),
  PERSONAL_DATA_IN_TEXT: entry(
    422,
    'Texten i {field} ser ut att innehålla {what}, från tecken {position}.',
    'The text in {field} seems to contain {what}, from character {position}.',
  ),
  INTERNAL: entry(
    500,
    'Något gick fel hos oss. Ange referens {reference} om du hör av dig.',
    'Something went wrong on our side. Quote reference {reference} if you contact us.',
  ),
});

type PlatformErrors = typeof PLATFORM_ERRORS;

declare module './error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends PlatformErrors {}
}
