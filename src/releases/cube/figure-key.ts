import type { CountedRow, CubeRow } from './cube-row';

/** Names a problem: a measure version in a round. */
export const problemName = ({ roundId, measureVersionId }: Pick<CubeRow, 'roundId' | 'measureVersionId'>): string =>
  `${roundId}/${measureVersionId}`;

export type KeyedFigure = Pick<
  CountedRow,
  'unitKind' | 'unitName' | 'categoryName' | 'roundId' | 'measureVersionId' | 'made'
>;

/**
 * Names a figure by its place and by who in it has sent what, in codes, so that it has the same name in every database.
 * Its numbers are no name: a sum that comes back to an old number is another sum, and nobody has seen it.
 */
export const cellKey = ({ unitKind, unitName, categoryName, roundId, measureVersionId, made }: KeyedFigure): string =>
  `${roundId}/${measureVersionId}/${unitKind}/${unitName}/${categoryName}=${made}`;
