import { atOnce, defineErrors, entry } from '../platform';

/** Refusals about tables and files, and about saved questions. */
export const EXPORTS_ERRORS = defineErrors({
  NOT_TABULAR: entry(
    400,
    'Svaret är ingen tabell: ställ en fråga med ett enda rotfält, som är eller rymmer en enda lista av poster (nodes). Det som hindrar: {field}.',
    'The answer is no table: ask a query with a single root field that is or holds a single list of items (nodes). In the way: {field}.',
  ),
  NESTED_LIST: entry(
    400,
    'Fältet {field} är en lista i varje rad och får inte plats i en tabell; ta bort det.',
    'The field {field} is a list in each row and has no place in a table; leave it out.',
  ),
  SAME_COLUMN_TWICE: entry(
    400,
    'Två fält skulle bli kolumnen {column}; ge det ena ett annat namn (alias).',
    'Two fields would become the column {column}; give one of them another name (alias).',
  ),
  NOT_A_CUBE: entry(
    400,
    'Raderna är inte en för varje kombination av koder, med tal: JSON-stat kan inte säga dem. Välj ett annat format eller fler koder.',
    'The rows are not one for each combination of codes, with numbers: JSON-stat cannot say them. Choose another format or more codes.',
  ),
  EXPORT_TOO_LARGE: entry(
    400,
    'Svaret har {size} rader; högst {limit} lämnas ut i en fil.',
    'The answer has {size} rows; at most {limit} are given in one file.',
  ),
  CONTRADICTORY_PARAMETERS: entry(
    400,
    '{first} går inte ihop med {second}.',
    '{first} does not go together with {second}.',
  ),
  UNKNOWN_SAVED_QUESTION: atOnce(entry(404, 'Det finns ingen sådan sparad fråga.', 'There is no such saved question.')),
  INVALID_SAVED_DOCUMENT: entry(
    422,
    'Frågan kan inte sparas, den besvaras inte av schemat: {reason}',
    'The question cannot be saved, the schema does not answer it: {reason}',
  ),
  INVALID_SAVED_VARIABLES: entry(
    422,
    'Variablerna passar inte frågan. De skrivs som ett JSON-objekt.',
    'The variables do not fit the question. They are written as a JSON object.',
  ),
  SAVED_DOCUMENT_WITHOUT_RELEASE: entry(
    422,
    'En fråga som läser en viss publicering måste ha variabeln $release.',
    'A question that reads a stated release must have the variable $release.',
  ),
  INVALID_SAVED_QUESTION_NAME: entry(
    422,
    'Namnet skrivs med små bokstäver a–z, siffror och bindestreck, högst 64 tecken.',
    'The name is written with small letters a–z, digits and hyphens, at most 64.',
  ),
  SAVED_QUESTION_NAME_TAKEN: entry(
    409,
    'En delad fråga heter redan {name}.',
    'A shared question has the name {name} already.',
  ),
  TOO_MANY_SAVED_QUESTIONS: entry(
    409,
    'Du har redan {limit} sparade frågor.',
    'You have {limit} saved questions already.',
  ),
});

type ExportsErrors = typeof EXPORTS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends ExportsErrors {}
}
