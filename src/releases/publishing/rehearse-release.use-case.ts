import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { currentCatalogue } from '../../catalogue';
import { currentEpoch, nextReleaseNumber, type Hub } from '../../database';
import type { CubeChanges, CubeRow } from '../cube/cube-row';
import { nextDataVersion } from './data-version';
import { decideAhead } from './decide-release.use-case';
import { namedFigures, type NamedFigure } from './named-figures.use-case';
import { describePlaces, type ReleaseChange } from './release-change.store';
import { replyTexts } from '../replies/reply.store';
import { waitingSubmissions } from './release.store';
import { smallCorrections } from '../protection/small-corrections';
import type { RankUsefulness, Usefulness } from '../protection/usefulness';

/** The effect that a release would have on what the public sees, if somebody made it now. */
export interface Rehearsal {
  readonly submissions: number;
  /** Comments of förbund that it would be the first to carry. */
  readonly replies: number;
  readonly dataVersion: string;
  readonly shown: number;
  readonly withheld: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** Figures that were shown and would be withheld, and the other way round. */
  readonly newlyWithheld: number;
  readonly newlyShown: number;
  readonly smallCorrections: number;
  /** Small figures that readers could work out: with any, the release is refused. */
  readonly revealed: number;
  /** Those that earlier releases have given away, whatever this one shows: with any, somebody must confirm it. */
  readonly revealedBefore: readonly NamedFigure[];
  readonly usefulness: readonly Usefulness[];
  readonly usefulnessByRank: readonly RankUsefulness[];
  readonly changes: readonly ReleaseChange[];
  /** What readers see of its rounds now, and what they would see; `release` is the number of the former. */
  readonly cubes: { readonly before: readonly CubeRow[]; readonly after: readonly CubeRow[]; readonly release: number };
}

/** Rehearses a release: it stores only that somebody looked at figures that are not published yet. */
export async function rehearseRelease(hub: Hub, actor: Actor, first: number): Promise<Rehearsal> {
  authorise(actor, 'release:publish');
  const submissions = (await waitingSubmissions(hub.db)).length;
  const { cube, changes, before, shownBefore, replies, revealedBefore } = await decideAhead(hub);
  const shown = cube.rows.filter(({ status }) => status === 'PUBLISHED').length;
  const flipped = (from: CubeRow['status']) =>
    changes.changed.filter(({ before: old, after }) => old.status === from && after.status !== from).length;
  const next = nextReleaseNumber(before?.number, await currentEpoch(hub.db));
  const catalogue = await currentCatalogue(hub.db);
  const small = smallCorrections(changes, catalogue);
  const event = { action: 'release:rehearse' as const, subject: 'release:next', forbundId: null, before: null };
  await recordEvent(hub.db, hub, actor, { ...event, after: { submissions } });
  return {
    submissions,
    replies: replies.length,
    dataVersion: nextDataVersion(before?.dataVersion, changes),
    shown,
    withheld: cube.rows.length - shown,
    added: changes.added.length,
    changed: changes.changed.length,
    withdrawn: changes.withdrawn.length,
    newlyWithheld: flipped('PUBLISHED'),
    newlyShown: flipped('SUPPRESSED'),
    smallCorrections: small.length,
    revealed: cube.revealed,
    revealedBefore: await namedFigures(hub.db, revealedBefore, catalogue),
    usefulness: cube.usefulness,
    usefulnessByRank: cube.usefulnessByRank,
    cubes: { before: shownBefore, after: cube.rows, release: before?.number ?? 0 },
    changes: await described(hub, changes, { before: before?.number ?? 0, next, first }),
  };
}

/** The first changes, those of figures already shown before new ones: readers may have quoted them. */
async function described(
  { db }: Hub,
  { changed, withdrawn, added }: CubeChanges,
  { before: release, next, first }: { readonly before: number; readonly next: number; readonly first: number },
): Promise<ReleaseChange[]> {
  const all: { before?: CubeRow; after?: CubeRow }[] = [
    ...changed,
    ...withdrawn.map((before) => ({ before })),
    ...added.map((after) => ({ after })),
  ];
  const pairs = all.slice(0, first);
  const rows = pairs.map(({ before, after }) => (after ?? before) as CubeRow);
  const places = await describePlaces(db, rows);
  const texts = await replyTexts(
    db,
    pairs.flatMap(({ before, after }) => [before?.replyId ?? [], after?.replyId ?? []].flat()),
  );
  const cellIn = (row: CubeRow | undefined, number: number) =>
    row && { ...row, reply: texts.get(row.replyId ?? 0) ?? null, release: number };
  return pairs.map(({ before, after }, index) => ({
    ...(rows[index] as CubeRow),
    ...(places[index] as (typeof places)[number]),
    madeIn: next,
    note: null,
    before: cellIn(before, release),
    after: cellIn(after, next),
  }));
}
