import { listPage, type Db, type Page, type PageRequest } from '../../database';
import type { UnitKind } from '../cube/cube-row';
import type { ReleasedCell } from '../figures/released-value';
import { replyTextOf } from '../replies/reply-text.store';

/** One figure that is not the same in two releases. What it is about, and what each says; undefined where it has none. */
export interface ReleaseChange {
  readonly measureVersionId: number;
  readonly roundId: number;
  readonly dimension: string;
  readonly category: string;
  readonly unitKind: UnitKind;
  /** Organisation number of a förbund that has one, or code of a county. */
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** The release that made the last change of those between the two, and what was said about it. */
  readonly madeIn: number;
  readonly note: string | null;
  readonly before: ReleasedCell | undefined;
  readonly after: ReleasedCell | undefined;
}

const NUMBERS = ['status', 'n', 'sum', 'sum_of_squares', 'units_reporting', 'units_existing', 'origin'];
const PLACE = 'round_id, measure_version_id, category_id, unit_kind, unit_id';
const side = (name: string) =>
  [
    ...NUMBERS.map((column) => `${name}.${column}${column === 'n' ? '::float8' : ''} AS ${name}_${column}`),
    `${replyTextOf(name)} AS ${name}_reply`,
  ].join(', ');

/**
 * What a row `c` is called, in codes and names. Subqueries, made for the rows of a page only: joined, a database without
 * statistics began with the categories and made all changes anew for each.
 */
const NAMES = `
  (SELECT k.dimension_code FROM category k WHERE k.id = c.category_id) AS dimension,
  (SELECT k.code FROM category k WHERE k.id = c.category_id) AS category,
  CASE c.unit_kind WHEN 'FORBUND' THEN (SELECT f.name FROM forbund f WHERE f.id = c.unit_id)
    WHEN 'COUNTY' THEN (SELECT y.name FROM county y WHERE y.code = lpad(c.unit_id::text, 2, '0')) END AS "unitName",
  CASE c.unit_kind WHEN 'FORBUND' THEN (SELECT f.organisation_number FROM forbund f WHERE f.id = c.unit_id)
    WHEN 'COUNTY' THEN lpad(c.unit_id::text, 2, '0') END AS "unitCode"`;

/** Figures that ended, and that began, between two releases. $1 is the earlier, $2 the later. */
const CHANGES = `(
  SELECT ${PLACE}, ${side('b')}, ${side('a')}, coalesce(a.release_from, b.release_to) AS made_in
  FROM (SELECT * FROM released_cell WHERE release_from <= $1 AND release_to > $1 AND release_to <= $2) b
  FULL JOIN (SELECT * FROM released_cell WHERE release_from > $1 AND release_from <= $2
             AND (release_to IS NULL OR release_to > $2)) a USING (${PLACE}))`;

/** Tells whose figures some are and of what split, in codes and names. */
export async function describePlaces(
  db: Db,
  places: readonly { readonly categoryId: number; readonly unitKind: UnitKind; readonly unitId: number }[],
): Promise<Pick<ReleaseChange, 'dimension' | 'category' | 'unitCode' | 'unitName'>[]> {
  return db.query(
    `SELECT ${NAMES}
     FROM unnest($1::integer[], $2::text[], $3::integer[]) WITH ORDINALITY AS c (category_id, unit_kind, unit_id, place)
     ORDER BY c.place`,
    [
      places.map(({ categoryId }) => categoryId),
      places.map(({ unitKind }) => unitKind),
      places.map(({ unitId }) => unitId),
    ],
  );
}

/** The changes from one release to a later one, in the order of round, measure, split and unit. */
export async function releaseChangePage<T>(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
  page: PageRequest,
  toItem: (change: ReleaseChange) => T,
): Promise<Page<T>> {
  return listPage(
    db,
    {
      name: `changes ${from} ${to}`,
      select: `c.*, (SELECT r.note FROM release r WHERE r.number = c.made_in) AS note, ${NAMES}`,
      from: `${CHANGES} c`,
      where: [],
      parameters: [from, to],
      order: [
        { sql: 'c.round_id', type: 'number' },
        { sql: 'c.measure_version_id', type: 'number' },
        { sql: 'c.category_id', type: 'number' },
        { sql: 'c.unit_kind', type: 'string' },
        { sql: 'c.unit_id', type: 'number' },
      ],
    },
    page,
    (row: Record<string, unknown>) => toItem(toChange(row, from, to)),
  );
}

function toChange(row: Record<string, unknown>, from: number, to: number): ReleaseChange {
  return {
    measureVersionId: row.measure_version_id as number,
    roundId: row.round_id as number,
    dimension: row.dimension as string,
    category: row.category as string,
    unitKind: row.unit_kind as UnitKind,
    unitCode: row.unitCode as string | null,
    unitName: row.unitName as string | null,
    madeIn: row.made_in as number,
    note: row.note as string | null,
    before: toCell(row, 'b', from),
    after: toCell(row, 'a', to),
  };
}

function toCell(row: Record<string, unknown>, of: 'a' | 'b', release: number): ReleasedCell | undefined {
  if (row[`${of}_status`] === null) return undefined;
  return {
    status: row[`${of}_status`] as ReleasedCell['status'],
    n: row[`${of}_n`] as number | null,
    sum: row[`${of}_sum`] as string | null,
    sumOfSquares: row[`${of}_sum_of_squares`] as string | null,
    unitsReporting: row[`${of}_units_reporting`] as number,
    unitsExisting: row[`${of}_units_existing`] as number,
    origin: row[`${of}_origin`] as ReleasedCell['origin'],
    reply: row[`${of}_reply`] as string | null,
    release,
  };
}
