import {
  integer,
  listPage,
  nullable,
  of,
  oneOf,
  row,
  rows,
  sql,
  text,
  type Db,
  type Kind,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { UNIT_KINDS, type UnitKind } from '../cube/cube-row';
import { FIGURE } from '../figures/released-cell-columns.store';
import { ORIGINS, type ReleasedCell } from '../figures/released-value';
import { replyTextOf } from '../replies/reply-text.store';

/** One figure that differs between two releases: its place, and its state in each; undefined where it has none. */
export interface ReleaseChange {
  readonly measureVersionId: number;
  readonly roundId: number;
  readonly dimension: string;
  readonly category: string;
  readonly unitKind: UnitKind;
  /** Organisation number of a förbund that has one, or code of a county. */
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** The release that made the latest change between the two, and its note. */
  readonly madeIn: number;
  readonly note: string | null;
  readonly before: ReleasedCell | undefined;
  readonly after: ReleasedCell | undefined;
}

const PLACE = 'round_id, measure_version_id, category_id, unit_kind, unit_id';

type Side = 'a' | 'b';

/** The state of a figure on one side. */
const SAID = { ...FIGURE, origin: oneOf(ORIGINS) };
const CELL = row('figure', { ...SAID, reply: nullable(text) });
type Cell = RowOf<typeof CELL>;
type Said<S extends Side> = { readonly [Name in keyof Cell as `${S}_${Name}`]: Kind<Cell[Name] | null> };

/** Makes the columns of one side: `a.n` is called `a_n`. */
const side = (name: Side): string => {
  const columns = { ...of(name, SAID), reply: sql(replyTextOf(name), nullable(text)) };
  const called = Object.entries(columns).map(([column, made]) => [`${name}_${column}`, made] as const);
  return row('side', Object.fromEntries(called)).select();
};

/** Reads those columns of the row `c`; all are null where the side has no such figure. */
const said = <S extends Side>(name: S): Said<S> =>
  Object.fromEntries(
    Object.entries<Kind<unknown>>(CELL.columns).map(([column, kind]) => [
      `${name}_${column}`,
      sql(`c."${name}_${column}"`, nullable(kind)),
    ]),
  ) as unknown as Said<S>;

/**
 * The names of a row `c`, in codes and words. They are subqueries, run for the rows of a page only: with joins, a
 * database without statistics began with the categories and made all changes anew for each.
 */
const NAMES = {
  dimension: sql('(SELECT k.dimension_code FROM category k WHERE k.id = c.category_id)', text),
  category: sql('(SELECT k.code FROM category k WHERE k.id = c.category_id)', text),
  unitName: sql(
    `CASE c.unit_kind WHEN 'FORBUND' THEN (SELECT f.name FROM forbund f WHERE f.id = c.unit_id)
      WHEN 'COUNTY' THEN (SELECT y.name FROM county y WHERE y.code = lpad(c.unit_id::text, 2, '0')) END`,
    nullable(text),
  ),
  unitCode: sql(
    `CASE c.unit_kind WHEN 'FORBUND' THEN (SELECT f.organisation_number FROM forbund f WHERE f.id = c.unit_id)
      WHEN 'COUNTY' THEN lpad(c.unit_id::text, 2, '0') END`,
    nullable(text),
  ),
};
const NAMED = row('place of a figure', NAMES);

/** Figures that ended, and that began, between two releases. $1 is the earlier, $2 the later. */
const CHANGES = `(
  SELECT ${PLACE}, ${side('b')}, ${side('a')}, coalesce(a.release_from, b.release_to) AS made_in
  FROM (SELECT * FROM released_cell WHERE release_from <= $1 AND release_to > $1 AND release_to <= $2) b
  FULL JOIN (SELECT * FROM released_cell WHERE release_from > $1 AND release_from <= $2
             AND (release_to IS NULL OR release_to > $2)) a USING (${PLACE}))`;

const CHANGE = row('change of a figure', {
  measureVersionId: sql('c.measure_version_id', integer),
  roundId: sql('c.round_id', integer),
  unitKind: sql('c.unit_kind', oneOf(UNIT_KINDS)),
  madeIn: sql('c.made_in', integer),
  note: sql('(SELECT r.note FROM release r WHERE r.number = c.made_in)', nullable(text)),
  ...NAMES,
  ...said('b'),
  ...said('a'),
});

/** Names the unit and the split of some figures, in codes and words. */
export async function describePlaces(
  db: Db,
  places: readonly { readonly categoryId: number; readonly unitKind: UnitKind; readonly unitId: number }[],
): Promise<Pick<ReleaseChange, 'dimension' | 'category' | 'unitCode' | 'unitName'>[]> {
  return rows(
    db,
    NAMED,
    `SELECT ${NAMED.select()}
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
      row: CHANGE,
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
    (found) => toItem(toChange(found, from, to)),
  );
}

function toChange(found: RowOf<typeof CHANGE>, from: number, to: number): ReleaseChange {
  const { measureVersionId, roundId, dimension, category, unitKind, unitCode, unitName, madeIn, note } = found;
  return {
    measureVersionId,
    roundId,
    dimension,
    category,
    unitKind,
    unitCode,
    unitName,
    madeIn,
    note,
    before: toCell(found, 'b', from),
    after: toCell(found, 'a', to),
  };
}

/** A side with a status has the rest too. */
function toCell(found: RowOf<typeof CHANGE>, of: Side, release: number): ReleasedCell | undefined {
  if (found[`${of}_status`] === null) return undefined;
  return {
    status: found[`${of}_status`],
    n: found[`${of}_n`],
    sum: found[`${of}_sum`],
    sumOfSquares: found[`${of}_sumOfSquares`],
    unitsReporting: found[`${of}_unitsReporting`],
    unitsExisting: found[`${of}_unitsExisting`],
    asked: found[`${of}_asked`],
    answered: found[`${of}_answered`],
    unitsStating: found[`${of}_unitsStating`],
    origin: found[`${of}_origin`],
    reply: found[`${of}_reply`],
    release,
  } as ReleasedCell;
}
