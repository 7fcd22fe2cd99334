import { referenceDay, type Measure, type MeasureVersion, type Round } from '../../catalogue';
import type { Hub } from '../../database';
import { forbundInCounties } from '../../register';
import { countExisting, NATION, releasedTotal, ReleasedValue } from '../../releases';
import { toCell, type Cell } from '../family/comparator';
import { readPlace, requireCounty, type FigureQuestion } from './read-place.use-case';
import { unweightedMean } from './unweighted-mean';

export interface NationalValue {
  readonly measure: Measure;
  readonly foundRound: Round;
  readonly release: number;
  /** Undefined when the measure is not measured in the round. */
  readonly version: MeasureVersion | undefined;
  /** The split looked at; null when the measure is not measured in the round. */
  readonly categoryId: number | null;
  /** The förbund of the county; undefined for the nation, which is all of them. */
  readonly units: readonly number[] | undefined;
  /** The förbund's published cells and values: what everything derived is computed from. */
  readonly cells: readonly Cell[];
  readonly values: readonly number[];
  /** All respondents taken together. */
  readonly pooled: ReleasedValue;
  /** The mean of the förbund's values. */
  readonly unweighted: ReleasedValue;
}

/** The value of the country, or of one county, in two ways that are often confused. */
export async function nationalValue(
  hub: Hub,
  question: FigureQuestion & { readonly county?: string | null },
): Promise<NationalValue> {
  const county = question.county ?? null;
  if (county) await requireCounty(hub.db, county);
  const units = county ? (await forbundInCounties(hub.db, [county])).map(({ key }) => key) : undefined;
  const where = county ? ({ kind: 'COUNTY', id: Number(county) } as const) : ({ kind: 'NATION', id: NATION } as const);
  const { measure, round, release, version, place, answer } = await readPlace(hub, question, (asked) =>
    releasedTotal(hub.db, asked, { ...where, units }),
  );
  const head = { measure, foundRound: round, release, version };
  if (!version || !place || !answer) {
    const none = ReleasedValue.notApplicable();
    return { ...head, categoryId: null, units: undefined, cells: [], values: [], pooled: none, unweighted: none };
  }
  const { total, cells } = answer;
  const existing = total?.unitsExisting ?? (await countExisting(hub.db, referenceDay(round), county));
  const shown = cells.map((cell) => ReleasedValue.ofCell(version, cell));
  return {
    ...head,
    categoryId: place.categoryId,
    units,
    cells: shown.flatMap(({ published }) => (published && published.numbers.n > 0 ? [toCell(published.numbers)] : [])),
    values: shown.flatMap(({ value }) => value ?? []),
    pooled: total ? ReleasedValue.ofCell(version, total) : ReleasedValue.missing(version, existing),
    unweighted: unweightedMean(version, shown, existing),
  };
}
