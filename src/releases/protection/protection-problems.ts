import { TOTAL, type Catalogue, type MeasureVersion } from '../../catalogue';
import { isSmall, type Cell, type Population, type ProtectionProblem, type Relation } from '../../disclosure';
import { eachOf, SamnavError, type Slices } from '../../platform';
import { countedOf } from '../cube/value-and-interval';
import { NATION, NATIONWIDE, type CountedRow, type CubeRow } from '../cube/cube-row';
import { cellKey, problemName } from '../cube/figure-key';
import { returnedFigures } from './returned-figures';
import { doubtOthers } from './doubt-others';
import { People, PopulationBuilder } from './populations';
import { costOf, stepOf } from './ranks';

/** The basis for deciding what a release of some rounds may show. */
export interface ProtectionBasis {
  /** The cube of the release to be made. */
  readonly next: readonly CountedRow[];
  /** The cubes of earlier releases in which something of these rounds changed, as they were counted then. */
  readonly earlier: readonly (readonly CountedRow[])[];
  /** Every figure that any earlier release has shown, by its key. */
  readonly shown: ReadonlySet<string>;
  /** Who knows a förbund's figures, by its id: itself, or the förbund that it merged into. */
  readonly owners: ReadonlyMap<number, string>;
}

/**
 * Turns a release into protection problems: for each measure version and round its tables, and those of all releases
 * before it, since nobody forgets what was once published; together those that the same people answered. Measures
 * without a rule for small numbers have none.
 *
 * A figure that two releases state alike is one cell: an attacker may assume that nothing changed when nothing seems to
 * have.
 */
export function* protectionProblems(basis: ProtectionBasis, catalogue: Catalogue): Slices<Map<string, Population>> {
  const { shown } = basis;
  const open = new Set<string>();
  yield* eachOf(basis.next, (row) => open.add(cellKey(row)));
  const fateOf = (key: string) => (shown.has(key) ? 'PUBLIC' : open.has(key) ? 'OPEN' : 'HIDDEN');
  const cubes: Map<string, CountedRow[]>[] = [];
  for (const cube of [basis.next, ...basis.earlier]) cubes.push(yield* byProblem(cube));
  const people = new People(catalogue);
  const populations = new Map<string, PopulationBuilder>();
  for (const name of cubes[0]?.keys() ?? []) {
    const tables = cubes.map((cube) => cube.get(name) ?? []);
    const [first] = tables[0] as [CountedRow];
    const version = catalogue.measureVersions.get(first.measureVersionId);
    if (!version || (version.smallBelow === 0 && version.smallExtremeBelow === 0)) continue;
    const together = `${first.roundId}/${people.of(version)}`;
    const population = populations.get(together) ?? new PopulationBuilder();
    populations.set(together, population);
    const cells = new Map<string, Cell>();
    for (const table of tables) {
      const wholes = new Map(table.flatMap((row) => (row.dimension === TOTAL ? [[wholeOf(row), row.n]] : [])));
      yield* eachOf(table, (row) => {
        const key = cellKey(row);
        const unsafe = cells.get(key)?.unsafe === true || isUnsafe(row, version, wholes);
        cells.set(key, toCell(row, version, fateOf(key), unsafe, basis.owners));
      });
    }
    const relations = new Map<string, Relation>();
    for (const [layer, table] of tables.entries()) {
      const sums = yield* relationsOf(table);
      for (const relation of sums) {
        if (!holds(relation, cells)) throw doesNotSum(relation, table, version);
        relations.set([relation.total, ...relation.parts].join(), relation);
      }
      const figures = table.map((row) => ({ key: cellKey(row), place: people.placeOf(row, version) }));
      population.add(layer, figures, sums);
      yield;
    }
    // The cubes begin with the newest, and time with the oldest.
    const returned = yield* returnedFigures([...tables.slice(1), ...tables.slice(0, 1)], shown);
    for (const relation of returned) relations.set([relation.total, ...relation.parts].join(), relation);
    population.returned(returned);
    if (version.kind === 'COUNT') doubtOthers(cells, relations.values());
    const { smallBelow, smallExtremeBelow } = version;
    population.tables.set(name, {
      cells: [...cells.values()],
      relations: [...relations.values()],
      smallBelow,
      smallExtremeBelow,
    });
  }
  return new Map([...populations].map(([name, builder]) => [name, builder.build()]));
}

/** The tables of populations, by their names. */
export const tablesOf = (populations: ReadonlyMap<string, Population>): Map<string, ProtectionProblem> =>
  new Map([...populations.values()].flatMap(({ tables }) => [...tables]));

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
    cost: costOf(row),
    rank: stepOf(row),
    ...answersOf(row, version),
  };
}

/** Of a mean or an index: how far what was answered is from the least and from the most that it could be. */
function answersOf({ n, sum }: CountedRow, { kind, scaleMin, scaleMax }: MeasureVersion): Pick<Cell, 'answers'> {
  if ((kind !== 'MEAN' && kind !== 'INDEX') || scaleMin === null || scaleMax === null) return {};
  return { answers: [Number(sum) - n * scaleMin, n * scaleMax - Number(sum)] };
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

/** A total that is not the sum of its parts: an attacker would believe that it is, and nobody can tell what follows. */
function doesNotSum({ total }: Relation, table: readonly CountedRow[], { measure }: MeasureVersion): SamnavError {
  const whole = table.find((row) => cellKey(row) === total);
  return new SamnavError('FIGURES_DO_NOT_SUM', {
    measure: measure.code,
    unit: whole?.unitKind === 'NATION' ? NATIONWIDE : (whole?.unitName ?? ''),
    category: whole?.categoryName ?? '',
  });
}

/** Whether the parts sum to the total, as the register and the submissions of each release make sure. */
function holds({ total, parts }: Relation, cells: ReadonlyMap<string, Cell>): boolean {
  const sum = (count: (cell: Cell | undefined) => number) =>
    parts.reduce((left, key) => left + count(cells.get(key)), 0);
  const whole = cells.get(total);
  return sum((cell) => cell?.n ?? NaN) === whole?.n && sum((cell) => cell?.numerator ?? 0) === (whole?.numerator ?? 0);
}
