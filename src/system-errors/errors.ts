import { defineErrors, deprecation, entry } from '../platform';

/** Refusals about system errors: reports, cases and their signatures. */
export const SYSTEM_ERRORS_ERRORS = defineErrors({
  UNKNOWN_SYSTEM_ERROR: entry(404, 'Det finns inget systemfel {number}.', 'There is no system error {number}.'),
  UNKNOWN_SYSTEM_ERROR_REPORT: entry(404, 'Det finns ingen sådan rapport.', 'There is no such report.'),
  PERSONAL_DATA_FOUND: {
    ...entry(
      422,
      'Texten i {field} ser ut att innehålla {what}, från tecken {position}.',
      'The text in {field} seems to contain {what}, from character {position}.',
    ),
    deprecated: deprecation('2026-11-29', '2027-11-29', {
      sv: 'PERSONAL_DATA_IN_TEXT svaras i stället, vilka personuppgifter det än är.',
      en: 'PERSONAL_DATA_IN_TEXT is answered instead, whatever personal data it is.',
    }),
  },
  INVALID_LEGAL_REFERENCE: entry(
    422,
    'Laghänvisningen har inte rätt form i {field}: skriv SFS-nummer som 2009:400 och ställe som 10 kap. 27 §.',
    'The legal reference is malformed in {field}: write the SFS number as 2009:400 and the place as 10 kap. 27 §.',
  ),
  ESTIMATE_WITHOUT_BASIS: entry(
    422,
    'Ange hur antalet personer har beräknats.',
    'State how the number of persons was estimated.',
  ),
  REPORT_STEP_NOT_ALLOWED: entry(
    409,
    'Det går inte att göra med en rapport i läget {state}.',
    'That cannot be done with a report in state {state}.',
  ),
  DUPLICATE_OF_WHICH: entry(
    422,
    'Ange vilket systemfel rapporten är en dubblett av, och bara om frågan är hanterad tidigare.',
    'State which system error the report is a duplicate of, and only if the matter has been handled before.',
  ),
  SYSTEM_ERROR_STEP_NOT_ALLOWED: entry(
    409,
    'Det går inte att göra med systemfel {number}, som är i läget {state}.',
    'That cannot be done with system error {number}, which is in state {state}.',
  ),
  STALE_SYSTEM_ERROR: entry(
    409,
    'Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.',
    'Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more.',
  ),
  ALREADY_SIGNED: entry(
    409,
    'Förbundet står redan bakom systemfel {number}.',
    'The förbund stands behind system error {number} already.',
  ),
  MERGE_WITH_ITSELF: entry(
    422,
    'Ett systemfel kan inte sammanföras med sig självt.',
    'A system error cannot be merged with itself.',
  ),
  MERGE_IN_CIRCLE: entry(
    409,
    'Systemfel {into} är redan sammanfört med systemfel {number}.',
    'System error {into} has been merged into system error {number} already.',
  ),
  NOTHING_TO_UNDO: entry(
    409,
    'Systemfel {number} är inte sammanfört med något annat.',
    'System error {number} has not been merged into another.',
  ),
  UNKNOWN_SIGNATURE: entry(
    422,
    'Systemfel {number} har ingen underskrift {signature}.',
    'System error {number} has no signature {signature}.',
  ),
  SPLIT_LEAVES_NOTHING: entry(
    422,
    'Minst en underskrift ska flyttas, och minst en bli kvar.',
    'At least one signature is to be moved, and at least one to stay.',
  ),
  VOTED_TWICE: entry(
    422,
    'Ett förbund har en röst på varje systemfel: {number} är angivet två gånger.',
    'A förbund has one vote for each system error: {number} is given twice.',
  ),
  VOTES_NOT_IN_NUMBER: entry(
    422,
    'Ett förbund prioriterar {fewest}–{most} systemfel per år; {count} {count|är angivet|är angivna}.',
    'A förbund puts {fewest}–{most} system errors first in a year; {count} {count|is|are} given.',
  ),
  DEADLINE_PASSED: entry(
    422,
    'Sista svarsdag ska ligga efter i dag, och inom två år.',
    'The last day to answer must lie after today, and within two years.',
  ),
  ALREADY_ASKED: entry(
    409,
    'Systemfel {number} väntar redan på svar från {authority}.',
    'System error {number} waits for an answer of {authority} already.',
  ),
  WRONG_AUTHORITY: entry(
    409,
    'Du kan bara svara för din egen myndighet, inte för {authority}.',
    'You can answer for your own authority only, not for {authority}.',
  ),
  NOT_ASKED: entry(
    409,
    'Systemfel {number} är inte skickat till {authority}.',
    'System error {number} has not been sent to {authority}.',
  ),
  IN_FORCE_OF_WHAT: entry(
    422,
    'Dag för ikraftträdande anges bara för det som ändras: med svaren FULLY och PARTLY, eller när ärendet är löst.',
    'A day of entry into force is given only for what changes: with the answers FULLY and PARTLY, or for a case that is solved.',
  ),
  NOT_SOLVED_YET: entry(
    422,
    'Ett ärende är löst när ändringen har trätt i kraft: ange en dag som inte ligger efter i dag.',
    'A case is solved when the change is in force: give a day that does not lie after today.',
  ),
  NOT_FOUND_UNSOLVABLE: entry(
    409,
    'Systemfel {number} kan inte avslutas som olösligt: varje tillfrågad myndighet ska ha svarat NO och sagt varför.',
    'System error {number} cannot be closed as unsolvable: each authority that was asked must have answered NO and said why.',
  ),
});

type SystemErrorsErrors = typeof SYSTEM_ERRORS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends SystemErrorsErrors {}
}
