import {
  integer,
  jsonRows,
  listPage,
  rows,
  standsOn,
  theValue,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { Forbund } from '../../register';
import type { UnitKind } from '../cube/cube-row';
import { EDITION, type EditionRead } from '../publishing/edition.store';
import {
  CELL_OF_EDITION,
  CELL_OF_FORBUND,
  CELL_OF_MATRIX,
  CELL_OF_MEASURE,
  CELL_OF_NAMED,
  CELL_OF_TABLE,
  FORBUND_CELL,
  IN_EDITION,
  IN_FORCE,
  PLACED_CELL,
} from './released-cell-columns.store';
import type { ReleasedCell } from './released-value';

/** The place of a figure in the cube. */
export interface CubePlace {
  readonly release: number;
  readonly roundId: number;
  readonly measureVersionId: number;
  readonly categoryId: number;
}

/** A place whose release the reading statement may find itself: null for the latest. */
export type AskedPlace = Omit<CubePlace, 'release'> & { readonly release: number | null };

export interface PlacedCell extends ReleasedCell {
  readonly unitId: number;
}

/** The figures of some units, or of all of a kind, in one place of the cube. */
export async function releasedCells(
  db: Db,
  place: CubePlace,
  unitKind: UnitKind,
  unitIds?: readonly number[],
): Promise<PlacedCell[]> {
  return jsonRows(
    db,
    PLACED_CELL,
    `FROM released_cell c
     WHERE ${IN_FORCE} AND c.round_id = $2 AND c.measure_version_id = $3 AND c.category_id = $4 AND c.unit_kind = $5
       AND ($6::integer[] IS NULL OR c.unit_id = ANY($6))
     ORDER BY c.unit_id`,
    [place.release, place.roundId, place.measureVersionId, place.categoryId, unitKind, unitIds ?? null],
  );
}

/**
 * The figure of the nation or of a county, and those of its förbund (all, when `units` is left out), with their
 * edition, in one statement.
 */
export async function releasedTotal(
  db: Db,
  place: AskedPlace,
  of: { readonly kind: 'NATION' | 'COUNTY'; readonly id: number; readonly units: readonly number[] | undefined },
): Promise<
  { readonly total: PlacedCell | undefined; readonly cells: readonly PlacedCell[] } & { readonly edition?: EditionRead }
> {
  const found = await jsonRows(
    db,
    CELL_OF_EDITION,
    `FROM ${EDITION} e, released_cell c
     WHERE ${IN_EDITION} AND c.round_id = $2 AND c.measure_version_id = $3 AND c.category_id = $4
       AND (c.unit_kind = $5 AND c.unit_id = $6
         OR c.unit_kind = 'FORBUND' AND ($7::integer[] IS NULL OR c.unit_id = ANY($7)))
     ORDER BY c.unit_id`,
    [place.release, place.roundId, place.measureVersionId, place.categoryId, of.kind, of.id, of.units ?? null],
  );
  const total = found.find(({ unitKind }) => unitKind === of.kind);
  return { edition: found[0], total, cells: total ? found.filter(({ unitKind }) => unitKind === 'FORBUND') : [] };
}

export interface ForbundCell extends ReleasedCell {
  readonly forbund: Forbund;
}

/** Whose figures to read, and which of their columns. */
export interface AskedForbund {
  /** Code of a county; all where null. */
  readonly county: string | null;
  /** Read only key, name, number and county of the förbund: the rest is left undefined. */
  readonly onlyNamed: boolean;
}

/**
 * A page of the förbund that reported in a place of the cube, with its edition; by name, never by value, which would
 * reveal withheld figures.
 */
export async function releasedForbundPage<T>(
  db: Db,
  place: AskedPlace,
  { county, onlyNamed }: AskedForbund,
  page: PageRequest,
  toItem: (cell: ForbundCell) => T,
): Promise<Page<T> & { readonly edition?: EditionRead }> {
  const where = [
    IN_EDITION,
    'c.round_id = $2',
    'c.measure_version_id = $3',
    'c.category_id = $4',
    `c.unit_kind = 'FORBUND'`,
  ];
  const parameters: unknown[] = [place.release, place.roundId, place.measureVersionId, place.categoryId];
  if (county) {
    parameters.push(county);
    where.push('f.county_code = $5');
  }
  let edition: EditionRead | undefined;
  const read = await listPage(
    db,
    {
      name: 'results',
      // Without the facts these are undefined.
      row: (onlyNamed ? CELL_OF_NAMED : CELL_OF_FORBUND) as typeof CELL_OF_FORBUND,
      asJson: true,
      from: `${EDITION} e, released_cell c JOIN forbund f ON f.id = c.unit_id`,
      where,
      parameters,
      order: [
        { sql: 'f.sort_key', type: 'string' },
        { sql: 'f.id', type: 'number', as: 'key' },
      ],
    },
    page,
    (found) => {
      edition ??= found;
      return toItem(toForbundCell(found));
    },
  );
  return { ...read, edition };
}

/** Field by field: copying the keys of a hundred rows in a loop takes as long as computing their intervals. */
function toForbundCell(row: RowOf<typeof FORBUND_CELL>): ForbundCell {
  const { key, organisationNumber, name, countyCode, existsFrom, existsUntil, successorId, synthetic, source } = row;
  const forbund = new Forbund();
  forbund.key = key;
  forbund.organisationNumber = organisationNumber;
  forbund.name = name;
  forbund.countyCode = countyCode;
  forbund.existsFrom = existsFrom;
  forbund.existsUntil = existsUntil;
  forbund.successorId = successorId;
  forbund.synthetic = synthetic;
  forbund.source = source;
  const { status, n, sum, sumOfSquares, unitsReporting, unitsExisting, asked, answered, unitsStating } = row;
  const { origin, reply, release } = row;
  const coverage = { unitsReporting, unitsExisting, asked, answered, unitsStating };
  return { status, n, sum, sumOfSquares, ...coverage, origin, reply, release, forbund };
}

/** How many förbund existed on a day, beside a figure that nobody reported. */
export async function countExisting(db: Db, day: string, county: string | null): Promise<number> {
  return theValue(
    db,
    integer,
    `SELECT count(*)::integer FROM forbund f
     WHERE ${standsOn('f.exists', '$1')}
       AND ($2::text IS NULL OR f.county_code = $2)`,
    [day, county],
  );
}

/** The figures of some förbund in a round, each in a split of its own, for all measures. */
export async function cellsOfForbund(
  db: Db,
  place: Pick<CubePlace, 'release' | 'roundId'>,
  asked: readonly { readonly forbundId: number; readonly categoryId: number }[],
): Promise<(PlacedCell & { readonly measureVersionId: number; readonly categoryId: number })[]> {
  return jsonRows(
    db,
    CELL_OF_MEASURE,
    `FROM released_cell c JOIN unnest($3::integer[], $4::integer[]) AS asked (unit_id, category_id)
       ON asked.unit_id = c.unit_id AND asked.category_id = c.category_id
     WHERE ${IN_FORCE} AND c.round_id = $2 AND c.unit_kind = 'FORBUND'`,
    [place.release, place.roundId, asked.map(({ forbundId }) => forbundId), asked.map(({ categoryId }) => categoryId)],
  );
}

/** The figures of all förbund that reported in a place of the cube, with their förbund, by name. */
export async function releasedForbundCells(db: Db, place: CubePlace): Promise<ForbundCell[]> {
  const found = await jsonRows(
    db,
    FORBUND_CELL,
    `FROM released_cell c JOIN forbund f ON f.id = c.unit_id
     WHERE ${IN_FORCE} AND c.round_id = $2 AND c.measure_version_id = $3 AND c.category_id = $4 AND c.unit_kind = 'FORBUND'
     ORDER BY f.sort_key, f.id`,
    [place.release, place.roundId, place.measureVersionId, place.categoryId],
  );
  return found.map(toForbundCell);
}

/** The nation's figures for every category of some dimension, or of some measures: one statement for a whole table. */
export async function releasedTable(
  db: Db,
  table: {
    readonly release: number;
    readonly roundIds: readonly number[];
    readonly versionIds: readonly number[];
    readonly categoryIds: readonly number[];
  },
  units: { readonly kind: UnitKind; readonly ids?: readonly number[] },
): Promise<
  (PlacedCell & { readonly roundId: number; readonly measureVersionId: number; readonly categoryId: number })[]
> {
  return rows(
    db,
    CELL_OF_TABLE,
    `SELECT ${CELL_OF_TABLE.select()}
     FROM released_cell c
     WHERE ${IN_FORCE} AND c.round_id = ANY($2) AND c.measure_version_id = ANY($3) AND c.category_id = ANY($4)
       AND c.unit_kind = $5 AND ($6::integer[] IS NULL OR c.unit_id = ANY($6))`,
    [table.release, table.roundIds, table.versionIds, table.categoryIds, units.kind, units.ids ?? null],
  );
}

export interface MatrixCell extends PlacedCell {
  readonly measureVersionId: number;
  readonly unitKind: UnitKind;
}

/**
 * The figures of all förbund and of the nation for some measures, in one statement. Another reads the names of the
 * förbund: beside every figure they would be most of what is sent.
 */
export async function releasedMatrix(
  db: Db,
  place: Omit<CubePlace, 'measureVersionId'>,
  versionIds: readonly number[],
): Promise<MatrixCell[]> {
  return jsonRows(
    db,
    CELL_OF_MATRIX,
    `FROM released_cell c
     WHERE ${IN_FORCE} AND c.round_id = $2 AND c.category_id = $3 AND c.measure_version_id = ANY($4)
       AND c.unit_kind IN ('FORBUND', 'NATION')
     ORDER BY c.unit_id`,
    [place.release, place.roundId, place.categoryId, versionIds],
  );
}
