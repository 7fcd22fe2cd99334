import type { MeasureVersion, Round } from '../../catalogue';
import { figureOf } from '../../releases';
import { clusterChange, scaledInterval, type Interval } from '../../statistics';
import { familyKind, plus, type Cell } from '../family/comparator';
import { clusterOptions, scaleOf } from './clusters';

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
  /** With förbund as clusters; null below five of them, or where they all changed alike. */
  readonly interval: Interval | null;
}

/** The förbund that are on both sides, taken together on each, and the difference: `after` − `before`. */
export function panelOf(
  version: MeasureVersion,
  before: ReadonlyMap<number, Cell>,
  after: ReadonlyMap<number, Cell>,
): Omit<ConstantPanel, 'from' | 'to'> {
  const both = [...before.keys()].filter((unit) => after.has(unit)).sort((a, b) => a - b);
  const pooled = (cellsOf: ReadonlyMap<number, Cell>) =>
    both.map((unit) => cellsOf.get(unit) as Cell).reduce(plus, { n: 0, sum: 0, sumOfSquares: 0 });
  const [first, second] = [pooled(before), pooled(after)];
  const [cells1, cells2] = [before, after].map((side) => both.map((unit) => side.get(unit) as Cell)) as [
    Cell[],
    Cell[],
  ];
  const change = familyKind(version) === 'NONE' ? null : clusterChange(cells1, cells2, clusterOptions(version));
  const scale = scaleOf(version);
  const tested = change?.judgement.test?.interval ?? null;
  const valueOf = (cell: Cell) =>
    figureOf(version, { n: cell.n, sum: String(cell.sum), sumOfSquares: String(cell.sumOfSquares) }).value;
  return {
    units: both.length,
    valueFrom: both.length > 0 ? valueOf(first) : null,
    valueTo: both.length > 0 ? valueOf(second) : null,
    difference: change?.difference == null ? null : scale * change.difference,
    interval: tested && scaledInterval(tested, scale),
  };
}
