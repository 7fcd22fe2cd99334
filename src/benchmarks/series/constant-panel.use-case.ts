import { currentCatalogue, roundOf, versionAt, type MeasureVersion, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { figureOf, releasedTable, ReleasedValue } from '../../releases';
import type { Interval } from '../../statistics';
import { refuseAcrossBreak } from './series-break';
import { plus, toCell, type Cell } from '../family/comparator';
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

/** Pools the förbund that have published values in both rounds. @throws SERIES_BREAK when they are not comparable. */
export async function constantPanel(
  hub: Hub,
  version: MeasureVersion,
  place: {
    readonly release: number;
    readonly categoryId: number;
    readonly round: Round;
    readonly units?: readonly number[];
  },
  since: string,
): Promise<ConstantPanel> {
  const from = roundOf(await currentCatalogue(hub.db), since);
  if (from.code >= place.round.code) throw new SamnavError('COMPARATOR_IS_SELF');
  const earlier = versionAt(version.measure, from);
  if (!earlier) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: version.measure.code, round: since });
  refuseAcrossBreak(earlier, version, from, place.round);
  const cells = await releasedTable(
    hub.db,
    {
      release: place.release,
      roundIds: [from.key, place.round.key],
      versionIds: [earlier.key, version.key],
      categoryIds: [place.categoryId],
    },
    { kind: 'FORBUND', ids: place.units },
  );
  const published = (roundId: number, own: MeasureVersion) =>
    new Map(
      cells
        .filter((cell) => cell.roundId === roundId && cell.measureVersionId === own.key)
        .flatMap((cell) => {
          const numbers = ReleasedValue.ofCell(own, cell).published?.numbers;
          return numbers && numbers.n > 0 ? [[cell.unitId, toCell(numbers)] as const] : [];
        }),
    );
  const [before, after] = [published(from.key, earlier), published(place.round.key, version)];
  return { from, to: place.round, ...panelOf(version, before, after) };
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
