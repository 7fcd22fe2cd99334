import { protectAll, type DecisionProgress, type PatternBook } from '../../disclosure';
import type { Db, Hub } from '../../database';
import { currentCatalogue } from '../../catalogue';
import { inSlices } from '../../platform';
import { compareCubes, type CubeChanges, type CubeRow } from '../cube/cube-row';
import { protectCube, type ProtectedCube } from '../protection/protect-cube';
import { protectionBasis } from '../protection/protection-basis.store';
import { withResponseRates } from '../protection/response-rates';
import { protectionProblems } from '../protection/protection-problems';
import { carryReplies } from '../replies/reply';
import { waitingReplies } from '../replies/reply.store';
import { currentCube } from '../cube/released-cube.store';
import { latestRelease, waitingSubmissions, type StoredRelease } from './release.store';
import { tablesAsBefore } from '../cube/tables-as-before';

export interface DecidedRelease {
  readonly cube: ProtectedCube;
  readonly changes: CubeChanges;
  /** What the newest release shows of the same rounds. */
  readonly shownBefore: readonly CubeRow[];
  /** The release before it. */
  readonly before: StoredRelease | undefined;
  /** Keys of the comments that it would be the first to carry. */
  readonly replies: readonly number[];
}

/** What a release of everything accepted would show, and what that changes. */
export async function decideRelease(
  db: Db,
  book: PatternBook | undefined,
  onProgress?: DecisionProgress,
): Promise<DecidedRelease> {
  const rounds = [...new Set((await waitingSubmissions(db)).map((submission) => submission.roundId))];
  const basis = await protectionBasis(db, rounds);
  const catalogue = await currentCatalogue(db);
  const problems = await inSlices(protectionProblems(basis, catalogue));
  const asBefore = await inSlices(tablesAsBefore(basis, problems));
  const changed = new Map([...problems].filter(([name]) => !asBefore.has(name)));
  const decided = await protectAll(changed, book, onProgress);
  const decisions = { book: decided.book, byName: new Map([...asBefore, ...decided.byName]) };
  const decidedCube = await inSlices(protectCube(basis.next, problems, decisions));
  const cube = { ...decidedCube, rows: await inSlices(withResponseRates(decidedCube.rows, basis.next, catalogue)) };
  const shownBefore = await currentCube(db, rounds);
  // A comment can be about a round for which nobody has sent anything new: everything else in that round stays as it
  // was.
  const waiting = await waitingReplies(db);
  const others = [...new Set(waiting.map(({ roundId }) => roundId))].filter((round) => !rounds.includes(round));
  const untouched = others.length > 0 ? await currentCube(db, others) : [];
  const shown = [...shownBefore, ...untouched];
  const { rows, carried } = carryReplies([...cube.rows, ...untouched], shown, waiting);
  const changes = await inSlices(compareCubes(shown, rows));
  return { cube, shownBefore, changes, before: await latestRelease(db), replies: carried };
}

/** The latest decisions, kept for each connection pool: what is rehearsed and then published is decided once. */
const decidedLast = new WeakMap<Hub['database'], PatternBook>();

export const knownDecisions = (hub: Hub, book?: PatternBook): PatternBook => ({
  ...decidedLast.get(hub.database),
  ...hub.decisions,
  ...book,
});

/** The same outside a transaction, since it can take a minute; deciding the same again is then immediate. */
export async function decideAhead(
  hub: Hub,
  book?: PatternBook,
  onProgress?: DecisionProgress,
): Promise<DecidedRelease> {
  const decided = await decideRelease(hub.db, knownDecisions(hub, book), onProgress);
  // The decisions of a release that would be refused are not kept.
  if (decided.cube.revealed === 0) decidedLast.set(hub.database, decided.cube.book);
  return decided;
}
