import { currentEpoch, lockTables, nextReleaseNumber, writeMark, type Hub } from '../../database';
import type { DecisionProgress, PatternBook } from '../../disclosure';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { currentCatalogue } from '../../catalogue';
import { checkText, done, refusal, refused, SamnavError, type ErrorCode, type Outcome } from '../../platform';
import { storeComposition } from '../cube/composition.store';
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
import { namedFigures } from './named-figures.use-case';
import { markCarried } from '../replies/reply.store';
import { nextDataVersion } from './data-version';
import type { RankUsefulness } from '../protection/usefulness';
import { smallCorrections } from '../protection/small-corrections';

export interface PublishRelease extends Embargo {
  readonly note?: string | null;
  /** Accepts that readers may see corrections by a few persons as the difference between two releases. */
  readonly confirmSmallCorrections?: boolean;
  /** Accepts that earlier releases have already given small figures away, which the rehearsal names. */
  readonly confirmRevealedBefore?: boolean;
}

/** A release, and what protection left to see of its rounds: for those who make releases, not for everybody. */
export interface MadeRelease extends StoredRelease {
  readonly usefulnessByRank: readonly RankUsefulness[];
}

/** Help for a release: decisions made before, and a callback for its progress. */
export interface ReleaseAid {
  readonly book?: PatternBook;
  readonly onProgress?: DecisionProgress;
}

/** Figures that nobody can decide about, of which the refusal names one. */
const UNDECIDABLE: readonly ErrorCode[] = ['RELEASED_FIGURE_UNEXPLAINED', 'FIGURES_DO_NOT_SUM'];

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
  aid: ReleaseAid = {},
): Promise<Outcome<MadeRelease>> {
  try {
    return await decideAndPublish(hub, actor, command, aid);
  } catch (error) {
    if (!(error instanceof SamnavError) || !UNDECIDABLE.includes(error.code)) throw error;
    return refused(refusal(error.code, [], error.args));
  }
}

async function decideAndPublish(
  hub: Hub,
  actor: Actor,
  command: PublishRelease,
  { book, onProgress }: ReleaseAid,
): Promise<Outcome<MadeRelease>> {
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
  const published = await hub.transaction<Outcome<MadeRelease>>(
    async (db) => {
      // One release at a time, and nothing is accepted into the middle of one, nor moved in the register.
      await lockTables(db, 'release', 'submission', 'reply', 'forbund', 'intervention', 'local_group');
      const waiting = await waitingSubmissions(db);
      const isAsThen = (await writeMark(db)) === mark;
      const decideAgain = () => decideRelease(db, knownDecisions(hub, { ...book, ...ahead.cube.book }));
      const { cube, changes, before, replies, revealedBefore } = isAsThen ? ahead : await decideAgain();
      if (waiting.length === 0 && replies.length === 0) return refused(refusal('NOTHING_TO_RELEASE'));
      if (cube.revealed > 0) return refused(refusal('RELEASE_REVEALS', [], { count: cube.revealed }));
      if (revealedBefore.length > 0 && !command.confirmRevealedBefore)
        return refused(refusal('REVEALED_BEFORE', ['confirmRevealedBefore'], { count: revealedBefore.length }));
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
      await storeComposition(db, number);
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
          revealedBefore: await namedFigures(db, revealedBefore, await currentCatalogue(db)),
        },
      });
      return done({ ...(stored as StoredRelease), usefulnessByRank: cube.usefulnessByRank });
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
