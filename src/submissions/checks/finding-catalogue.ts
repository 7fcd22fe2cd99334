import type { Text } from '../../platform';

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
/** ERROR: nothing is stored. WARNING: can be sent in only with a comment. NOTICE: for information. */
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
  ZERO_BYTE: error(
    'Filen har ett nolltecken här och är skadad; resten av den är inte läst. Spara den på nytt som ”CSV UTF-8”.',
    'The file has a zero byte here and is damaged; the rest of it has not been read. Save it anew as “CSV UTF-8”.',
  ),
  QUOTE_WITHOUT_END: error(
    'Ett citattecken som börjar på raden avslutas aldrig; resten av filen är inte läst.',
    'A quotation mark that begins on the line never ends; the rest of the file has not been read.',
  ),
  STRAY_QUOTE: error(
    'Raden har ett citattecken mitt i ett fält; resten av filen är inte läst. Ta bort det, eller skriv två och sätt hela fältet inom citattecken.',
    'The line has a quotation mark in the middle of a field; the rest of the file has not been read. Leave it out, or write two and put the whole field in quotation marks.',
  ),
  LINE_TOO_LONG: error(
    'Raden är för lång för att vara en rad i en tabell; resten av filen är inte läst.',
    'The line is too long to be a line of a table; the rest of the file has not been read.',
  ),
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
  AMBIGUOUS_DECIMALS: warning(
    'Filen har komma mellan kolumnerna och inga medelvärden med decimaler. Var decimalerna skrivna med komma har de hamnat i kolumnerna bredvid: spara med semikolon, eller skriv decimalpunkt.',
    'The file has commas between its columns, and no mean with decimals. If decimals were written with commas, they are in the columns beside: save it with semicolons, or write decimal points.',
  ),
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
  UNKNOWN_LOCAL_GROUP: error('Förbundet har ingen lokusgrupp {group}.', 'The förbund has no local group {group}.'),
  LOCAL_GROUP_NOT_THEN: error(
    'Lokusgrupp {group} fanns inte i mätomgång {round}.',
    'The local group {group} did not exist in round {round}.',
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
  NOT_A_NUMBER: error(
    '{field} är inget tal: {value}[. Ett kalkylprogram har avrundat antalet till {rounded}: skriv alla siffror].',
    '{field} is not a number: {value}[. A spreadsheet has rounded the count to {rounded}: write all digits].',
  ),
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
  ASKED_NOT_HERE: error(
    'Antal tillfrågade anges bara på totalens rad, för mått som personer svarar på.',
    'The number asked stands on the row of the total only, of measures that persons answer.',
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
  // Beyond form
  ASKED_BELOW_N: error(
    '{measure}: {asked} tillfrågade är färre än de {n} som svarade. Antalet gäller alla mått i samma enkät.',
    '{measure}: {asked} asked are fewer than the {n} who answered. The number is of all measures of the questionnaire.',
  ),
  ASKED_DIFFERS: error(
    '{measure}: {asked} tillfrågade, men {other} för {otherMeasure} i samma enkät.',
    '{measure}: {asked} asked, but {other} for {otherMeasure} of the same questionnaire.',
  ),
  RULE_BROKEN: error(
    '{text} Regel {rule}: {left} {operator} {right} gäller inte.',
    '{text} Rule {rule}: {left} {operator} {right} does not hold.',
  ),
  RULE_DOUBTED: warning(
    '{text} Regel {rule}: {left} {operator} {right} gäller inte.',
    '{text} Rule {rule}: {left} {operator} {right} does not hold.',
  ),
  RULE_NOT_CHECKED: warning(
    '{text} Regel {rule} går inte att pröva: totalen för {missing} saknas.',
    '{text} Rule {rule} cannot be checked: the total of {missing} is missing.',
  ),
  VALUE_UNLIKE_BEFORE: warning(
    '{measure} {dimension} {category}: {value} (n = {n}) mot {before} (n = {nBefore}) i omgång {round}. Skillnaden (95 % intervall {lower} till {upper}, {p=}) är större än slumpen förklarar.',
    '{measure} {dimension} {category}: {value} (n = {n}) against {before} (n = {nBefore}) in round {round}. The difference (95% interval {lower} to {upper}, {p=}) is more than chance explains.',
  ),
  VALUE_UNLIKE_OTHERS: warning(
    '{measure}: {value} (n = {n}), men de {others} andra förbund som visas i omgång {round} har {target} tillsammans och skiljer sig med {spread} (standardavvikelse bortom slumpen). Så långt ifrån är osannolikt ({p=}).',
    '{measure}: {value} (n = {n}), but the {others} other förbund shown in round {round} have {target} together and differ by {spread} (standard deviation beyond chance). As far from it is unlikely ({p=}).',
  ),
  RESPONDENTS_UNLIKE_BEFORE: warning(
    '{measure}: {n} svarande mot {nBefore} i omgång {round}, {change} ({p=}). Se efter om enkäter saknas eller är med två gånger.',
    '{measure}: {n} respondents against {nBefore} in round {round}, {change} ({p=}). See whether questionnaires are missing or counted twice.',
  ),
  AMOUNT_TENFOLD: warning(
    '{measure} {dimension} {category}: {value} mot {before} i omgång {round}, minst tio gånger mer eller mindre. Se efter om enheten är rätt.',
    '{measure} {dimension} {category}: {value} against {before} in round {round}, at least ten times more or less. See whether it is the right unit.',
  ),
  AMOUNT_FAR_FROM_OTHERS: warning(
    '{measure}: {value}, men de {others} andra förbund som visas i omgång {round} har {low} till {high}. Se efter om enheten är rätt.',
    '{measure}: {value}, but the {others} other förbund shown in round {round} have {low} to {high}. See whether it is the right unit.',
  ),
  SPLIT_MOSTLY_UNKNOWN: warning(
    '{measure}: bara {known} av {total} har en känd kategori i {dimension}.',
    '{measure}: only {known} of {total} have a known category of {dimension}.',
  ),
  PUBLISHED_PERCENT_DIFFERS: warning(
    'Andelen blir {computed} procent, men {published} är angivet.',
    'The share is {computed} per cent, but {published} is stated.',
  ),
  PUBLISHED_PERCENT_UNREAD: warning(
    'Den angivna procenten ”{value}” är inget tal och är inte jämförd med andelen.',
    'The stated per cent “{value}” is no number and has not been compared with the share.',
  ),
  SMALL_NUMBER: notice(
    'Få svar: {measure} {dimension} {category} visas inte offentligt, och andra tal kan döljas för att skydda det.',
    'Few answers: {measure} {dimension} {category} will be withheld in public, and others may be to protect it.',
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

/** Findings that come from comparing figures with others, so that the same figures may get them again. */
export const BEYOND_FORM: readonly FindingCode[] = [
  'ASKED_BELOW_N',
  'ASKED_DIFFERS',
  'RULE_BROKEN',
  'RULE_DOUBTED',
  'RULE_NOT_CHECKED',
  'VALUE_UNLIKE_BEFORE',
  'VALUE_UNLIKE_OTHERS',
  'RESPONDENTS_UNLIKE_BEFORE',
  'AMOUNT_TENFOLD',
  'AMOUNT_FAR_FROM_OTHERS',
  'SPLIT_MOSTLY_UNKNOWN',
];
