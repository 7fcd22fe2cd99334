import { authorise, reachOf, type Actor } from '../permissions';
import { versionAt, type Catalogue, type Measure, type Round } from '../catalogue';
import type { Hub } from '../database';
import { standingExceptions } from '../rounds';
import { countStandings, standingsOf, type Counts, type Standing } from './completeness';
import { expectedForbund, measuresReceived, sentInRounds } from './completeness.store';

/**
 * The förbund whose standing an actor may see; null means every förbund. @throws SamnavError UNAUTHENTICATED, FORBIDDEN
 */
function visibleForbund(actor: Actor): number | null {
  const own = reachOf(actor, 'completeness:read') === 'OWN' ? actor.forbundId : null;
  authorise(actor, 'completeness:read', own);
  return own;
}

/** How the förbund that the actor may see stand in some rounds. */
export async function readStandings(
  hub: Hub,
  actor: Actor,
  rounds: readonly Round[],
): Promise<Map<Round, readonly Standing[]>> {
  return standingsIn(hub, rounds, visibleForbund(actor));
}

/** How all förbund, or one, stand in some rounds. Three statements, however many rounds. */
export async function standingsIn(
  hub: Hub,
  rounds: readonly Round[],
  forbundId: number | null,
): Promise<Map<Round, readonly Standing[]>> {
  const keys = rounds.map(({ key }) => key);
  const forbund = await expectedForbund(hub.db, forbundId);
  const sent = await sentInRounds(hub.db, keys);
  const exceptions = await standingExceptions(hub.db, keys);
  const now = hub.clock();
  const inRound = <T extends { roundId: number; forbundId: number }>(rows: readonly T[], { key }: Round) =>
    new Map(rows.filter(({ roundId }) => roundId === key).map((row) => [row.forbundId, row]));
  return new Map(
    rounds.map((round) => [round, standingsOf(round, forbund, inRound(sent, round), inRound(exceptions, round), now)]),
  );
}

export interface MeasureCounts {
  readonly measure: Measure;
  readonly expected: number;
  readonly received: number;
  readonly missing: number;
}

/** For each measure of the round: how many of the expected förbund have a figure for it. */
export async function countByMeasure(
  hub: Hub,
  catalogue: Catalogue,
  round: Round,
  standings: readonly Standing[],
): Promise<MeasureCounts[]> {
  const { expected } = countStandings(standings);
  const sending = new Set(standings.filter(({ sent }) => sent).map(({ forbund }) => forbund.key));
  const counts = new Map<number, number>();
  for (const { measureVersionId, forbundId } of await measuresReceived(hub.db, round.key, catalogue.totalCategory.key))
    if (sending.has(forbundId)) counts.set(measureVersionId, (counts.get(measureVersionId) ?? 0) + 1);
  return [...catalogue.measures.values()].flatMap((measure) => {
    const version = versionAt(measure, round);
    if (!version) return [];
    const received = counts.get(version.key) ?? 0;
    return [{ measure, expected, received, missing: expected - received }];
  });
}

/** Counts by county, by the county's code. */
export function countByCounty(standings: readonly Standing[]): { countyCode: string; counts: Counts }[] {
  const codes = [...new Set(standings.map(({ forbund }) => forbund.countyCode))].sort();
  return codes.map((countyCode) => ({
    countyCode,
    counts: countStandings(standings.filter(({ forbund }) => forbund.countyCode === countyCode)),
  }));
}
