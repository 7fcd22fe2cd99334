import { roundOf } from '../../catalogue/catalogue';
import { currentCatalogue } from '../../catalogue/catalogue.store';
import { ownCategories } from '../../catalogue/measures/own-categories.store';
import type { Db } from '../../database/statements/transaction';
import type { Occasion } from '../intake/figure';
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
