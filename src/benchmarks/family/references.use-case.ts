import { referenceDay, roundOf, versionAt, type MeasureVersion, type Round } from '../../catalogue';
import type { Db } from '../../database';
import { SamnavError } from '../../platform';
import { predecessorsOf, type Forbund } from '../../register';
import { releasedCells, ReleasedValue, type CubePlace } from '../../releases';
import type { FamilyQuestion } from './benchmark.use-case';
import { goalReference, restOf, toCell, together, type Cell, type Reference } from './comparator';
import type { FoundPlace, MeasuredPlace } from '../figures/read-place.use-case';
import { existedIn } from '../series/mergers';
import { refuseAcrossBreak } from '../series/series-break';
import { structures } from './structure.store';
import { peersByStructure } from './structure';

/** A förbund that reported, and its published cell. */
export interface FoundForbund {
  readonly forbund: Forbund;
  readonly cell: Cell | null;
}

/** What each förbund is compared with; null when it is withheld or there is none. */
export async function references(
  db: Db,
  question: FamilyQuestion,
  found: MeasuredPlace,
  nation: ReleasedValue,
  all: readonly FoundForbund[],
): Promise<(forbund: Forbund) => Reference | null> {
  const { version, place } = found;
  const cells = new Map(all.map(({ forbund, cell }) => [forbund.key, cell]));
  const own = (forbund: Forbund) => cells.get(forbund.key) ?? null;
  switch (question.comparator) {
    case 'NATION': {
      const total = nation.published && toCell(nation.published.numbers);
      const rest = restOf(
        total,
        [...cells.values()].flatMap((cell) => cell ?? []),
      );
      return (forbund) => rest(own(forbund));
    }
    case 'COUNTY': {
      const rests = await countyRests(db, version, place, all);
      return (forbund) => rests.get(forbund.countyCode)?.(own(forbund)) ?? null;
    }
    case 'PEERS': {
      const at = { day: referenceDay(found.round), round: found.round.code, release: found.release };
      const peers = peersByStructure(await structures(db, at));
      return ({ key }) => together((peers.get(key) ?? []).flatMap((peer) => cells.get(Number(peer.unit)) ?? []));
    }
    case 'OWN_EARLIER': {
      const earlier = await earlierCells(db, question, found);
      return ({ key }) => earlier.get(key) ?? null;
    }
    case 'GOAL': {
      const { goal } = found.measure;
      const reference = goal === null ? null : goalReference(version, goal);
      return () => reference;
    }
  }
}

/** For each county, what is left of it without one of its förbund. */
async function countyRests(
  db: Db,
  version: MeasureVersion,
  place: CubePlace,
  all: readonly FoundForbund[],
): Promise<Map<string, ReturnType<typeof restOf>>> {
  const counties = await releasedCells(db, place, 'COUNTY');
  const totals = new Map(counties.map((cell) => [cell.unitId, ReleasedValue.ofCell(version, cell).published]));
  const parts = new Map<string, Cell[]>();
  for (const { forbund, cell } of all) {
    const known = parts.get(forbund.countyCode) ?? [];
    parts.set(forbund.countyCode, cell ? [...known, cell] : known);
  }
  return new Map(
    [...parts].map(([code, cellsOfCounty]) => {
      const total = totals.get(Number(code));
      return [code, restOf(total ? toCell(total.numbers) : null, cellsOfCounty)];
    }),
  );
}

async function earlierCells(db: Db, question: FamilyQuestion, found: MeasuredPlace): Promise<Map<number, Reference>> {
  const { round, measure, release, version } = found;
  const earlier = earlierRound(found, question.earlierRound);
  const earlierVersion = versionAt(measure, earlier);
  if (!earlierVersion) throw new SamnavError('NOT_MEASURED_IN_ROUND', { measure: measure.code, round: earlier.code });
  refuseAcrossBreak(earlierVersion, version, earlier, round);
  const place = {
    release,
    roundId: earlier.key,
    measureVersionId: earlierVersion.key,
    categoryId: found.category.key,
  };
  const cells = await releasedCells(db, place, 'FORBUND');
  // Whoever has taken others over since was another förbund then.
  const predecessors = await predecessorsOf(
    db,
    cells.map(({ unitId }) => unitId),
  );
  const merged = new Set(
    predecessors
      .filter((one) => existedIn(one, earlier) && !existedIn(one, round))
      .map(({ successorId }) => successorId),
  );
  return new Map(
    cells.flatMap((cell) => {
      if (merged.has(cell.unitId)) return [];
      const { published } = ReleasedValue.ofCell(earlierVersion, cell);
      const one = published && together([toCell(published.numbers)]);
      return one ? [[cell.unitId, one] as const] : [];
    }),
  );
}

/** The round asked for, or the last one before in which the measure was measured. */
function earlierRound({ catalogue, measure, round }: FoundPlace, asked: string | null | undefined): Round {
  if (asked) {
    const earlier = roundOf(catalogue, asked);
    if (earlier.code >= round.code) throw new SamnavError('COMPARATOR_IS_SELF');
    return earlier;
  }
  const measured = [...catalogue.rounds.values()].filter(
    (candidate) => candidate.code < round.code && versionAt(measure, candidate),
  );
  const last = measured[measured.length - 1];
  if (!last) throw new SamnavError('NO_EARLIER_ROUND');
  return last;
}
