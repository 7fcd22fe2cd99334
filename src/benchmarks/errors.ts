import { atOnce, defineErrors, entry } from '../platform';

/** Questions about förbund and rounds that have no honest answer. */
export const BENCHMARKS_ERRORS = defineErrors({
  NOT_MEASURED_IN_ROUND: entry(
    404,
    'Måttet {measure} mäts inte i omgång {round}.',
    'The measure {measure} is not measured in round {round}.',
  ),
  NOT_SPLIT_BY: entry(
    422,
    'Måttet {measure} redovisas inte på {dimension} i omgång {round}.',
    'The measure {measure} is not broken down by {dimension} in round {round}.',
  ),
  ROUND_NOT_RELEASED: entry(
    404,
    'Inget är publicerat om {measure} i omgång {round} i publicering {release}.',
    'Nothing about {measure} in round {round} is in release {release}.',
  ),
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
  POOLS_TWO_OR_THREE_ROUNDS: entry(400, 'Två eller tre omgångar läggs ihop.', 'Two or three rounds are put together.'),
  POOLS_ANSWERS_ONLY: entry(
    400,
    'Måttet {measure} är ett antal eller belopp: bara svar läggs ihop över omgångar.',
    'The measure {measure} is a count or an amount: only answers are put together over rounds.',
  ),
  MEASURE_HAS_NO_DIRECTION: entry(
    400,
    'Måttet {measure} har ingen god riktning; fråga efter högre eller lägre.',
    'The measure {measure} has no good direction; ask for higher or lower.',
  ),
  PAIRED_NOT_AVAILABLE: atOnce(
    entry(
      400,
      'Samma personer kan inte följas: förbunden lämnar celler, inte personer.',
      'The same persons cannot be followed: förbund send cells, not persons.',
    ),
  ),
  TOO_MANY_CELLS: entry(
    400,
    'Frågan ger {size} värden; högst {limit} lämnas ut på en gång.',
    'The question gives {size} figures; at most {limit} are given at once.',
  ),
});

type BenchmarksErrors = typeof BENCHMARKS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends BenchmarksErrors {}
}
