import type { MeasureVersion, Round } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import { ReleasedValue } from '../../releases';
import { sumOfShownParts } from '../consequences/sum-of-parts';

/** One round of those that are put together. */
export interface PooledPart {
  readonly round: Round;
  readonly value: ReleasedValue;
}

/** Two or three rounds of a förbund as one figure. */
export interface PooledValue {
  /** The sum of what is published: PARTIAL where a round has nothing published. */
  readonly value: ReleasedValue;
  /** The rounds that are in it. */
  readonly rounds: readonly Round[];
  readonly sentence: Text;
}

/**
 * Puts rounds of one förbund together. Only what each round publishes is added, so that the sum less its parts is
 * nothing: a withheld round stays withheld, and the rest is PARTIAL.
 */
export function pooledValue(version: MeasureVersion, parts: readonly PooledPart[]): PooledValue {
  const sum = sumOfShownParts(
    version,
    parts.map(({ value }) => (value.status === 'MISSING' || value.status === 'NOT_APPLICABLE' ? undefined : value)),
  );
  const rounds = parts.flatMap(({ round, value }) => (value.published ? [round] : []));
  const never = parts.every(({ value }) => value.status === 'NOT_APPLICABLE');
  const value = never ? ReleasedValue.notApplicable() : ofOneForbund(version, sum);
  return { value, rounds, sentence: never ? DID_NOT_EXIST : sentenceOfPool(parts, rounds) };
}

/** The parts of the sum are rounds, and it is of one förbund. */
function ofOneForbund(version: MeasureVersion, sum: ReleasedValue): ReleasedValue {
  const { published, status, origin, release, disclosure } = sum;
  const cellsWithheld = disclosure?.cellsWithheld ?? 0;
  const coverage = { unitsReporting: status === 'MISSING' ? 0 : 1, unitsExisting: 1, respondents: null };
  if (!published) {
    return status === 'MISSING'
      ? ReleasedValue.missing(version, 1)
      : ReleasedValue.withheld(version, coverage, cellsWithheld);
  }
  const { numbers } = published;
  const known = { ...coverage, respondents: numbers.n };
  return status === 'PARTIAL'
    ? ReleasedValue.partOf(version, numbers, known, origin, release, cellsWithheld)
    : ReleasedValue.sumOf(version, numbers, known, origin, release);
}

function sentenceOfPool(parts: readonly PooledPart[], rounds: readonly Round[]): Text {
  const codes = (some: readonly Round[]) => some.map(({ code }) => code).join(', ');
  const asked = parts.map(({ round }) => round);
  if (rounds.length === 0) return fillIn(NONE, { asked: codes(asked) });
  const missing = asked.filter((round) => !rounds.includes(round));
  return fillIn(POOLED, { rounds: codes(rounds), ...(missing.length > 0 && { missing: codes(missing) }) });
}

const DID_NOT_EXIST: Text = {
  sv: 'Förbundet fanns inte i någon av omgångarna.',
  en: 'The förbund did not exist in any of the rounds.',
};
const NONE: Text = {
  sv: 'Inget är publicerat i någon av omgångarna {asked}.',
  en: 'Nothing is published in any of the rounds {asked}.',
};
const POOLED: Text = {
  sv: 'Svaren i {rounds} sammanlagda[; {missing} ingår inte, eftersom inget är publicerat där]. Den som svarat i flera omgångar är med flera gånger, och intervallet räknar svaren som oberoende.',
  en: 'The answers of {rounds} put together[, without {missing}, of which nothing is published]. Whoever answered in several rounds is counted in each, and the interval takes the answers as independent.',
};
