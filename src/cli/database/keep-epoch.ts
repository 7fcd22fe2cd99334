import {
  currentEpoch,
  firstReleaseAfter,
  insertEpoch,
  latestReleaseNumber,
  lockEpochs,
  movedFrom,
  notePlace,
  whereDatabaseIs,
  skipIds,
  type Db,
  type Epoch,
  type EpochReason,
  type Hub,
} from '../../database';
import { COMMAND_LINE } from '../../permissions';
import { recordEvent } from '../../access';

/**
 * Begins an epoch when the database is in another place than before, because somebody has restored it. Returns the
 * epoch.
 */
export async function keepEpoch(hub: Hub, isCopy: boolean): Promise<Epoch | undefined> {
  const place = await whereDatabaseIs(hub.db);
  if (movedFrom((await currentEpoch(hub.db)).place, place, isCopy) === 'SAME') return undefined;
  return hub.transaction(async (db) => {
    await lockEpochs(db);
    const current = await currentEpoch(db);
    const found = movedFrom(current.place, place, isCopy);
    if (found === 'MOVED') return begin(hub, db, 'MOVED', place, null);
    if (found === 'NOT_NOTED' && place !== null) await notePlace(db, current, place);
    return undefined;
  });
}

/** The number that the next release would have if an epoch began now. */
export const releaseAfterRestore = async (hub: Hub, lastRelease: number | null): Promise<number> =>
  firstReleaseAfter(await latestReleaseNumber(hub.db), lastRelease);

/** Begins an epoch because the person who restored the database says so, who may also state the last release. */
export async function beginEpoch(hub: Hub, lastRelease: number | null): Promise<Epoch> {
  const place = await whereDatabaseIs(hub.db);
  return hub.transaction(async (db) => {
    await lockEpochs(db);
    return begin(hub, db, 'STATED', place, lastRelease);
  });
}

async function begin(
  hub: Hub,
  db: Db,
  reason: EpochReason,
  place: string | null,
  lastRelease: number | null,
): Promise<Epoch> {
  const before = await currentEpoch(db);
  const firstRelease = firstReleaseAfter(await latestReleaseNumber(db), lastRelease);
  const epoch = await insertEpoch(db, { reason, firstRelease, place, at: hub.clock() });
  await skipIds(db);
  await recordEvent(db, hub, COMMAND_LINE, {
    action: 'epoch:begin',
    subject: `epoch:${epoch.name}`,
    forbundId: null,
    before: { epoch: before.name },
    after: { epoch: epoch.name, reason, firstRelease },
  });
  return epoch;
}
