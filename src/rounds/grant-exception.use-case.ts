import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import { currentCatalogue, referenceDay, roundOf, type Round } from '../catalogue';
import type { Hub } from '../database';
import { checkReason, done, refusal, refused, yearsAfter, type Outcome, type Refusal } from '../platform';
import { holdsOn, type Forbund } from '../register';
import { insertException, markRevoked, standingException, type StandingException } from './round-exception.store';
import type { ExceptionKind } from './round-state';

export interface GrantException {
  readonly round: string;
  readonly forbund: Forbund;
  readonly kind: ExceptionKind;
  readonly until?: Date | null;
  readonly reason: string;
}

const described = ({ kind, until, reason }: StandingException) => ({ kind, until, reason });

/**
 * Exempts a förbund from a round, or moves the closing for it, for a stated reason.
 *
 * One exception stands at a time; before another the first must be revoked, so that each has its reason in the trail.
 */
export async function grantException(
  hub: Hub,
  actor: Actor,
  command: GrantException,
): Promise<Outcome<StandingException>> {
  authorise(actor, 'rounds:manage');
  const { forbund, kind } = command;
  const round = roundOf(await currentCatalogue(hub.db), command.round);
  const faults = [...checkReason(command.reason), ...checkTimes(command, round, hub.clock())];
  if (!holdsOn(referenceDay(round), forbund.existsFrom, forbund.existsUntil))
    faults.push(refusal('FORBUND_DOES_NOT_EXIST_THEN', ['forbund'], { round: round.code }));
  if (faults.length > 0) return refused(...faults);
  return hub.transaction(async (db) => {
    const stored = await insertException(db, {
      roundId: round.key,
      forbundId: forbund.key,
      kind,
      until: command.until ?? null,
      reason: command.reason.trim(),
      grantedBy: actor.name,
      grantedAt: hub.clock(),
    });
    if (!stored) return refused(refusal('EXCEPTION_STANDS', ['forbund'], { round: round.code }));
    const subject = { action: 'round:exception' as const, subject: `round:${round.code}`, forbundId: forbund.key };
    await recordEvent(db, hub, actor, { ...subject, before: null, after: described(stored) });
    return done(stored);
  });
}

const MOST_YEARS = 5;
const OUT_OF_REACH = {
  sv: `ange en tid efter nu och inom ${MOST_YEARS} år`,
  en: `give a time after now and within ${MOST_YEARS} years`,
};

/** An extension must be later than the closing that it moves, and within some years; an exemption has no time. */
function checkTimes({ kind, until }: GrantException, { closesAt }: Round, now: Date): Refusal[] {
  const isSound = kind === 'EXEMPT' ? !until : Boolean(until && closesAt && until > closesAt);
  if (!isSound) return [refusal('EXTENSION_TIME', ['until'])];
  return until && (until <= now || until > yearsAfter(now, MOST_YEARS))
    ? [refusal('INVALID_INPUT', ['until'], { field: 'until', fault: OUT_OF_REACH })]
    : [];
}

/** Revokes the exception that stands for a förbund in a round. */
export async function revokeException(
  hub: Hub,
  actor: Actor,
  command: { readonly round: string; readonly forbund: Forbund; readonly reason: string },
): Promise<Outcome<StandingException>> {
  authorise(actor, 'rounds:manage');
  const round = roundOf(await currentCatalogue(hub.db), command.round);
  const unfit = checkReason(command.reason);
  if (unfit.length > 0) return refused(...unfit);
  return hub.transaction(async (db) => {
    const before = await standingException(db, round.key, command.forbund.key);
    const reason = command.reason.trim();
    if (!before || !(await markRevoked(db, before.key, hub.clock(), reason)))
      return refused(refusal('NO_EXCEPTION', ['forbund'], { round: round.code }));
    const subject = {
      action: 'round:revoke-exception' as const,
      subject: `round:${round.code}`,
      forbundId: before.forbundId,
    };
    await recordEvent(db, hub, actor, { ...subject, before: described(before), after: { revoked: true, reason } });
    return done(before);
  });
}
