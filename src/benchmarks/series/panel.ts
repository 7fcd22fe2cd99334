import type { MeasureVersion, Round } from '../../catalogue';
import { figureOf } from '../../releases';
import type { Interval } from '../../statistics';
import { plus, type Cell } from '../family/comparator';
import { differenceBetween } from '../family/difference';

/** The same förbund in two rounds, so that who takes part does not pass for change. */
export interface ConstantPanel {
  readonly from: Round;
  readonly to: Round;
  /** Förbund with a published value in both. */
  readonly units: number;
  readonly valueFrom: number | null;
  readonly valueTo: number | null;
  /** To − from. */
  readonly difference: number | null;
  readonly interval: Interval | null;
}

/** The förbund that are on both sides, taken together on each, and the difference: `after` − `before`, as independent samples. */
export function panelOf(
  version: MeasureVersion,
  before: ReadonlyMap<number, Cell>,
  after: ReadonlyMap<number, Cell>,
): Omit<ConstantPanel, 'from' | 'to'> {
  const both = [...before.keys()].filter((unit) => after.has(unit)).sort((a, b) => a - b);
  const pooled = (cellsOf: ReadonlyMap<number, Cell>) =>
    both.map((unit) => cellsOf.get(unit) as Cell).reduce(plus, { n: 0, sum: 0, sumOfSquares: 0 });
  const [first, second] = [pooled(before), pooled(after)];
  const difference = differenceBetween(version, second, first);
  const valueOf = (cell: Cell) =>
    figureOf(version, { n: cell.n, sum: String(cell.sum), sumOfSquares: String(cell.sumOfSquares) }).value;
  return {
    units: both.length,
    valueFrom: both.length > 0 ? valueOf(first) : null,
    valueTo: both.length > 0 ? valueOf(second) : null,
    difference: difference?.estimate ?? null,
    interval: difference?.interval ?? null,
  };
}
