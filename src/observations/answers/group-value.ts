import type { MeasureVersion } from '../../catalogue';
import { sumOfParts } from '../../benchmarks';
import { ReleasedValue, type Coverage } from '../../releases';
import type { TableCell } from './cell-index';
import type { Piece } from './cover-slot';

/** The value of a group, added from the pieces of each of its slots. */
export function valueOfGroup(
  version: MeasureVersion,
  slots: readonly (readonly Piece[])[],
  partial: boolean,
): ReleasedValue {
  const pieces = slots.flat();
  const cells = pieces.flatMap((piece) => piece.cells);
  const reported = coverageOf(slots, () => true);
  if (cells.length === 0) {
    const { unitsExisting } = reported;
    return unitsExisting === 0 ? ReleasedValue.notApplicable() : ReleasedValue.missing(version, unitsExisting);
  }
  const [only] = cells;
  if (only && cells.length === 1 && pieces.length === 1) return ReleasedValue.ofCell(version, only);
  const cellsWithheld = cells.filter(({ status }) => status === 'SUPPRESSED').length;
  const withheld = ReleasedValue.withheld(version, reported, cellsWithheld);
  if (cellsWithheld === 0) return sumOfPublished(version, cells, reported, 0) ?? withheld;
  const isShown = (piece: Piece) => piece.cells.some(({ status }) => status === 'PUBLISHED');
  const part = partial ? sumOfPublished(version, cells, coverageOf(slots, isShown), cellsWithheld) : null;
  // A piece without förbund is left out: it would only reveal who is in the rest.
  return part && part.n !== 0 ? part : withheld;
}

function sumOfPublished(
  version: MeasureVersion,
  cells: readonly TableCell[],
  coverage: Coverage,
  cellsWithheld: number,
): ReleasedValue | null {
  const shown = cells.filter(({ status }) => status === 'PUBLISHED').map((cell) => ReleasedValue.ofCell(version, cell));
  const sum = shown.length > 0 ? sumOfParts(version, shown) : undefined;
  if (!sum?.published) return null;
  const { numbers } = sum.published;
  const known = { ...coverage, respondents: numbers.n, response: sum.coverage.response };
  return ReleasedValue.sumOf(version, numbers, known, sum.origin, sum.release, cellsWithheld);
}

/**
 * How many förbund a group rests on. The same förbund answer in several slots and must not be counted once for each:
 * the slot with most of them gives the least number that they can be.
 */
function coverageOf(slots: readonly (readonly Piece[])[], counts: (piece: Piece) => boolean): Coverage {
  const most = (of: (piece: Piece) => number) =>
    Math.max(0, ...slots.map((pieces) => pieces.reduce((sum, piece) => sum + of(piece), 0)));
  return {
    unitsReporting: most((piece) => (counts(piece) ? piece.reporting : 0)),
    unitsExisting: most((piece) => piece.existing),
    respondents: null,
  };
}
