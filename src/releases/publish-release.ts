import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import { authorise } from '../access/permissions';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { Hub } from '../database/hub';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { done, refusal, refused, type Outcome } from '../platform/result';
import { buildCube } from './build-cube.store';
import { compareCubes } from './cube-row';
import {
  currentCube,
  insertRelease,
  latestReleaseNumber,
  markReleased,
  releasesByNumbers,
  storeCubeChanges,
  waitingSubmissions,
  type StoredRelease,
} from './release.store';
import { withholdSmallCells } from './withhold-small-cells';

/**
 * Publishes what is accepted as the next release.
 *
 * Protection is decided here, once, on fixed tables; afterwards every answer is arithmetic on published cells. A release is
 * never changed: a correction makes a new one, and the old one can still be asked for.
 */
export async function publishRelease(
  hub: Hub,
  actor: Actor,
  command: { readonly note?: string | null },
): Promise<Outcome<StoredRelease>> {
  authorise(actor, 'release:publish');
  if (command.note && isPersonalIdentityNumber(command.note))
    return refused(refusal('PERSONAL_DATA_IN_TEXT', ['note'], { field: 'note' }));
  return hub.transaction(async (db) => {
    // One release at a time, and nothing is accepted into the middle of one.
    await db.query('LOCK TABLE release, submission IN SHARE ROW EXCLUSIVE MODE');
    const waiting = await waitingSubmissions(db);
    if (waiting.length === 0) return refused(refusal('NOTHING_TO_RELEASE'));
    const rounds = [...new Set(waiting.map((submission) => submission.roundId))];
    const cube = withholdSmallCells(await buildCube(db, rounds), await currentCatalogue(db));
    const changes = compareCubes(await currentCube(db, rounds), cube);
    const number = (await latestReleaseNumber(db)) + 1;
    const publishedAt = hub.clock();
    await insertRelease(db, { number, publishedAt, publishedBy: actor.name, note: command.note ?? null }, changes);
    await storeCubeChanges(db, number, changes);
    await markReleased(
      db,
      waiting.map((submission) => submission.id),
      number,
    );
    const [release] = await releasesByNumbers(db, [number]);
    const after = { number, submissions: waiting.length, added: changes.added.length, changed: changes.changed.length };
    const event = { action: 'release:publish', subject: `release:${number}`, forbundId: null };
    await recordEvent(db, hub, actor, { ...event, before: number > 1 ? { number: number - 1 } : null, after });
    return done(release as StoredRelease);
  });
}
