import { currentEpoch, type Hub } from '../../database';
import { SamnavError } from '../../platform';
import type { ReceiptContent } from './receipt';
import { findReadableRelease } from './read-early.use-case';

/**
 * Refuses a receipt of a release that this database does not have: it was made in a life of the database that a restore has ended, and
 * another release may come to have its number.
 *
 * What cannot be read yet is answered like what was never made: whether there is a release under embargo is not to be told.
 * @throws SamnavError RECEIPT_OF_OTHER_EPOCH, or UNKNOWN_RELEASE in the present epoch, where the number is simply not given.
 */
export async function requireRelease(hub: Hub, { release, epoch }: ReceiptContent): Promise<void> {
  const found = isNumber(release) ? await findReadableRelease(hub, release) : undefined;
  if (found && found.epoch === epoch) return;
  const isOfToday = epoch === null || epoch === (await currentEpoch(hub.db)).name;
  throw new SamnavError(!found && isOfToday ? 'UNKNOWN_RELEASE' : 'RECEIPT_OF_OTHER_EPOCH', { release });
}

/** Beyond what the column can hold there is no release either, and the database would say so as a fault of its own. */
const isNumber = (release: number) => Math.abs(release) < 2 ** 31;
