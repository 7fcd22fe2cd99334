import type { Round } from '../../catalogue';
import { fillIn, type Text } from '../../platform';
import type { Forbund } from '../../register';
import { existedIn } from '../series/mergers';

/** A round in which something has been released, and the förbund that reported, by their keys. */
export interface ReportedRound {
  readonly round: Round;
  readonly reported: ReadonlySet<number>;
}

/** Who took part in a round, against the round before it that has figures. The lists are by name. */
export interface RoundOfParticipation {
  readonly round: Round;
  /** The round before; null for the first, in which nobody came and nobody left. */
  readonly since: Round | null;
  /** Förbund that existed on the round's day. */
  readonly existing: number;
  readonly tookPart: readonly Forbund[];
  /** Took part in both. */
  readonly stayed: readonly Forbund[];
  /** Took part now and not in the round before. */
  readonly came: readonly Forbund[];
  /** Took part in the round before and not now, though they still exist. */
  readonly left: readonly Forbund[];
  /** Take part in the place of those that were merged into them: they did not come. */
  readonly continued: readonly Forbund[];
  /** Took part in the round before and no longer exist: they did not leave. */
  readonly ceased: readonly Forbund[];
}

/**
 * Who took part, came and left, round by round. A merger is neither: tookPart = before − left − ceased + came +
 * continued.
 *
 * @param members whose participation is told, by name: all förbund, or those of a county
 * @param all every förbund, by which the heir of a merged one is found
 */
export function whoTookPart(
  rounds: readonly ReportedRound[],
  members: readonly Forbund[],
  all: readonly Forbund[],
): RoundOfParticipation[] {
  const byKey = new Map(all.map((forbund) => [forbund.key, forbund]));
  return rounds.map(({ round, reported }, index) => {
    const before = rounds[index - 1];
    const of = (keep: (forbund: Forbund) => boolean) => members.filter(keep);
    const now = ({ key }: Forbund) => reported.has(key);
    const then = ({ key }: Forbund) => before?.reported.has(key) ?? false;
    const goneSince = (one: Forbund) => then(one) && !now(one) && !existedIn(one, round);
    const heirs = new Set(of(goneSince).map((one) => heirOf(one, round, byKey)?.key));
    const isNew = (one: Forbund) => before !== undefined && now(one) && !then(one);
    return {
      round,
      since: before?.round ?? null,
      existing: of((one) => existedIn(one, round)).length,
      tookPart: of(now),
      stayed: of((one) => now(one) && then(one)),
      came: of((one) => isNew(one) && !heirs.has(one.key)),
      left: of((one) => then(one) && !now(one) && existedIn(one, round)),
      continued: of((one) => isNew(one) && heirs.has(one.key)),
      ceased: of(goneSince),
    };
  });
}

/** The förbund that a merged one is part of in a round; undefined when there is none. */
function heirOf(forbund: Forbund, round: Round, byKey: ReadonlyMap<number, Forbund>): Forbund | undefined {
  const seen = new Set<number>();
  for (let next: Forbund | undefined = forbund; next && !seen.has(next.key);) {
    if (existedIn(next, round)) return next;
    seen.add(next.key);
    next = byKey.get(next.successorId ?? -1);
  }
  return undefined;
}

export const PARTICIPATION_STATUSES = ['TOOK_PART', 'DID_NOT', 'NOT_APPLICABLE'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

/** Whether a förbund took part in a round; it could not before its birth, nor after it was merged. */
export function statusIn({ round, tookPart }: RoundOfParticipation, forbund: Forbund): ParticipationStatus {
  if (tookPart.some(({ key }) => key === forbund.key)) return 'TOOK_PART';
  return existedIn(forbund, round) ? 'DID_NOT' : 'NOT_APPLICABLE';
}

/** The same in words. */
export function participationSentence(found: RoundOfParticipation): Text {
  const { round, since, existing, tookPart, stayed, came, left, continued, ceased } = found;
  const merged = continued.length + ceased.length > 0;
  return fillIn(SENTENCE, {
    round: round.code,
    tookPart: tookPart.length,
    existing,
    ...(since && { since: since.code, stayed: stayed.length, came: came.length, left: left.length }),
    ...(since && merged && { ceased: ceased.length, continued: continued.length }),
  });
}

const SENTENCE: Text = {
  sv: '{round}: {tookPart} av {existing} förbund deltog.[ Sedan {since}: {stayed} deltog båda gångerna, {came} har tillkommit och {left} har fallit bort.][ {ceased} har upphört och {continued} deltar i stället för sammanslagna: de räknas varken som tillkomna eller bortfallna.]',
  en: '{round}: {tookPart} of {existing} förbund took part.[ Since {since}: {stayed} took part both times, {came} came and {left} left.][ {ceased} no longer {ceased|exists|exist} and {continued} take part in the place of merged ones: they count neither as come nor as left.]',
};
