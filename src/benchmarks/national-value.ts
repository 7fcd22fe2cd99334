import { referenceDay, type Measure, type MeasureVersion, type Round } from '../catalogue/catalogue';
import type { Hub } from '../database/hub';
import { NATION } from '../releases/cube-row';
import { countExisting, releasedCells } from '../releases/released-cell.store';
import { ReleasedValue } from '../releases/released-value';
import { toCell, type Cell } from './comparator';
import { findPlace, type FigureQuestion } from './read-place';
import { unweightedMean } from './unweighted-mean';

export interface NationalValue {
  readonly measure: Measure;
  readonly foundRound: Round;
  readonly release: number;
  /** Undefined when the measure is not measured in the round. */
  readonly version: MeasureVersion | undefined;
  /** The split looked at; null when there is nothing to look at, or only one county. */
  readonly categoryId: number | null;
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
  const { measure, round, release, version, place } = await findPlace(hub, question);
  const head = { measure, foundRound: round, release, version };
  if (!version || !place) {
    const none = ReleasedValue.notApplicable();
    return { ...head, categoryId: null, cells: [], values: [], pooled: none, unweighted: none };
  }
  const county = question.county ?? null;
  const [total] = await releasedCells(hub.db, place, county ? 'COUNTY' : 'NATION', [county ? Number(county) : NATION]);
  const existing = total?.unitsExisting ?? (await countExisting(hub.db, referenceDay(round), county));
  const found = total
    ? await releasedCells(hub.db, place, 'FORBUND', county ? await forbundIn(hub, county) : undefined)
    : [];
  const shown = found.map((cell) => ReleasedValue.ofCell(version, cell));
  return {
    ...head,
    categoryId: county ? null : place.categoryId,
    cells: shown.flatMap(({ published }) => (published && published.numbers.n > 0 ? [toCell(published.numbers)] : [])),
    values: shown.flatMap(({ value }) => value ?? []),
    pooled: total ? ReleasedValue.ofCell(version, total) : ReleasedValue.missing(version, existing),
    unweighted: unweightedMean(version, shown, existing),
  };
}

async function forbundIn(hub: Hub, county: string): Promise<number[]> {
  const rows = await hub.db.query<{ id: number }[]>('SELECT id FROM forbund WHERE county_code = $1', [county]);
  return rows.map((row) => row.id);
}
