import { currentCatalogue, roundOf, versionAt, type MeasureVersion, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import { releasedTable, ReleasedValue } from '../../releases';
import { refuseAcrossBreak } from './series-break';
import { toCell } from '../family/comparator';
import { panelOf, type ConstantPanel } from './panel';

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
