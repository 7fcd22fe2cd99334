import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { categoryKey, currentCatalogue, measureOf, ownCategories, roundOf, TOTAL, versionAt } from '../../catalogue';
import type { Hub } from '../../database';
import { checkReason, done, refusal, refused, type Outcome } from '../../platform';
import { lockForbund } from '../../submissions';
import type { Forbund } from '../../register';
import { asOneLine, checkReply, type ReplyPlace } from './reply';
import {
  dropWaiting,
  hasFigure,
  insertWaiting,
  lockReply,
  markReplyWithdrawn,
  standingReply,
  type StoredReply,
} from './reply.store';

/** The figure, by the codes that it has everywhere. */
export interface ReplyTo {
  readonly forbund: Forbund;
  readonly round: string;
  readonly measure: string;
  readonly dimension?: string | null;
  readonly category?: string | null;
}

/**
 * Writes a förbund's comment on one of its own figures, or, without a text, removes it. It becomes public with the next
 * release, and the förbund can change it until then; a release keeps the comment that it carries. Returns whether any
 * comment waits now.
 */
export async function writeReply(
  hub: Hub,
  actor: Actor,
  to: ReplyTo,
  written: string | null,
): Promise<Outcome<{ readonly waits: boolean }>> {
  authorise(actor, 'replies:write', to.forbund.key);
  const place = await findPlace(hub, to);
  if (!place) return refused(refusal('UNKNOWN_FIGURE', ['measure'], named(to)));
  const text = written === null ? null : asOneLine(written);
  const fault = text === null ? undefined : checkReply(text);
  if (fault) return refused(fault);
  return hub.transaction(async (db) => {
    await lockForbund(db, to.forbund.key);
    if (!(await hasFigure(db, place))) return refused(refusal('UNKNOWN_FIGURE', ['measure'], named(to)));
    const before = await dropWaiting(db, place);
    const waits = text !== (await standingReply(db, place));
    if (waits) await insertWaiting(db, place, { text, writtenBy: actor.name, writtenAt: hub.clock() });
    const { round, measure, dimension, category } = named(to);
    // Nobody can edit the trail, so a text that should never have been written must not be in it.
    await recordEvent(db, hub, actor, {
      action: text === null ? 'reply:remove' : 'reply:write',
      subject: `figure:${round}/${measure}/${dimension}/${category}`,
      forbundId: to.forbund.key,
      before: before ? { waiting: before.text !== null, length: before.text?.length ?? 0 } : null,
      after: { waiting: waits, length: text?.length ?? 0 },
    });
    return done({ waits });
  });
}

const named = ({ round, measure, dimension, category }: ReplyTo) => ({
  round,
  measure,
  dimension: dimension ?? TOTAL,
  category: category ?? TOTAL,
});

/** @throws SamnavError UNKNOWN_MEASURE, UNKNOWN_ROUND */
async function findPlace(hub: Hub, to: ReplyTo): Promise<ReplyPlace | undefined> {
  const catalogue = await currentCatalogue(hub.db);
  const round = roundOf(catalogue, to.round);
  const version = versionAt(measureOf(catalogue, to.measure), round);
  const { dimension, category } = named(to);
  const forbundId = to.forbund.key;
  const categoryId =
    dimension === TOTAL && category === TOTAL
      ? catalogue.totalCategory.key
      : categoryKey(catalogue, await ownCategories(hub.db, forbundId), dimension, category);
  if (!version || categoryId === undefined) return undefined;
  return { forbundId, roundId: round.key, measureVersionId: version.key, categoryId };
}

/**
 * Withdraws a comment that nobody must read: no release shows it any more, and everything else stays as it was. Its
 * förbund sees the reason, and may write another.
 */
export async function withdrawReply(
  hub: Hub,
  actor: Actor,
  command: { readonly reply: number; readonly reason: string },
): Promise<Outcome<StoredReply>> {
  authorise(actor, 'replies:withdraw');
  const unfit = checkReason(command.reason);
  if (unfit.length > 0) return refused(...unfit);
  return hub.transaction(async (db) => {
    const before = await lockReply(db, command.reply);
    if (before?.text == null) return refused(refusal('UNKNOWN_REPLY', ['reply']));
    if (before.withdrawnAt) return refused(refusal('REPLY_WITHDRAWN', ['reply']));
    const reason = command.reason.trim();
    await markReplyWithdrawn(db, before.key, hub.clock(), reason);
    await recordEvent(db, hub, actor, {
      action: 'reply:withdraw',
      subject: `reply:${before.key}`,
      forbundId: before.forbundId,
      before: { withdrawn: false, release: before.releaseNumber },
      after: { withdrawn: true, reason },
    });
    return done(before);
  });
}
