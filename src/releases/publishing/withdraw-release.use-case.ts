import { lockTables, type Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { checkReason, done, refusal, refused, type Outcome } from '../../platform';
import { markWithdrawn, releasesByNumbers, type StoredRelease } from './release.store';

/**
 * Withdraws a release: nobody gets its figures any more, and the standing one before it is the latest. It is kept as it
 * was, with the reason, and the protection of later ones still reckons with what it showed.
 */
export async function withdrawRelease(
  hub: Hub,
  actor: Actor,
  command: { readonly number: number; readonly reason: string },
): Promise<Outcome<StoredRelease>> {
  authorise(actor, 'release:withdraw');
  const { number } = command;
  const reason = command.reason.trim();
  const unfit = checkReason(reason);
  if (unfit.length > 0) return refused(...unfit);
  return hub.transaction(
    async (db) => {
      await lockTables(db, 'release');
      const [before] = await releasesByNumbers(db, [number]);
      if (!before) return refused(refusal('UNKNOWN_RELEASE', ['number'], { release: number }));
      if (before.withdrawnAt) return refused(refusal('ALREADY_WITHDRAWN', ['number'], { release: number }));
      await markWithdrawn(db, number, hub.clock(), reason);
      const event = { action: 'release:withdraw' as const, subject: `release:${number}`, forbundId: null };
      await recordEvent(db, hub, actor, { ...event, before: { withdrawn: false }, after: { withdrawn: true, reason } });
      const [after] = await releasesByNumbers(db, [number]);
      return done(after as StoredRelease);
    },
    { isLong: true },
  );
}
