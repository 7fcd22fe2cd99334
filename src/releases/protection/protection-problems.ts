import { TOTAL, type Catalogue, type MeasureVersion } from '../../catalogue';
import { isSmall, type Cell, type ProtectionProblem, type Relation } from '../../disclosure';
import { eachOf, type Slices } from '../../platform';
import { countedOf } from '../cube/value-and-interval';
import { NATION, type CountedRow, type CubeRow } from '../cube/cube-row';

/** The basis for deciding what a release of some rounds may show. */
export interface ProtectionBasis {
  /** The cube of the release to be made. */
  readonly next: readonly CountedRow[];
  /** The cubes of earlier releases in which something of these rounds changed, as they were counted then. */
  readonly earlier: readonly (readonly CountedRow[])[];
  /** Every figure that any earlier release has shown. */
  readonly shown: readonly NamedFigure[];
  /** Who knows a förbund's figures, by its id: itself, or the förbund that it merged into. */
  readonly owners: ReadonlyMap<number, string>;
}

/**
 * The loss when a cell is withheld: many people read the country and the counties, which are kept whole when possible.
 */
const COST: Record<CubeRow['unitKind'], number> = { NATION: 1000, COUNTY: 30, FORBUND: 1 };

/**
 * Turns a release into one protection problem for each measure version and round: its tables, and those of all releases
 * before it, since nobody forgets what was once published. Measures without a rule for small numbers have none.
 *
 * A figure that two releases state alike is one cell: an attacker may assume that nothing changed when nothing seems to
 * have.
 */
export function* protectionProblems(
  basis: ProtectionBasis,
  catalogue: Catalogue,
): Slices<Map<string, ProtectionProblem>> {
  const [shown, open] = [new Set<string>(), new Set<string>()];
  yield* eachOf(basis.shown, (figure) => shown.add(cellKey(figure)));
  yield* eachOf(basis.next, (row) => open.add(cellKey(row)));
  const problems = new Map<string, ProtectionProblem>();
  const cubes: Map<string, CountedRow[]>[] = [];
  for (const cube of [basis.next, ...basis.earlier]) cubes.push(yield* byProblem(cube));
  for (const name of cubes[0]?.keys() ?? []) {
    const tables = cubes.map((cube) => cube.get(name) ?? []);
    const version = catalogue.measureVersions.get(tables[0]?.[0]?.measureVersionId ?? -1);
    if (!version || (version.smallBelow === 0 && version.smallExtremeBelow === 0)) continue;
    const cells = new Map<string, Cell>();
    for (const table of tables) {
      const wholes = new Map(table.flatMap((row) => (row.dimension === TOTAL ? [[wholeOf(row), row.n]] : [])));
      yield* eachOf(table, (row) => {
        const key = cellKey(row);
        const fate = shown.has(key) ? 'PUBLIC' : open.has(key) ? 'OPEN' : 'HIDDEN';
        const unsafe = cells.get(key)?.unsafe === true || isUnsafe(row, version, wholes);
        cells.set(key, toCell(row, version, fate, unsafe, basis.owners));
      });
    }
    const relations = new Map<string, Relation>();
    for (const table of tables) {
      for (const relation of yield* relationsOf(table)) {
        if (holds(relation, cells)) relations.set([relation.total, ...relation.parts].join(), relation);
      }
      yield;
    }
    const { smallBelow, smallExtremeBelow } = version;
    problems.set(name, {
      cells: [...cells.values()],
      relations: [...relations.values()],
      smallBelow,
      smallExtremeBelow,
    });
  }
  return problems;
}

/** Names a problem: a measure version in a round. */
export const problemName = ({ roundId, measureVersionId }: Pick<CubeRow, 'roundId' | 'measureVersionId'>): string =>
  `${roundId}/${measureVersionId}`;

export type NamedFigure = Pick<
  CountedRow,
  'unitKind' | 'unitName' | 'categoryName' | 'roundId' | 'measureVersionId' | 'n' | 'sum'
