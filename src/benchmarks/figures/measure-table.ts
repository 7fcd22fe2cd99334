import { versionAt, type Measure, type MeasureVersion, type Round } from '../../catalogue';
import { ReleasedValue, type ReleasedCell } from '../../releases';

/** A measure in one round: what förbund reported. */
export interface RoundOfMeasure {
  readonly round: Round;
  readonly version: MeasureVersion;
  /** By the förbund's key. */
  readonly values: ReadonlyMap<number, ReleasedValue>;
}

/** A measure in the rounds that a release has figures of, the earliest first. */
export interface MeasureTable {
  readonly measure: Measure;
  readonly rounds: readonly RoundOfMeasure[];
}

type TableCell = ReleasedCell & {
  readonly unitId: number;
  readonly roundId: number;
  readonly measureVersionId: number;
};

export function measureTable(
  measure: Measure,
  rounds: ReadonlyMap<string, Round>,
  cells: readonly TableCell[],
): MeasureTable {
  const inOrder = [...rounds.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    measure,
    rounds: inOrder.flatMap((round) => {
      const version = versionAt(measure, round);
      if (!version) return [];
      const own = cells.filter((cell) => cell.roundId === round.key && cell.measureVersionId === version.key);
      const values = new Map(own.map((cell) => [cell.unitId, ReleasedValue.ofCell(version, cell)]));
      return values.size > 0 ? [{ round, version, values }] : [];
    }),
  };
}
