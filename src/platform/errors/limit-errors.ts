import { entry, type CatalogueEntry } from './catalogue-entry';

/** What is refused for its form or its size, before or instead of the work. A part of the error catalogue. */
export const LIMIT_ERRORS = {
  PAGE_TOO_LARGE: entry(
    400,
    'Högst {limit} poster per sida; {asked} begärdes.',
    'At most {limit} items a page; {asked} were asked for.',
  ),
  INVALID_PAGE_SIZE: entry(400, 'Sidstorleken ska vara minst 1.', 'The page size must be at least 1.'),
  INVALID_CURSOR: entry(400, 'Markören hör inte till den här listan.', 'The cursor does not belong to this list.'),
  CURSOR_OF_OTHER_EPOCH: entry(
    410,
    'Markören gäller en händelse som inte finns efter en återläsning av databasen. Läs om listan från början.',
    'The cursor is of an event that is not there after a restore of the database. Read the list from its beginning.',
  ),
  INVALID_ID: entry(400, 'Identiteten har inte rätt form.', 'The id is malformed.'),
  INVALID_INPUT: entry(
    400,
    'Uppgiften {field} har inte rätt form[: {fault}].',
    'The value of {field} is malformed[: {fault}].',
  ),
  BODY_TOO_LARGE: entry(
    413,
    'Begäran är för stor: högst {limit} byte tas emot.',
    'The request is too large: at most {limit} bytes are accepted.',
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
  TOO_MUCH_COMPRESSED: entry(
    413,
    'Begäran packas upp till mer än {limit} gånger sin storlek, vilket ingen tabell gör.',
    'The request decompresses to more than {limit} times its size, which no table does.',
  ),
  UNSUPPORTED_CONTENT_TYPE: entry(
    415,
    'Innehållstypen tas inte emot; använd {expected}.',
    'The content type is not accepted; use {expected}.',
  ),
  UNSUPPORTED_CONTENT_ENCODING: entry(
    415,
    'Komprimeringen tas inte emot; använd {expected}, eller ingen.',
    'The compression is not accepted; use {expected}, or none.',
  ),
  INVALID_COMPRESSION: entry(
    400,
    'Begäran kan inte packas upp: den är inte komprimerad på det sätt som Content-Encoding säger, eller är inte hel.',
    'The request cannot be decompressed: it is not compressed as Content-Encoding says, or is not whole.',
  ),
  METHOD_NOT_ALLOWED: entry(
    405,
    '{method} används inte här; använd {allowed}.',
    '{method} is not used here; use {allowed}.',
  ),
  COVERAGE_REQUIRED: entry(
    400,
    'Ett nationellt värde hämtas tillsammans med sin täckning: lägg till coverage bredvid value.',
    'A national value is fetched together with its coverage: add coverage beside value.',
  ),
  DOCUMENT_TOO_LARGE: entry(400, 'Frågan har fler än {limit} symboler.', 'The document has more than {limit} tokens.'),
  DOCUMENT_TOO_DEEP: entry(
    400,
    'Frågan är nästlad i fler än {limit} nivåer.',
    'The document is nested in more than {limit} levels.',
  ),
  INPUT_TOO_DEEP: entry(
    400,
    'Frågan eller dess värden är nästlade i fler än {limit} nivåer.',
    'The document or its values are nested in more than {limit} levels.',
  ),
  TOO_MANY_ALIASES: entry(400, 'Frågan har fler än {limit} alias.', 'The document has more than {limit} aliases.'),
  TOO_MANY_DIRECTIVES: entry(
    400,
    'Frågan har fler än {limit} direktiv.',
    'The document has more than {limit} directives.',
  ),
  TOO_MANY_ROOT_FIELDS: entry(
    400,
    'Frågan har fler än {limit} fält på översta nivån.',
    'The document has more than {limit} fields at the top.',
  ),
  TOO_COSTLY: entry(
    400,
    'Frågan kostar {cost}; högst {limit} tillåts. Mest kostar {costliest}: be om färre poster eller färre fält.',
    'The question costs {cost}; at most {limit} is allowed. {costliest} costs most: ask for fewer items or fewer fields.',
  ),
  BUDGET_SPENT: entry(
    429,
    '[Frågan kostar {asked} enheter. ]Du har {remaining} kvar av {limit}; nya finns om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.',
    '[The question costs {asked} units. ]You have {remaining} left of {limit}; there are new ones in {resetsInSeconds} {resetsInSeconds|second|seconds}.',
  ),
  STORED_DOCUMENTS_ONLY: entry(
    400,
    'Den som inte har loggat in kan bara ställa de frågor som finns lagrade.',
    'Without signing in, only stored questions can be asked.',
  ),
  // Exports
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
  EXPORT_TOO_MANY_BYTES: entry(
    400,
    'Filen skulle bli omkring {size} byte; högst {limit} lämnas ut.',
    'The file would have some {size} bytes; at most {limit} are given.',
  ),
  UNKNOWN_PARAMETER: entry(
    400,
    'Det finns ingen parameter {parameter}. De som finns: {known}[; som huvud: {headers}].',
    'There is no parameter {parameter}. Those there are: {known}[; as a header: {headers}].',
  ),
  CONTRADICTORY_PARAMETERS: entry(
    400,
    '{first} går inte ihop med {second}.',
    '{first} does not go together with {second}.',
  ),
  NOT_ACCEPTABLE: entry(406, 'Välj ett av formaten {formats}.', 'Choose one of the formats {formats}.'),
} as const satisfies Record<string, CatalogueEntry>;
