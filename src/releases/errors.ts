import { atOnce, defineErrors, entry } from '../platform';

/** Refusals about releases, receipts, and a förbund’s comments on its own figures. */
export const RELEASES_ERRORS = defineErrors({
  UNKNOWN_FIGURE: entry(
    404,
    'Förbundet har inget tal för {measure}, {dimension} {category}, i mätomgång {round}.',
    'The förbund has no figure of {measure}, {dimension} {category}, in round {round}.',
  ),
  REPLY_WITHOUT_NUMBERS: entry(
    422,
    'Skriv kommentaren utan siffror, årtal och datum undantagna: talet står bredvid, och ett annat kan röja något som är undertryckt.',
    'Write the comment without digits, years and dates excepted: the figure stands beside it, and another could reveal one that is withheld.',
  ),
  UNKNOWN_REPLY: entry(404, 'Det finns ingen sådan kommentar.', 'There is no such comment.'),
  REPLY_WITHDRAWN: entry(409, 'Kommentaren är redan återkallad.', 'The comment has been withdrawn already.'),
  UNKNOWN_RELEASE: atOnce(entry(404, 'Det finns ingen publicering {release}.', 'There is no release {release}.')),
  RELEASE_WITHDRAWN: atOnce(
    entry(
      410,
      'Publicering {release} är återkallad; skälet står i release(number: {release}).',
      'Release {release} has been withdrawn; release(number: {release}) says why.',
    ),
  ),
  INVALID_RECEIPT: atOnce(entry(400, 'Kvittot kan inte läsas.', 'The receipt cannot be read.')),
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
  FROM_AFTER_TO: atOnce(
    entry(400, '{from} kommer efter {to}; vänd på dem.', '{from} comes after {to}; turn them round.'),
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
  REVEALED_BEFORE: entry(
    409,
    '{count} {count|litet tal går|små tal går} redan att räkna ut av tidigare publiceringar, vad den nya än visar; repetitionen säger vilka. Bekräfta för att publicera ändå.',
    '{count} small {count|figure|figures} can already be worked out from earlier releases, whatever the new one shows; the rehearsal names them. Confirm to publish all the same.',
  ),
  RELEASED_FIGURE_UNEXPLAINED: entry(
    409,
    'Publicering {release} har visat {measure}, {dimension} {category}, för {unit} i mätomgång {round}, och det är inte vad den bestod av enligt registret då ({count} sådana värden). Inget publiceras förrän det är utrett.',
    'Release {release} has shown {measure}, {dimension} {category}, of {unit} in round {round}, and that is not what it was made of by the register of then ({count} such {count|figure|figures}). Nothing is published until that is cleared up.',
  ),
  FIGURES_DO_NOT_SUM: entry(
    409,
    'Delarna av {measure}, {category}, för {unit} summerar inte till helheten, så det går inte att avgöra vad de röjer. Rätta inlämningen och publicera sedan.',
    'The parts of {measure}, {category}, of {unit} do not sum to the whole, so that nobody can tell what they reveal. Correct the submission, and publish then.',
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
});

type ReleasesErrors = typeof RELEASES_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends ReleasesErrors {}
}
