import { RULES, type Decisions, type PatternBook, type ProtectionProblem } from '../../disclosure';
import { mapped, type Slices } from '../../platform';
import type { CountedRow, CubeRow } from '../cube/cube-row';
import { seenAtOnce, withoutWhatFollows } from '../cube/plain-sums';
import { cellKey } from './protection-problems';
import { usefulnessOf, type Usefulness } from './usefulness';

/** The cube of a release without the numbers that it withholds. */
export interface ProtectedCube {
  readonly rows: readonly CubeRow[];
  readonly rulesVersion: string;
  /** Small figures that a reader could work out if the release were published: it must not be. */
  readonly revealed: number;
  /** Small figures that earlier releases have already given away. */
  readonly revealedBefore: number;
  readonly book: PatternBook;
  /** How much is left to see, by kind of unit. */
  readonly usefulness: readonly Usefulness[];
}

/**
 * Removes from a cube what protection decided to withhold. This is the one way from counted figures to published ones:
 * a withheld row keeps its place and loses its numbers, and the reason is dropped here too, since it would narrow an
 * attacker's guess.
 */
export function* protectCube(
  counted: readonly CountedRow[],
  problems: ReadonlyMap<string, ProtectionProblem>,
  { byName, book }: Decisions,
): Slices<ProtectedCube> {
  const withheld = new Set<string>();
  let seen = 0;
  for (const [name, problem] of problems) {
    const decision = byName.get(name);
    if (!decision) throw new Error('A table was not decided on.');
    const ofThis = decision.isAsBefore ? decision.withheld : withoutWhatFollows(problem, decision.withheld);
    for (const key of ofThis) withheld.add(key);
    if (!decision.isAsBefore) seen += seenAtOnce(problem, ofThis, decision).size;
    yield;
  }
  const rows = yield* mapped(counted, (row) => (withheld.has(cellKey(row)) ? withheldRow(row) : shownRow(row)));
  const findings = [...byName.values()].flatMap((decision) => decision.findings);
  const of = (cause: string) => new Set(findings.filter((one) => one.cause === cause).map(({ key }) => key)).size;
  const small = new Set(
    [...problems.values()].flatMap(({ cells }) => cells.flatMap((cell) => (cell.unsafe ? cell.key : []))),
  );
  return {
    rows,
    rulesVersion: RULES.version,
    revealed: of('RELEASE') + seen,
    revealedBefore: of('ALREADY_DETERMINED'),
    book,
    usefulness: yield* usefulnessOf(counted, rows, (row) => small.has(cellKey(row))),
  };
}

/** Column by column: nothing else that the counting knew comes along. */
const shownRow = (row: CountedRow): CubeRow => ({
  measureVersionId: row.measureVersionId,
  roundId: row.roundId,
  categoryId: row.categoryId,
  unitKind: row.unitKind,
  unitId: row.unitId,
  status: row.status,
  n: row.n,
  sum: row.sum,
  sumOfSquares: row.sumOfSquares,
  unitsReporting: row.unitsReporting,
  unitsExisting: row.unitsExisting,
  origin: row.origin,
});

const withheldRow = (row: CountedRow): CubeRow => ({
  ...shownRow(row),
  status: 'SUPPRESSED',
  n: null,
  sum: null,
  sumOfSquares: null,
});
