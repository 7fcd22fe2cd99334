import type { Text } from '../platform/text';

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
/** ERROR: nothing is stored. WARNING: stored, and somebody should look. NOTICE: for information. */
export type Severity = (typeof SEVERITIES)[number];

interface FindingEntry extends Text {
  readonly severity: Severity;
}

const error = (sv: string, en: string): FindingEntry => ({ severity: 'ERROR', sv, en });
const warning = (sv: string, en: string): FindingEntry => ({ severity: 'WARNING', sv, en });
const notice = (sv: string, en: string): FindingEntry => ({ severity: 'NOTICE', sv, en });

/** Everything that can be found in an upload: a closed list. `{name}` is filled from the finding's arguments. */
export const FINDINGS = {
  // The file
  EMPTY_FILE: error('Filen är tom.', 'The file is empty.'),
  NOT_UTF8: error('Filen är inte UTF-8; spara den som ”CSV UTF-8”.', 'The file is not UTF-8; save it as “CSV UTF-8”.'),
  BROKEN_LINE: error(
    'Raden går inte att läsa: {expected} {expected|kolumn|kolumner} väntades, {found} fanns.',
    'The line cannot be read: {expected} {expected|column was|columns were} expected, {found} found.',
  ),
  TOO_MANY_COLUMNS: error(
    'Filen har fler än {limit} kolumner och är inte läst.',
    'The file has more than {limit} columns and has not been read.',
  ),
  DUPLICATE_COLUMN: error(
    'Kolumnen {column} finns två gånger, kanske under olika namn.',
    'The column {column} is there twice, perhaps by different names.',
  ),
  MISSING_COLUMN: error('Kolumnen {column} saknas.', 'The column {column} is missing.'),
  UNKNOWN_COLUMN: notice(
    '{count|Kolumnen|Kolumnerna} {columns} används inte.',
    'The {count|column|columns} {columns} {count|is|are} not used.',
  ),
  ROW_LEFT_EMPTY: notice('Raden har inga tal och används inte.', 'The row has no numbers and is not used.'),
  // Codes
  UNKNOWN_MEASURE: error(
    'Det finns inget mått {measure}[, men väl {meant}].',
    'There is no measure {measure}[, but there is {meant}].',
  ),
  UNKNOWN_QUESTION: error(
    'Frågan ”{question}” hör inte till något mått.',
    'The question “{question}” belongs to no measure.',
  ),
  MEASURE_NOT_IN_ROUND: error(
    'Måttet {measure} mäts inte i omgång {round}.',
    'The measure {measure} is not measured in round {round}.',
  ),
  UNKNOWN_RESPONDENT_GROUP: error(
    'Svarandegruppen {group} hör inte till måttet {measure}.',
    'The respondent group {group} does not belong to {measure}.',
  ),
  UNKNOWN_DIMENSION: error(
    'Måttet {measure} redovisas inte på {dimension}[, men väl på {meant}].',
    'The measure {measure} is not broken down by {dimension}[, but by {meant}].',
  ),
  UNKNOWN_CATEGORY: error(
    'Det finns ingen kategori {category} i {dimension}.',
    'There is no category {category} in {dimension}.',
  ),
  UNKNOWN_INTERVENTION: error(
    'Förbundet har ingen insats {intervention}.',
    'The förbund has no insats {intervention}.',
  ),
  OTHER_FORBUND: error(
    'Raden gäller {forbund}, inte det förbund som lämnar in.',
    'The row is about {forbund}, not the förbund that submits.',
  ),
  OTHER_ROUND: error('Raden gäller omgång {found}, inte {round}.', 'The row is about round {found}, not {round}.'),
  OUTSIDE_SCOPE: error(
    'Måttet {measure} ingår inte i det som inlämningen säger sig gälla.',
    'The measure {measure} is outside what the submission says it covers.',
  ),
  // Numbers
  NOT_A_NUMBER: error('{field} är inget tal: {value}.', '{field} is not a number: {value}.'),
  THOUSANDS_SEPARATOR: error(
    '{field} är skrivet med tusentalsavgränsare: {value}. Skriv {plain}, eller det tal som avses.',
    '{field} is written with a thousands separator: {value}. Write {plain}, or the number that is meant.',
  ),
  NEGATIVE_NUMBER: error('{field} är negativt: {value}.', '{field} is negative: {value}.'),
  FRACTIONAL_COUNT: error('{field} ska vara ett heltal: {value}.', '{field} must be a whole number: {value}.'),
  NUMBER_TOO_LARGE: error('{field} är för stort: {value}.', '{field} is too large: {value}.'),
  MISSING_NUMBER: error('{field} saknas.', '{field} is missing.'),
  UNEXPECTED_NUMBER: error(
    '{field} hör inte till ett mått av slaget {kind}.',
    '{field} does not belong to a measure of kind {kind}.',
  ),
  NUMERATOR_EXCEEDS_N: error(
    'Täljaren {numerator} är större än antalet svarande {n}.',
    'The numerator {numerator} exceeds the number of respondents {n}.',
  ),
  MEAN_OUTSIDE_SCALE: error(
    'Medelvärdet {mean} ligger utanför skalan {min}–{max}.',
    'The mean {mean} is outside the scale {min}–{max}.',
  ),
  SD_IMPOSSIBLE: error(
    'Standardavvikelsen {sd} är omöjlig: med medelvärdet {mean} på skalan är den högst {limit}.',
    'The standard deviation {sd} is impossible: with the mean {mean} on the scale it is at most {limit}.',
  ),
  SUM_OF_SQUARES_IMPOSSIBLE: error(
    'Kvadratsumman {sumOfSquares} är omöjlig för {n} svar med summan {sum}.',
    'The sum of squares {sumOfSquares} is impossible for {n} {n|answer|answers} with the sum {sum}.',
  ),
  // The whole
  DUPLICATE_CELL: error(
    '{measure} {dimension} {category} står också på rad {other}.',
    '{measure} {dimension} {category} stands on row {other} as well.',
  ),
  TOTAL_MISSING: error('Totalen för {measure} saknas.', 'The total of {measure} is missing.'),
  SPLIT_DOES_NOT_SUM: error(
    '{measure}: {field} uppdelat på {dimension} blir {found}, men totalen är {total}.',
    '{measure}: {field} split by {dimension} adds up to {found}, but the total is {total}.',
  ),
  PERSONAL_IDENTITY_NUMBER: error(
    'Ett fält ser ut att innehålla ett personnummer.',
    'A field seems to contain a personal identity number.',
  ),
  PUBLISHED_PERCENT_DIFFERS: warning(
    'Andelen blir {computed} procent, men {published} är angivet.',
    'The share is {computed} per cent, but {published} is stated.',
  ),
  SMALL_NUMBER: notice(
    'Få svar: {measure} {dimension} {category} visas inte offentligt.',
    'Few answers: {measure} {dimension} {category} will be withheld in public.',
  ),
  VALUE_CHANGED: notice(
    '{measure} {dimension} {category}: {old} ersätts av {new}.',
    '{measure} {dimension} {category}: {old} is replaced by {new}.',
  ),
  VALUE_REMOVED: notice(
    '{measure} {dimension} {category}: {old} tas bort.',
    '{measure} {dimension} {category}: {old} is removed.',
  ),
} as const satisfies Record<string, FindingEntry>;

export type FindingCode = keyof typeof FINDINGS;
