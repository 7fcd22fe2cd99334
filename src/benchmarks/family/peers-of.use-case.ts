import { inSameTick, type Db, type Hub } from '../../database';
import {
  currentCatalogue,
  interventionPage,
  referenceDay,
  roundOf,
  type Round,
  type StoredIntervention,
} from '../../catalogue';
import { forbundByKeys, type Forbund } from '../../register';
import { releaseToRead } from '../../releases';
import type { Peer } from '../../statistics';
import { benchmark, type Benchmark } from './benchmark.use-case';
import type { Category } from './category-words';
import { trendOf } from '../series/trend-of.use-case';
import { certainDirection, trendSentence, type Segment } from '../series/series';
import { scaleOf } from '../series/clusters';
import { structures } from './structure.store';
import { peersByStructure } from './structure';
import type { Text } from '../../platform';

export interface FoundPeer {
  readonly forbund: Forbund;
  readonly peer: Peer;
}

/** The seven förbund nearest to one by structure, with the reasons; none when its own structure is not published. */
export async function peersOf(
  hub: Hub,
  forbund: Forbund,
  question: { readonly round: string; readonly release?: number | null },
): Promise<readonly FoundPeer[]> {
  const round = roundOf(await currentCatalogue(hub.db), question.round);
  const release = await releaseToRead(hub, question.release);
  return (await peersOfAll(hub.db, { round, release })).get(forbund.key) ?? [];
}

/** Whom each is near depends on all of them: found once for all the rows that ask. */
const peersOfAll = inSameTick(
  async (db: Db, { round, release }: { readonly round: Round; readonly release: number }) => {
    const all = peersByStructure(await structures(db, { day: referenceDay(round), round: round.code, release }));
    const known = new Map((await forbundByKeys(db, [...all.keys()])).map((one) => [one.key, one]));
    const findOf = (peers: readonly Peer[]) =>
      peers.flatMap((peer): FoundPeer[] => {
        const forbund = known.get(Number(peer.unit));
        return forbund ? [{ forbund, peer }] : [];
      });
    return new Map([...all].map(([key, peers]) => [key, findOf(peers)]));
  },
  ({ round, release }) => `${release}/${round.code}`,
);

export const LEARNING_REASONS = ['STANDS_BETTER', 'HAS_IMPROVED'] as const;
export type LearningReason = (typeof LEARNING_REASONS)[number];

/** A förbund that was alike and that one may learn from, with what it does. */
export interface LearningPair extends FoundPeer {
  readonly reasons: readonly LearningReason[];
  readonly category: Category | null;
  readonly trend: Text;
  /** The first of them; a förbund that runs more than these says so by the count. */
  readonly interventions: readonly StoredIntervention[];
  readonly interventionCount: number;
}

/** A förbund runs some ten insatser at a time; the demo's largest has fewer than twenty. */
export const MOST_INTERVENTIONS = 100;

/**
 * Förbund alike in structure that stand certainly better in a measure, or have certainly improved, with the insatser
 * they run. It is where to ask, not proof of what worked: the insatser are named, their effect is not claimed.
 */
export async function learningPairs(
  hub: Hub,
  forbund: Forbund,
  question: { readonly measure: string; readonly round: string; readonly release?: number | null },
): Promise<LearningPair[]> {
  const release = await releaseToRead(hub, question.release);
  const found = await benchmark(hub, { ...question, release, comparator: 'NATION', groupBy: 'FORBUND' });
  const pairs: LearningPair[] = [];
  for (const candidate of await peersOf(hub, forbund, { ...question, release })) {
    const pair = await learnFrom(hub, candidate, found, release);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

async function learnFrom(
  hub: Hub,
  candidate: FoundPeer,
  found: Benchmark,
  release: number,
): Promise<LearningPair | undefined> {
  const row = found.rows.find(({ forbund }) => forbund?.key === candidate.forbund.key);
  const answer = await trendOf(hub, {
    measure: found.measure.code,
    forbund: candidate.forbund,
    to: found.round.code,
    structure: 'CURRENT_STRUCTURE',
    release,
  });
  const last = answer.segments[answer.segments.length - 1];
  const improved = last !== undefined && hasImproved(last, found.version.direction);
  const better = row?.category === 'BETTER' || row?.category === 'MUCH_BETTER';
  if (!improved && !better) return undefined;
  const day = referenceDay(found.round);
  const { rows: interventions, totalCount: interventionCount } = await interventionPage(
    hub.db,
    { forbundId: candidate.forbund.key, onDate: day },
    { first: MOST_INTERVENTIONS },
    (one) => one,
  );
  const reasons: LearningReason[] = [
    ...(better ? ['STANDS_BETTER' as const] : []),
    ...(improved ? ['HAS_IMPROVED' as const] : []),
  ];
  const words = last
    ? trendSentence(last.trend, scaleOf(found.version))
    : trendSentence({ kind: 'TOO_FEW_OCCASIONS', occasions: 0 });
  const category = row?.category ?? null;
  return { ...candidate, reasons, category, trend: words, interventions, interventionCount };
}

function hasImproved({ trend }: Segment, direction: string): boolean {
  return certainDirection(trend) === (direction === 'HIGHER' ? 'RISE' : direction === 'LOWER' ? 'FALL' : 'NEVER');
}
