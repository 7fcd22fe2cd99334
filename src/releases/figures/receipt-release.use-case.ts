import { currentEpoch, type Hub } from '../../database';
import { SamnavError } from '../../platform';
import type { ReceiptContent } from './receipt';
import { findReadableRelease } from './read-early.use-case';

/**
 * Refuses a receipt of a release that this database does not have: it was made in a life of the database that a restore
 * has ended, and another release may come to have its number.
 *
 * A release that cannot be read yet is answered like one that never was: a release under embargo must not be revealed.
 * @throws SamnavError RECEIPT_OF_OTHER_EPOCH, or UNKNOWN_RELEASE in the present epoch, where the number is simply
 * unused
 */
export async function requireRelease(hub: Hub, { release, epoch }: ReceiptContent): Promise<void> {
  const found = isNumber(release) ? await findReadableRelease(hub, release) : undefined;
  if (found && found.epoch === epoch) return;
  const isOfToday = epoch === null || epoch === (await currentEpoch(hub.db)).name;
  throw new SamnavError(!found && isOfToday ? 'UNKNOWN_RELEASE' : 'RECEIPT_OF_OTHER_EPOCH', { release });
}

/** A number too large for the column has no release either, and the database would report it as a fault of its own. */
const isNumber = (release: number) => Math.abs(release) < 2 ** 31;
