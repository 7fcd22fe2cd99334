import { announce, type NewEvent } from '../outbox';
import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import { currentCatalogue, roundOf, type Round } from '../catalogue';
import type { Hub } from '../database';
import { dayOf, done, refusal, refused, type Outcome } from '../platform';
import type { Forbund } from '../register';
import { isOpenFor } from '../rounds';
import type { Standing } from './completeness';
import { standingsIn } from './read-completeness.use-case';

/**
 * A reminder to one förbund. Its key is the day's, so that a förbund gets one a day, whether a person or the clock
 * sends it.
 */
export function reminderFor({ key: roundId, code }: Round, { forbund, deadline }: Standing, now: Date): NewEvent {
  return {
    kind: 'REMINDER',
    roundId,
    forbundId: forbund.key,
    data: { round: code, deadline: deadline?.toISOString() },
    key: `reminder:${code}:${forbund.key}:${dayOf(now)}`,
  };
}

export interface Reminded {
  readonly reminded: number;
  /** Förbund that had a reminder earlier today and get no other. */
  readonly already: number;
}

/** Reminds the förbund that a round waits for and that can still send, or one of them: at most once a day each. */
export async function remind(
  hub: Hub,
  actor: Actor,
  command: { readonly round: string; readonly forbund: Forbund | null },
): Promise<Outcome<Reminded>> {
  authorise(actor, 'rounds:manage');
  const now = hub.clock();
  const round = roundOf(await currentCatalogue(hub.db), command.round);
  const standings = (await standingsIn(hub, [round], command.forbund?.key ?? null)).get(round) ?? [];
  const waitedFor = standings.filter(({ isWaitedFor, exception }) => isWaitedFor && isOpenFor(round, exception, now));
  if (waitedFor.length === 0) return refused(refusal('NOBODY_TO_REMIND', ['round'], { round: round.code }));
  return hub.transaction(async (db) => {
    const subject = {
      action: 'round:remind' as const,
      subject: `round:${round.code}`,
      forbundId: command.forbund?.key ?? null,
    };
    let reminded = 0;
    for (const standing of waitedFor) if (await announce(db, hub, reminderFor(round, standing, now))) reminded += 1;
    const after = { reminded, already: waitedFor.length - reminded };
    await recordEvent(db, hub, actor, { ...subject, before: null, after });
    return done(after);
  });
}
