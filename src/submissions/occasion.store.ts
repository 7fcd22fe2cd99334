import { roundOf } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import { interventionKeys } from '../catalogue/intervention.store';
import type { Db } from '../database/transaction';
import type { Occasion } from './figure';
import type { StoredSubmission } from './submission.store';

/** What a stored submission is checked against. */
export async function occasionOf(
  db: Db,
  { forbundId, round }: Pick<StoredSubmission, 'forbundId' | 'round'>,
): Promise<Occasion> {
  const catalogue = await currentCatalogue(db);
  const interventions = await interventionKeys(db, forbundId);
  return { catalogue, round: roundOf(catalogue, round), forbundId, interventions };
}
