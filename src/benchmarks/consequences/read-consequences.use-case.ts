import { cellsAtVersion, releasedVersion, type PlannedVersion } from '../../submissions';
import { categoryNames, currentCatalogue, ownCategories } from '../../catalogue';
import type { Hub } from '../../database';
import { publicCells } from '../../releases';
import { forbundByKeys } from '../../register';
import { consequencesOf, type Consequence } from './consequences';

export interface NamedConsequence extends Consequence {
  readonly dimension: string;
  readonly category: string;
}

/** What a dry run would change in what the public sees, in few statements whatever its size. */
export async function readConsequences(hub: Hub, planned: PlannedVersion): Promise<NamedConsequence[]> {
  const { db } = hub;
  const { forbundId, roundId, cells } = planned;
  const catalogue = await currentCatalogue(db);
  const [forbund] = await forbundByKeys(db, [forbundId]);
  const county = forbund?.countyCode ? Number(forbund.countyCode) : null;
  const around = { roundId, forbundId, county, totalCategoryId: catalogue.totalCategory.key };
  const shown = await publicCells(db, around);
  const version = await releasedVersion(db, planned);
  const released = version === undefined ? [] : await cellsAtVersion(db, { ...planned, version });
  const found = consequencesOf({ forbundId, shown, released, planned: cells }, catalogue);
  const own = await ownCategories(db, forbundId);
  return found.map((consequence) => ({ ...consequence, ...categoryNames(catalogue, own, consequence.categoryId) }));
}
