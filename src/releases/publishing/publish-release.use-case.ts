import { currentEpoch, lockTables, nextReleaseNumber, writeMark, type Hub } from '../../database';
import type { DecisionProgress, PatternBook } from '../../disclosure';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { currentCatalogue } from '../../catalogue';
import { checkText, done, refusal, refused, type Outcome } from '../../platform';
import { countFiguresForPlans, storeCubeChanges } from '../cube/released-cube.store';
import { checkEarlyReaders } from './check-early-readers.use-case';
import { checkEmbargo, type Embargo } from './embargo';
import { decideAhead, decideRelease, knownDecisions } from './decide-release.use-case';
import {
  insertRelease,
  latestRelease,
  markReleased,
  releasesByNumbers,
  waitingSubmissions,
  type StoredRelease,
} from './release.store';
import { markCarried } from '../replies/reply.store';
import { nextDataVersion } from './data-version';
import { smallCorrections } from '../protection/small-corrections';

export interface PublishRelease extends Embargo {
  readonly note?: string | null;
  /** Accepts that readers may see corrections by a few persons as the difference between two releases. */
  readonly confirmSmallCorrections?: boolean;
}

/** Help for a release: decisions made before, and a callback for its progress. */
export interface ReleaseAid {
  readonly book?: PatternBook;
  readonly onProgress?: DecisionProgress;
}

/**
 * Publishes everything accepted as the next release.
 *
 * Protection is decided here, once, on fixed tables; afterwards every answer is arithmetic on published cells. A
 * release never changes: a correction makes a new one, and readers can still ask for the old one.
 */
export async function publishRelease(
  hub: Hub,
  actor: Actor,
  command: PublishRelease,
  { book, onProgress }: ReleaseAid = {},
): Promise<Outcome<StoredRelease>> {
  authorise(actor, 'release:publish');
  const unfit = checkText({ field: 'note', text: command.note, kind: 'TEXT' });
  if (unfit.length > 0) return refused(...unfit);
  const impossible = checkEmbargo(command, hub.clock(), await latestRelease(hub.db));
  if (impossible.length > 0) return refused(...impossible);
  const unknown = await checkEarlyReaders(hub, command.earlyReaders ?? []);
  if (unknown.length > 0) return refused(...unknown);
  // Decided before anything is locked, since it can take a minute. What changes in the meantime is decided again below.
  const mark = await writeMark(hub.db);
  const ahead = await decideAhead(hub, book, onProgress);
  const published = await hub.transaction<Outcome<StoredRelease>>(
    async (db) => {
      // One release at a time, and nothing is accepted into the middle of one.
      await lockTables(db, 'release', 'submission', 'reply');
      const waiting = await waitingSubmissions(db);
      const isAsThen = (await writeMark(db)) === mark;
      const decideAgain = () => decideRelease(db, knownDecisions(hub, { ...book, ...ahead.cube.book }));
      const { cube, changes, before, replies } = isAsThen ? ahead : await decideAgain();
      if (waiting.length === 0 && replies.length === 0) return refused(refusal('NOTHING_TO_RELEASE'));
      if (cube.revealed > 0) return refused(refusal('RELEASE_REVEALS', [], { count: cube.revealed }));
      const small = smallCorrections(changes, await currentCatalogue(db));
      if (small.length > 0 && !command.confirmSmallCorrections)
        return refused(refusal('SMALL_CORRECTIONS', ['confirmSmallCorrections'], { count: small.length }));
      const overtaken = checkEmbargo(command, hub.clock(), before);
      if (overtaken.length > 0) return refused(...overtaken);
      const epoch = await currentEpoch(db);
      const number = nextReleaseNumber(before?.number, epoch);
      const release = {
        number,
        epoch: epoch.number,
        publishedAt: command.publishAt ?? hub.clock(),
        earlyReaders: command.earlyReaders ?? [],
        publishedBy: actor.name,
        note: command.note ?? null,
        rulesVersion: cube.rulesVersion,
        dataVersion: nextDataVersion(before?.dataVersion, changes),
      };
      await insertRelease(db, release, { isUnderEmbargo: Boolean(command.publishAt), changes, cube: cube.rows });
      await storeCubeChanges(db, number, changes);
      await markCarried(db, replies, number);
      await markReleased(
        db,
        waiting.map((submission) => submission.id),
        number,
      );
      const [stored] = await releasesByNumbers(db, [number]);
      await recordEvent(db, hub, actor, {
        action: 'release:publish',
        subject: `release:${number}`,
        forbundId: null,
        before: before ? { number: before.number, dataVersion: before.dataVersion } : null,
        after: {
          number,
          publishAt: command.publishAt ?? null,
          earlyReaders: release.earlyReaders,
          dataVersion: release.dataVersion,
          rulesVersion: release.rulesVersion,
          submissions: waiting.length,
          replies: replies.length,
          added: changes.added.length,
          changed: changes.changed.length,
          withdrawn: changes.withdrawn.length,
          smallCorrections: small.length,
          revealedBefore: cube.revealedBefore,
        },
      });
      return done(stored as StoredRelease);
    },
    { isLong: true },
  );
  // Afterwards, since submissions wait for as long as the transaction is open. The release stands even if this fails.
  if (published.ok)
    await countFiguresForPlans(hub.db).catch((error: unknown) =>
      hub.log.warn({ kind: error instanceof Error ? error.name : typeof error }, 'figures were not counted for plans'),
    );
  return published;
}
