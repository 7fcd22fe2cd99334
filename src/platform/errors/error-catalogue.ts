import { AVAILABILITY_ERRORS } from './availability-errors';
import { BOUNDS_ERRORS } from './bounds-errors';
import { entry, type CatalogueEntry } from './catalogue-entry';
import { COLLECTION_ERRORS } from './collection-errors';
import { ECONOMY_ERRORS } from './economy-errors';
import { EVALUATION_ERRORS } from './evaluation-errors';
import { FEDERATION_ERRORS } from './federation-errors';
import { LIMIT_ERRORS } from './limit-errors';
import { LOCAL_GROUP_ERRORS } from './local-group-errors';
import { REQUEST_ERRORS } from './request-errors';
import { UPLOAD_ERRORS } from './upload-errors';
import { SOURCE_ERRORS } from './source-errors';
import { STORE_ERRORS } from './store-errors';
import { SYSTEM_ERROR_ERRORS } from './system-error-errors';
import { REPLY_ERRORS } from './reply-errors';

/**
 * Every code that a caller can meet, with its text: one closed list, so that a client can switch on it.
 * Findings about the rows of an upload have a list of their own, in `submissions/finding-catalogue.ts`.
 */
export const ERROR_CATALOGUE = {
  // Access
  UNAUTHENTICATED: entry(401, 'Logga in för att {action}.', 'Sign in to {action}.'),
  FORBIDDEN: entry(
    403,
    'Din roll, eller ditt förbund, får inte {action} här.',
    'Your role, or your förbund, may not {action} here.',
  ),
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
  UNKNOWN_SAVED_QUESTION: entry(404, 'Det finns ingen sådan sparad fråga.', 'There is no such saved question.'),
  UNKNOWN_RELEASE: entry(404, 'Det finns ingen publicering {release}.', 'There is no release {release}.'),
  RELEASE_WITHDRAWN: entry(
    410,
    'Publicering {release} är återkallad; skälet står i release(number: {release}).',
    'Release {release} has been withdrawn; release(number: {release}) says why.',
  ),
  UNKNOWN_TOKEN: entry(404, 'Det finns ingen sådan åtkomstnyckel.', 'There is no such token.'),
  UNKNOWN_SUBMISSION: entry(404, 'Det finns ingen sådan inlämning.', 'There is no such submission.'),
  UNKNOWN_CATEGORY: entry(
    404,
    'Måttet redovisas inte på {dimension} {category}.',
    'The measure is not broken down by {dimension} {category}.',
  ),
  INVALID_RECEIPT: entry(400, 'Kvittot kan inte läsas.', 'The receipt cannot be read.'),
  RECEIPT_OF_OTHER_METHODS: entry(
    410,
    'Kvittot gäller {method}, som inte används längre: svaret kan inte tas fram igen.',
    'The receipt is of {method}, which is not in use any more: the answer cannot be had again.',
  ),
  RECEIPT_OF_OTHER_EPOCH: entry(
    410,
    'Kvittot gäller en publicering {release} som inte finns efter en återläsning av databasen, eller inte kan läsas: svaret kan inte tas fram igen.',
    'The receipt is of a release {release} that is not there after a restore of the database, or cannot be read: the answer cannot be had again.',
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
  FROM_AFTER_TO: entry(400, '{from} kommer efter {to}; vänd på dem.', '{from} comes after {to}; turn them round.'),
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
    '{withheld} {withheld|grupp är undertryckt|grupper är undertryckta}, så svaret kan inte ordnas eller väljas efter tal; ange having med status PUBLISHED.',
    '{withheld} {withheld|group is|groups are} withheld, so the answer cannot be ordered or chosen by numbers; state having with status PUBLISHED.',
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
  ...LIMIT_ERRORS,
  ...FEDERATION_ERRORS,
  ...REQUEST_ERRORS,
  ...AVAILABILITY_ERRORS,
  ...BOUNDS_ERRORS,
  // Expected refusals of a mutation
  ...COLLECTION_ERRORS,
  ...UPLOAD_ERRORS,
  ...SOURCE_ERRORS,
  ...SYSTEM_ERROR_ERRORS,
  ...REPLY_ERRORS,
  ...ECONOMY_ERRORS,
  ...EVALUATION_ERRORS,
  ...LOCAL_GROUP_ERRORS,
  PERSONAL_DATA_IN_TEXT: entry(
    422,
    'Texten i {field} ser ut att innehålla {what}, från tecken {position}.',
    'The text in {field} seems to contain {what}, from character {position}.',
  ),
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
  NOTHING_TO_RELEASE: entry(409, 'Det finns inget godtaget att publicera.', 'Nothing accepted is waiting for release.'),
  ALREADY_WITHDRAWN: entry(
    409,
    'Publicering {release} är redan återkallad.',
    'Release {release} has been withdrawn already.',
  ),
  RELEASE_REVEALS: entry(
    409,
    'Publiceringen stoppades: {count} {count|litet|små} tal skulle gå att räkna ut.',
    'The release was stopped: {count} small {count|figure|figures} could be worked out.',
  ),
  SMALL_CORRECTIONS: entry(
    409,
    '{count} {count|publicerat värde|publicerade värden} ändras med så få personer att skillnaden mot förra publiceringen kan peka ut dem. Bekräfta för att publicera ändå.',
    '{count} published {count|figure changes|figures change} by so few persons that the difference from the last release may point them out. Confirm to publish all the same.',
  ),
  PUBLISH_TIME_PASSED: entry(
    422,
    'Tiden för publicering är redan passerad. Utelämna den för att publicera genast.',
    'The time of publication has passed already. Leave it out to publish at once.',
  ),
  EARLY_READERS_WITHOUT_TIME: entry(
    422,
    'Förhandsläsare anges bara med en tid för publicering.',
    'Early readers are named only together with a time of publication.',
  ),
  TOO_MANY_EARLY_READERS: entry(
    422,
    '{count} förhandsläsare; högst {limit} kan anges.',
    '{count} early {count|reader|readers}; at most {limit} can be named.',
  ),
  UNKNOWN_EARLY_READER: entry(
    422,
    'Det finns ingen giltig åtkomstnyckel {reader}. De heter token:12, eller oidc: och 16 hexadecimala siffror.',
    'There is no token {reader} in force. They are named token:12, or oidc: and 16 hexadecimal digits.',
  ),
  EARLIER_RELEASE_UNDER_EMBARGO: entry(
    409,
    'Publicering {release} är ännu inte offentlig. En senare visar det den visar, och kan inte bli offentlig före den.',
    'Release {release} is not public yet. A later one shows what it shows, and cannot be public before it.',
  ),
  REGISTER_NOT_IMPORTED: entry(
    422,
    'Registret ändrades inte: {count} fel i filen.',
    'The register was not changed: {count} {count|error|errors} in the file.',
  ),
  INVALID_DATE_ORDER: entry(422, 'Slutdatum ligger före startdatum.', 'The end date is before the start date.'),
  UNKNOWN_CODE: entry(422, 'Koden {code} finns inte i {list}.', 'The code {code} is not in {list}.'),
  FORBUND_DOES_NOT_EXIST_THEN: entry(
    409,
    'Förbundet fanns inte i mätomgång {round}.',
    'The förbund did not exist in round {round}.',
  ),
  // What lies on the disk
  ...STORE_ERRORS,
  // Everything else
  INTERNAL: entry(
    500,
    'Något gick fel hos oss. Ange referens {reference} om du hör av dig.',
    'Something went wrong on our side. Quote reference {reference} if you contact us.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
