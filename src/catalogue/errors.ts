import { atOnce, defineErrors, entry } from '../platform';

/** Refusals about measures, rounds, categories, insatser and local groups. */
export const CATALOGUE_ERRORS = defineErrors({
  UNKNOWN_MUNICIPALITY: entry(
    422,
    'Det finns ingen kommun med koden {municipality}.',
    'There is no municipality with the code {municipality}.',
  ),
  NOT_A_MEMBER_THEN: entry(
    422,
    'Kommun {municipality} är inte medlem i förbundet under hela gruppens tid, {from} – {until}.',
    'The municipality {municipality} is not a member of the förbund in all of the group’s time, {from} – {until}.',
  ),
  FORBUND_NOT_ALL_THE_TIME: entry(
    422,
    'Förbundet finns inte under hela gruppens tid: det finns {from} – {until}.',
    'The förbund does not exist in all of the group’s time: it exists {from} – {until}.',
  ),
  IMPLAUSIBLE_COORDINATORS: entry(
    422,
    '{coordinators} är inte ett rimligt antal heltidstjänster: ange 0 till {limit}, med högst två decimaler.',
    '{coordinators} is not a plausible number of full-time posts: state 0 to {limit}, with two decimals at most.',
  ),
  PERIODS_OVERLAP: entry(
    422,
    'Perioderna som börjar {first} och {second} överlappar varandra.',
    'The periods that begin {first} and {second} overlap.',
  ),
  PERIOD_OUTSIDE_GROUP: entry(
    422,
    'Perioden som börjar {first} ligger inte inom gruppens tid.',
    'The period that begins {first} is not within the time of the group.',
  ),
  CODE_TWICE: entry(422, 'Koden {code} står två gånger.', 'The code {code} is given twice.'),
  TOO_MANY_LOCAL_GROUPS: entry(
    422,
    'Ett förbund kan ha högst {limit} lokusgrupper.',
    'A förbund can have {limit} local groups at most.',
  ),
  UNKNOWN_MEASURE: atOnce(entry(404, 'Det finns inget mått {measure}.', 'There is no measure {measure}.')),
  UNKNOWN_ROUND: atOnce(entry(404, 'Det finns ingen mätomgång {round}.', 'There is no round {round}.')),
  UNKNOWN_CATEGORY: entry(
    404,
    'Måttet redovisas inte på {dimension} {category}.',
    'The measure is not broken down by {dimension} {category}.',
  ),
  OWN_DIMENSION: entry(
    422,
    'Varje förbund har sina egna {dimension}: fråga observations eller benchmark med groupBy {dimension}, trend med förbundet, eller insatsens egna results.',
    'Each förbund has {dimension} of its own: ask observations or benchmark with groupBy {dimension}, trend with the förbund, or the results of the insats itself.',
  ),
  UNKNOWN_CODE: entry(422, 'Koden {code} finns inte i {list}.', 'The code {code} is not in {list}.'),
});

type CatalogueErrors = typeof CATALOGUE_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends CatalogueErrors {}
}
