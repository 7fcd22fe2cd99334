import { referenceDay, type Measure, type Round } from '../catalogue/catalogue';
import type { Hub } from '../database/hub';
import { NATION } from '../releases/cube-row';
import { countExisting, releasedCells } from '../releases/released-cell.store';
import { ReleasedValue } from '../releases/released-value';
import { findPlace, type FigureQuestion } from './read-place';
import { unweightedMean } from './unweighted-mean';

export interface NationalValue {
  readonly measure: Measure;
  readonly round: Round;
  readonly release: number;
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
  if (!version || !place) {
    const none = ReleasedValue.notApplicable();
    return { measure, round, release, pooled: none, unweighted: none };
  }
  const county = question.county ?? null;
  const [total] = await releasedCells(hub.db, place, county ? 'COUNTY' : 'NATION', [county ? Number(county) : NATION]);
  const existing = total?.unitsExisting ?? (await countExisting(hub.db, referenceDay(round), county));
  const cells = total
    ? await releasedCells(hub.db, place, 'FORBUND', county ? await forbundIn(hub, county) : undefined)
    : [];
  return {
    measure,
    round,
    release,
    pooled: total ? ReleasedValue.ofCell(version, total) : ReleasedValue.missing(version, existing),
    unweighted: unweightedMean(
      version,
      cells.map((cell) => ReleasedValue.ofCell(version, cell)),
      existing,
    ),
  };
}

async function forbundIn(hub: Hub, county: string): Promise<number[]> {
  const rows = await hub.db.query<{ id: number }[]>('SELECT id FROM forbund WHERE county_code = $1', [county]);
  return rows.map((row) => row.id);
}
