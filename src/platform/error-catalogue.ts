import type { Text } from './text';

/** How a refusal is classed over HTTP, where there is no GraphQL envelope to carry the code. */
interface CatalogueEntry extends Text {
  readonly httpStatus: number;
}

const entry = (httpStatus: number, sv: string, en: string): CatalogueEntry => ({ httpStatus, sv, en });

/**
 * Every code that a caller can meet, with its text: one closed list, so that a client can switch on it.
 * Findings about the rows of an upload have a list of their own, in `submissions/finding-catalogue.ts`.
 */
export const ERROR_CATALOGUE = {
  // Access
  UNAUTHENTICATED: entry(401, 'Logga in för att göra detta: {permission}.', 'Sign in to do this: {permission}.'),
  FORBIDDEN: entry(403, 'Din roll får inte göra detta: {permission}.', 'Your role may not do this: {permission}.'),
  INVALID_TOKEN: entry(
    401,
    'Åtkomstnyckeln är okänd, utgången eller återkallad.',
    'The token is unknown, expired or revoked.',
  ),
  // Absence
  UNKNOWN_PATH: entry(404, 'Här finns ingenting; börja på /.', 'There is nothing here; begin at /.'),
  UNKNOWN_FORBUND: entry(404, 'Det finns inget förbund {forbund}.', 'There is no förbund {forbund}.'),
  UNKNOWN_MEASURE: entry(404, 'Det finns inget mått {measure}.', 'There is no measure {measure}.'),
  UNKNOWN_ROUND: entry(404, 'Det finns ingen mätomgång {round}.', 'There is no round {round}.'),
  UNKNOWN_COUNTY: entry(404, 'Det finns inget län {county}.', 'There is no county {county}.'),
  UNKNOWN_RELEASE: entry(404, 'Det finns ingen publicering {release}.', 'There is no release {release}.'),
  RELEASE_WITHDRAWN: entry(
    410,
    'Publicering {release} är återkallad; skälet står i release(number: {release}).',
    'Release {release} has been withdrawn; release(number: {release}) says why.',
  ),
  UNKNOWN_SUBMISSION: entry(404, 'Det finns ingen sådan inlämning.', 'There is no such submission.'),
  UNKNOWN_CATEGORY: entry(
    404,
    'Måttet redovisas inte på {dimension} {category}.',
    'The measure is not broken down by {dimension} {category}.',
  ),
  NOTHING_RELEASED: entry(404, 'Inget är publicerat ännu.', 'Nothing has been released yet.'),
  NOT_MEASURED_IN_ROUND: entry(
    404,
    'Måttet {measure} mäts inte i omgång {round}.',
    'The measure {measure} is not measured in round {round}.',
  ),
  ROUND_NOT_RELEASED: entry(
    404,
    'Inget är publicerat om {measure} i omgång {round} i publicering {release}.',
    'Nothing about {measure} in round {round} is in release {release}.',
  ),
  // Questions that have no honest answer
  NO_GOAL: entry(
    400,
    'Måttet {measure} har inget mål att jämföra med.',
    'The measure {measure} has no goal to compare with.',
  ),
  COMPARATOR_IS_SELF: entry(
    400,
    'En omgång kan inte jämföras med sig själv eller en senare.',
    'A round cannot be compared with itself or a later one.',
  ),
  NO_EARLIER_ROUND: entry(
    400,
    'Det finns ingen tidigare omgång att jämföra med.',
    'There is no earlier round to compare with.',
  ),
  SERIES_BREAK: entry(
    400,
    'Tidsserien är bruten mellan {from} och {to}: {reason}',
    'The series is broken between {from} and {to}: {reason}',
  ),
  MEASURE_HAS_NO_DIRECTION: entry(
    400,
    'Måttet {measure} har ingen god riktning; fråga efter högre eller lägre.',
    'The measure {measure} has no good direction; ask for higher or lower.',
  ),
  PAIRED_NOT_AVAILABLE: entry(
    400,
    'Samma personer kan inte följas: förbunden lämnar celler, inte personer.',
    'The same persons cannot be followed: förbund send cells, not persons.',
  ),
  TOO_MANY_CELLS: entry(
    400,
    'Frågan ger {size} värden; högst {limit} lämnas ut på en gång.',
    'The question gives {size} figures; at most {limit} are given at once.',
  ),
  CROSSED_DIMENSIONS: entry(
    400,
    '{first} och {second} kan inte kombineras: korsade tabeller lagras inte.',
    '{first} and {second} cannot be combined: crossed tables are not stored.',
  ),
  SEVERAL_UNIT_DIMENSIONS: entry(
    400,
    'Gruppera efter {first} eller {second}, inte båda.',
    'Group by {first} or by {second}, not by both.',
  ),
  NOT_GROUPED_BY: entry(
    400,
    'Svaret kan inte ordnas efter {dimension}, som det inte är grupperat efter.',
    'The answer cannot be ordered by {dimension}, which it is not grouped by.',
  ),
  WITHHELD_SORT_KEY: entry(
    400,
    '{withheld} grupper är undertryckta, så svaret kan inte ordnas eller väljas efter tal; ange having med status PUBLISHED.',
    '{withheld} groups are withheld, so the answer cannot be ordered or chosen by numbers; state having with status PUBLISHED.',
  ),
  FILTER_TOO_DEEP: entry(
    400,
    'Villkoren är nästlade i fler än {limit} nivåer.',
    'The conditions are nested in more than {limit} levels.',
  ),
  FILTER_TOO_LARGE: entry(
    400,
    'Frågan har fler än {limit} villkor och koder.',
    'The question has more than {limit} conditions and codes.',
  ),
  // Limits and form
  PAGE_TOO_LARGE: entry(
    400,
    'Högst {limit} poster per sida; {asked} begärdes.',
    'At most {limit} items a page; {asked} were asked for.',
  ),
  INVALID_PAGE_SIZE: entry(400, 'Sidstorleken ska vara minst 1.', 'The page size must be at least 1.'),
  INVALID_CURSOR: entry(400, 'Markören hör inte till den här listan.', 'The cursor does not belong to this list.'),
  INVALID_ID: entry(400, 'Identiteten har inte rätt form.', 'The id is malformed.'),
  INVALID_INPUT: entry(400, 'Uppgiften {field} har inte rätt form.', 'The value of {field} is malformed.'),
  BODY_TOO_LARGE: entry(
    413,
    'Begäran är för stor: högst {limit} byte tas emot.',
    'The request is too large: at most {limit} bytes are accepted.',
  ),
  UNSUPPORTED_CONTENT_TYPE: entry(
    415,
    'Innehållstypen tas inte emot; använd {expected}.',
    'The content type is not accepted; use {expected}.',
  ),
  COVERAGE_REQUIRED: entry(
    400,
    'Ett nationellt värde hämtas tillsammans med sin täckning: lägg till coverage bredvid value.',
    'A national value is fetched together with its coverage: add coverage beside value.',
  ),
  DOCUMENT_TOO_LARGE: entry(400, 'Frågan har fler än {limit} symboler.', 'The document has more than {limit} tokens.'),
  // Expected refusals of a mutation
  ROUND_NOT_OPEN: entry(
    409,
    'Mätomgång {round} är inte öppen för inlämning.',
    'Round {round} is not open for submission.',
  ),
  REPORT_HAS_ERRORS: entry(
    422,
    'Inget sparades: {count} fel behöver rättas först.',
    'Nothing was stored: {count} errors must be corrected first.',
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
  PERSONAL_DATA_IN_TEXT: entry(
    422,
    'Texten i {field} ser ut att innehålla ett personnummer.',
    'The text in {field} seems to contain a personal identity number.',
  ),
  NOTHING_TO_RELEASE: entry(409, 'Det finns inget godtaget att publicera.', 'Nothing accepted is waiting for release.'),
  ALREADY_WITHDRAWN: entry(
    409,
    'Publicering {release} är redan återkallad.',
    'Release {release} has been withdrawn already.',
  ),
  RELEASE_REVEALS: entry(
    409,
    'Publiceringen stoppades: {count} små tal skulle gå att räkna ut.',
    'The release was stopped: {count} small figures could be worked out.',
  ),
  SMALL_CORRECTIONS: entry(
    409,
    '{count} publicerade värden ändras med så få personer att skillnaden mot förra publiceringen kan peka ut dem. Bekräfta för att publicera ändå.',
    '{count} published figures change by so few persons that the difference from the last release may point them out. Confirm to publish all the same.',
  ),
  REGISTER_NOT_IMPORTED: entry(
    422,
    'Registret ändrades inte: {count} fel i filen.',
    'The register was not changed: {count} errors in the file.',
  ),
  INVALID_DATE_ORDER: entry(422, 'Slutdatum ligger före startdatum.', 'The end date is before the start date.'),
  UNKNOWN_CODE: entry(422, 'Koden {code} finns inte i {list}.', 'The code {code} is not in {list}.'),
  FORBUND_DOES_NOT_EXIST_THEN: entry(
    409,
    'Förbundet fanns inte i mätomgång {round}.',
    'The förbund did not exist in round {round}.',
  ),
  // Everything else
  INTERNAL: entry(
    500,
    'Något gick fel hos oss. Ange referens {reference} om du hör av dig.',
    'Something went wrong on our side. Quote reference {reference} if you contact us.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
