import type { Db } from '../database';
import { standingException } from './round-exception.store';
import { isOpenFor, type Times } from './round-state';

/**
 * Whether a förbund may send results to a round now. An exception only moves the closing later, so the database is not
 * asked for one while the round is open to all.
 */
export async function isOpenNow(
  db: Db,
  round: Times & { readonly key: number },
  forbundId: number,
  now: Date,
): Promise<boolean> {
  return isOpenFor(round, undefined, now) || isOpenFor(round, await standingException(db, round.key, forbundId), now);
}
