import { eachOf, type Slices, type Text } from '../../platform';
import type { Origin, ResponseCounts } from '../figures/released-value';

export const UNIT_KINDS = ['NATION', 'COUNTY', 'FORBUND'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The nation's id among units; a county's is its code as a number, a förbund's its key. */
export const NATION = 0;
/** The nation has no name in the register. */
export const NATIONWIDE: Text = { sv: 'hela landet', en: 'the whole country' };

/** One figure of the cube of a release: unit × measure version × round × split. */
export interface CubeRow extends ResponseCounts {
  readonly measureVersionId: number;
  readonly roundId: number;
  readonly categoryId: number;
  readonly unitKind: UnitKind;
  readonly unitId: number;
  readonly status: 'PUBLISHED' | 'SUPPRESSED';
  readonly n: number | null;
  readonly sum: string | null;
  readonly sumOfSquares: string | null;
  readonly unitsReporting: number;
  readonly unitsExisting: number;
  readonly origin: Origin;
  /** Key of the förbund's comment on the figure. */
  readonly replyId?: number | null;
}

export type Place = Pick<CubeRow, 'roundId' | 'measureVersionId' | 'categoryId' | 'unitKind' | 'unitId'>;

/** A figure as it was counted, before protection decides whether it can be shown. */
export interface CountedRow extends CubeRow {
  readonly n: number;
  readonly sum: string;
  readonly dimension: string;
  /** The figure's name whatever the database's keys are: whose it is, and of what category. */
  readonly unitName: string;
  readonly categoryName: string;
  /** Code of its county, as a number; the nation's is 0. */
  readonly county: number;
  /** The categories that count it above the förbund: its own, or those that its insats is grouped by. */
  readonly groups: readonly number[];
  /**
   * Who in it has sent what, in names that are the same in every database: with its place, which figure it is. Two
   * figures of the same numbers may have different names, and the same figure keeps its name from release to release.
   */
  readonly made: string;
  /** Nobody sent it: a category that was left out of a split that was sent, so that it is none. */
  readonly filled: boolean;
}

/** Names the place of a figure by keys of this database. */
export const placeOf = (row: Place): string =>
  `${row.roundId}/${row.measureVersionId}/${row.categoryId}/${row.unitKind}/${row.unitId}`;

const figure = (row: CubeRow) =>
  [
    ...[row.status, row.n, row.sum, row.sumOfSquares, row.unitsReporting, row.unitsExisting, row.origin],
    ...[row.asked, row.answered, row.unitsStating],
  ].join('/');

const content = (row: CubeRow) => `${figure(row)} ${row.replyId ?? ''}`;

/** Whether only the förbund's comment differs. */
export const isSameFigure = (one: CubeRow, other: CubeRow): boolean => figure(one) === figure(other);

export interface CubeChanges {
  readonly added: readonly CubeRow[];
  readonly changed: readonly { readonly before: CubeRow; readonly after: CubeRow }[];
  readonly withdrawn: readonly CubeRow[];
}

/** The differences between a new state of the cube and the one before. */
export function* compareCubes(before: readonly CubeRow[], after: readonly CubeRow[]): Slices<CubeChanges> {
  const known = new Map<string, CubeRow>();
  yield* eachOf(before, (row) => known.set(placeOf(row), row));
  const added: CubeRow[] = [];
  const changed: { before: CubeRow; after: CubeRow }[] = [];
  yield* eachOf(after, (row) => {
    const earlier = known.get(placeOf(row));
    known.delete(placeOf(row));
    if (!earlier) added.push(row);
    else if (content(earlier) !== content(row)) changed.push({ before: earlier, after: row });
  });
  return { added, changed, withdrawn: [...known.values()] };
}
