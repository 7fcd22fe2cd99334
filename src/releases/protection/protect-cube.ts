import { RULES, type Decisions, type PatternBook, type ProtectionProblem } from '../../disclosure';
import { mapped, type Slices } from '../../platform';
import type { CountedRow, CubeRow } from '../cube/cube-row';
import { seenAtOnce, withoutWhatFollows, withSumsOfNone } from '../cube/plain-sums';
import { visibleRows } from '../cube/visible-rows';
import { cellKey, problemName } from '../cube/figure-key';
import { usefulnessOf, type RankUsefulness, type Usefulness } from './usefulness';

/** The cube of a release without the numbers that it withholds. */
export interface ProtectedCube {
  readonly rows: readonly CubeRow[];
  readonly rulesVersion: string;
  /** Small figures that a reader could work out if the release were published: it must not be. */
  readonly revealed: number;
  /** Small figures that earlier releases have already given away, by their keys. */
  readonly revealedBefore: ReadonlySet<string>;
  readonly book: PatternBook;
  /** How much is left to see, by kind of unit and by rank. */
  readonly usefulness: readonly Usefulness[];
  readonly usefulnessByRank: readonly RankUsefulness[];
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
    const ofThis = decision.isAsBefore
      ? decision.withheld
      : withoutWhatFollows(problem, withSumsOfNone(problem, decision.withheld));
    for (const key of ofThis) withheld.add(key);
    if (!decision.isAsBefore) seen += seenAtOnce(problem, ofThis, decision).size;
    yield;
  }
  const isWithheld = (row: CountedRow) => withheld.has(cellKey(row));
  const visible = yield* visibleRows(counted, isWithheld);
  const seenRows = counted.filter(visible.isVisible);
  const rows = yield* mapped(seenRows, (row) => ({
    ...(isWithheld(row) ? withheldRow(row) : shownRow(row)),
    unitsReporting: visible.unitsReporting(row),
  }));
  const findings = [...byName.values()].flatMap((decision) => decision.findings);
  const of = (cause: string) => new Set(findings.filter((one) => one.cause === cause).map(({ key }) => key));
  const small = new Set(
    [...problems.values()].flatMap(({ cells }) => cells.flatMap((cell) => (cell.unsafe ? cell.key : []))),
  );
  const isProtected = (row: CountedRow) => problems.has(problemName(row)) && !row.filled;
  const { byUnit, byRank } = yield* usefulnessOf(seenRows, rows, isProtected, (row) => small.has(cellKey(row)));
  return {
    rows,
    rulesVersion: RULES.version,
    revealed: of('RELEASE').size + seen,
    revealedBefore: of('ALREADY_DETERMINED'),
    book,
    usefulness: byUnit,
    usefulnessByRank: byRank,
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
