import { eachOf, type Slices } from '../../platform';
import { placeOf, type CountedRow, type CubeRow, type Place } from '../cube/cube-row';
import { cellKey } from '../cube/figure-key';

/** A figure of an earlier release: whether it was shown, and with which numbers. */
export type ReleasedFigure = Pick<CubeRow, 'status' | 'n' | 'sum' | 'sumOfSquares'> & Place;

export interface ShownBefore {
  /** Which figures it has shown, by their keys; a category that was left out of a split is known to be none. */
  readonly keys: ReadonlySet<string>;
  /** Places that it showed and that its cube lacks, or has with other numbers: nobody knows what was shown there. */
  readonly unexplained: readonly Place[];
}

/** Which figures of the cube of an earlier release everybody has seen. */
export function* shownBefore(cube: readonly CountedRow[], released: readonly ReleasedFigure[]): Slices<ShownBefore> {
  const places = new Map<string, ReleasedFigure>();
  yield* eachOf(released, (figure) => places.set(placeOf(figure), figure));
  const keys = new Set<string>();
  yield* eachOf(cube, (row) => {
    const figure = places.get(placeOf(row));
    if (figure?.status === 'PUBLISHED' && !isOf(figure, row)) return;
    places.delete(placeOf(row));
    if (figure ? figure.status === 'PUBLISHED' : row.filled) keys.add(cellKey(row));
  });
  return { keys, unexplained: [...places.values()].filter(({ status }) => status === 'PUBLISHED') };
}

const isOf = (figure: ReleasedFigure, row: CountedRow): boolean =>
  figure.n === row.n && isSame(figure.sum, row.sum) && isSame(figure.sumOfSquares, row.sumOfSquares);

/** `57.60` and `57.6` are the same. */
const isSame = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Number(one) === Number(other));