>;

/** Names a figure by its place and content, in codes, so that it has the same name in every database. */
export const cellKey = ({ unitKind, unitName, categoryName, roundId, measureVersionId, n, sum }: NamedFigure): string =>
  `${roundId}/${measureVersionId}/${unitKind}/${unitName}/${categoryName}=${n}:${Number(sum)}`;

function* byProblem(rows: readonly CountedRow[]): Slices<Map<string, CountedRow[]>> {
  const tables = new Map<string, CountedRow[]>();
  yield* eachOf(rows, (row) => {
    const table = tables.get(problemName(row));
    if (table) table.push(row);
    else tables.set(problemName(row), [row]);
  });
  return tables;
}

const wholeOf = ({ unitKind, unitId }: CountedRow): string => `${unitKind}/${unitId}`;

function isUnsafe(row: CountedRow, version: MeasureVersion, wholes: ReadonlyMap<string, number>): boolean {
  const whole = row.dimension === TOTAL ? undefined : wholes.get(wholeOf(row));
  return isSmall(version, { ...countedOf(row), whole });
}

function toCell(
  row: CountedRow,
  version: MeasureVersion,
  fate: Cell['fate'],
  unsafe: boolean,
  owners: ReadonlyMap<number, string>,
): Cell {
  const numerator = version.kind === 'SHARE' ? Number(row.sum) : null;
  const owner = row.unitKind === 'FORBUND' ? (owners.get(row.unitId) ?? row.unitName) : null;
  return {
    key: cellKey(row),
    n: row.n,
    numerator,
    unsafe,
    owner,
    fate,
    cost: COST[row.unitKind] * (1 + Math.sqrt(row.n)),
  };
}

/** The sums in the tables of one release: splits to their total, förbund to their county, counties to the nation. */
function* relationsOf(table: readonly CountedRow[]): Slices<Relation[]> {
  const figures = new Map(table.map((row) => [figureKey(row), row]));
  const totals = new Map(
    table.filter((row) => row.unitKind === 'FORBUND' && row.dimension === TOTAL).map((row) => [row.unitId, row]),
  );
  const relations = new Map<string, { total: string; parts: string[] }>();
  /** `split` tells apart the ways in which one total is divided. */
  const add = (total: CountedRow | undefined, split: string, row: CountedRow) => {
    if (!total || total === row) return;
    const name = `${cellKey(total)}|${split}`;
    const known = relations.get(name);
    if (known) known.parts.push(cellKey(row));
    else relations.set(name, { total: cellKey(total), parts: [cellKey(row)] });
  };
  yield* eachOf(table, (row) => {
    const { unitKind, unitId, categoryId, county, groups, dimension } = row;
    if (unitKind === 'COUNTY')
      add(figures.get(figureKey({ unitKind: 'NATION', unitId: NATION, categoryId })), 'units', row);
    if (unitKind !== 'FORBUND') return;
    for (const group of groups)
      add(figures.get(figureKey({ unitKind: 'COUNTY', unitId: county, categoryId: group })), 'units', row);
    add(totals.get(unitId), dimension, row);
  });
  return [...relations.values()];
}

const figureKey = ({ unitKind, unitId, categoryId }: Pick<CubeRow, 'unitKind' | 'unitId' | 'categoryId'>): string =>
  `${unitKind}/${unitId}/${categoryId}`;

/**
 * A sum that does not come out is left out: when the register has moved a förbund to another county, it is no part of
 * what the county was.
 */
function holds({ total, parts }: Relation, cells: ReadonlyMap<string, Cell>): boolean {
  const sum = (count: (cell: Cell | undefined) => number) =>
    parts.reduce((left, key) => left + count(cells.get(key)), 0);
  const whole = cells.get(total);
  return sum((cell) => cell?.n ?? NaN) === whole?.n && sum((cell) => cell?.numerator ?? 0) === (whole?.numerator ?? 0);
}
