import type { MeasureVersion } from '../catalogue/catalogue';
import { sumOfParts } from '../benchmarks/sum-of-parts';
import { ReleasedValue, type Coverage } from '../releases/released-value';
import type { TableCell } from './cell-index';
import type { Piece } from './cover';

/** Name and version of the rule that decides what an answer may be made of. */
export const DISCLOSURE_RULE = 'Sums of published cells, v1';

/** One reason, whatever it was: two would tell which figure is small and which only protects it. */
export const WITHHELD_REASONS = ['PROTECTS_PERSONS'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export interface Disclosure {
  readonly rule: string;
  /** How many of the cells that the group is made of are withheld: each of them can be seen to be. */
  readonly cellsWithheld: number;
  readonly reason: WithheldReason;
}

export interface GroupValue {
  readonly value: ReleasedValue;
  readonly disclosure: Disclosure | null;
}

/** The value of a group, from the pieces of each of its slots. */
export function valueOfGroup(
  version: MeasureVersion,
  slots: readonly (readonly Piece[])[],
  partial: boolean,
): GroupValue {
  const pieces = slots.flat();
  const cells = pieces.flatMap((piece) => piece.cells);
  const reported = coverageOf(slots, () => true);
  if (cells.length === 0) return { value: ReleasedValue.missing(version, reported.unitsExisting), disclosure: null };
  const cellsWithheld = cells.filter(({ status }) => status === 'SUPPRESSED').length;
  const disclosure: Disclosure | null =
    cellsWithheld > 0 ? { rule: DISCLOSURE_RULE, cellsWithheld, reason: 'PROTECTS_PERSONS' } : null;
  const [only] = cells;
  if (only && cells.length === 1 && pieces.length === 1)
    return { value: ReleasedValue.ofCell(version, only), disclosure };
  const withheld = ReleasedValue.withheld(version, reported);
  if (!disclosure) return { value: sumOfPublished(version, cells, reported) ?? withheld, disclosure };
  const isShown = (piece: Piece) => piece.cells.some(({ status }) => status === 'PUBLISHED');
  const part = partial ? sumOfPublished(version, cells, coverageOf(slots, isShown), 'PARTIAL') : null;
  // A part of nobody is no part: it would only say who is in the rest.
  return { value: part && part.n !== 0 ? part : withheld, disclosure };
}

function sumOfPublished(
  version: MeasureVersion,
  cells: readonly TableCell[],
  coverage: Coverage,
  status: 'PUBLISHED' | 'PARTIAL' = 'PUBLISHED',
): ReleasedValue | null {
  const shown = cells.filter(({ status }) => status === 'PUBLISHED').map((cell) => ReleasedValue.ofCell(version, cell));
  const sum = shown.length > 0 ? sumOfParts(version, shown) : undefined;
  if (!sum?.published) return null;
  const { numbers } = sum.published;
  return ReleasedValue.sumOf(
    version,
    numbers,
    { ...coverage, respondents: numbers.n },
    sum.origin,
    sum.release,
    status,
  );
}

/**
 * How many förbund a group rests on. Its slots are answers of the same förbund, who are not counted once for each: the slot
 * that most of them answered tells at least how many they were.
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
