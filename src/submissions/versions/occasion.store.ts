import { currentCatalogue, ownCategories, roundOf } from '../../catalogue';
import type { Db } from '../../database';
import type { Occasion } from '../intake/submitted-figure';
import type { StoredSubmission } from '../lifecycle/submission.store';

/** What a stored submission is checked against. */
export async function occasionOf(
  db: Db,
  { forbundId, round }: Pick<StoredSubmission, 'forbundId' | 'round'>,
): Promise<Occasion> {
  const catalogue = await currentCatalogue(db);
  const own = await ownCategories(db, forbundId);
  return { catalogue, round: roundOf(catalogue, round), forbundId, own };
}
