import { protectAll, type DecisionProgress, type PatternBook } from '../../disclosure';
import type { Db, Hub } from '../../database';
import { currentCatalogue, type Catalogue } from '../../catalogue';
import { inSlices, SamnavError } from '../../platform';
import { compareCubes, NATIONWIDE, placeOf, type CubeChanges, type CubeRow, type Place } from '../cube/cube-row';
import { cellKey } from '../cube/figure-key';
import { protectCube, type ProtectedCube } from '../protection/protect-cube';
import { protectionBasis, type FoundBasis } from '../protection/protection-basis.store';
import { withResponseRates } from '../protection/response-rates';
import { protectionProblems, tablesOf, type ProtectionBasis } from '../protection/protection-problems';
import { carryReplies } from '../replies/reply';
import { waitingReplies } from '../replies/reply.store';
import { currentCube } from '../cube/released-cube.store';
import { namedFigures } from './named-figures.use-case';
import { latestRelease, waitingSubmissions, type StoredRelease } from './release.store';
import { changedOnly, tablesAsBefore } from '../cube/tables-as-before';

export interface DecidedRelease {
  readonly cube: ProtectedCube;
  readonly changes: CubeChanges;
  /** What the newest release shows of the same rounds. */
  readonly shownBefore: readonly CubeRow[];
  /** The release before it. */
  readonly before: StoredRelease | undefined;
  /** Keys of the comments that it would be the first to carry. */
  readonly replies: readonly number[];
  /** The small figures that earlier releases have given away. */
  readonly revealedBefore: readonly Place[];
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
  if (basis.unexplained.length > 0) throw await unexplained(db, basis.unexplained, catalogue);
  const populations = await inSlices(protectionProblems(basis, catalogue));
  const problems = tablesOf(populations);
  const asBefore = await inSlices(tablesAsBefore(basis, problems));
  const decided = await protectAll(changedOnly(populations, asBefore), book, onProgress);
  const decisions = { book: decided.book, byName: new Map([...decided.byName, ...asBefore]) };
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
  const revealedBefore = placesOf(cube.revealedBefore, [basis.next, ...basis.earlier]);
  return { cube, shownBefore, changes, before: await latestRelease(db), replies: carried, revealedBefore };
}

/** The places of figures that are known by their keys, of the newest release that has them. */
function placesOf(keys: ReadonlySet<string>, cubes: ProtectionBasis['earlier']): Place[] {
  if (keys.size === 0) return [];
  const found = new Map<string, Place>();
  for (const row of cubes.flat()) if (keys.has(cellKey(row)) && !found.has(cellKey(row))) found.set(cellKey(row), row);
  return [...new Map([...found.values()].map((row) => [placeOf(row), row])).values()];
}

/** What an earlier release showed, and nobody can tell now what it was made of: whatever is decided could reveal it. */
async function unexplained(db: Db, places: FoundBasis['unexplained'], catalogue: Catalogue): Promise<SamnavError> {
  const [first] = places as readonly [FoundBasis['unexplained'][number]];
  const [named] = await namedFigures(db, [first], catalogue);
  const { measure = '', round = '', dimension = '', category = '', unitName = null } = named ?? {};
  const unit = unitName ?? NATIONWIDE;
  const said = { measure, round, dimension, category, unit, release: first.release, count: places.length };
  return new SamnavError('RELEASED_FIGURE_UNEXPLAINED', said);
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
