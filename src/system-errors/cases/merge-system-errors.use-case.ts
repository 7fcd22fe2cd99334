import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { checkStep, recordStep } from '../../lifecycle';
import { announce } from '../../outbox';
import { checkReason, done, refusal, refused, type Outcome } from '../../platform';
import { lastMergeOf, moveSignatures } from './signature.store';
import { CASES, holdCases, type HeldCase } from './step-system-error.use-case';
import type { StoredSystemError } from './system-error';
import { mergedInto, moveSystemError } from './system-error.store';

export interface WhichCase {
  readonly systemError: number;
  readonly expectedRevision?: number | null;
  readonly reason: string;
}

/**
 * Moves every signature of a case to another about the same matter. The first stays, empty, and says where they went.
 * Returns the case that took them.
 */
export async function mergeSystemErrors(
  hub: Hub,
  actor: Actor,
  command: WhichCase & { readonly into: number },
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const { systemError: from, into, reason, expectedRevision } = command;
  if (from === into) return refused(refusal('MERGE_WITH_ITSELF', ['into']));
  const found = checkReason(reason);
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const [source, target] = (await holdCases(db, [from, into])) as [HeldCase, HeldCase];
    if ((await mergedInto(db, into)).includes(from))
      return refused(refusal('MERGE_IN_CIRCLE', ['into'], { into, number: from }));
    const unfit = [
      ...checkStep(CASES, 'MERGE', source.stored, { expectedRevision }),
      ...checkStep(CASES, 'RECEIVE', target.stored, { path: ['into'] }),
    ];
    if (unfit.length > 0) return refused(...unfit);
    const at = hub.clock();
    const signatures = source.signatures.map(({ key }) => key);
    await moveSignatures(db, { kind: 'MERGE', from, to: into, signatures, reason, by: actor.name, at });
    await moveSystemError(db, from, { to: 'MERGED', at, mergedInto: into });
    await moveSystemError(db, into, { to: target.stored.state, at });
    await recordStep(hub, db, actor, CASES, { action: 'MERGE', key: from, before: source });
    const { stored } = await recordStep(hub, db, actor, CASES, { action: 'RECEIVE', key: into, before: target });
    await announce(db, hub, {
      kind: 'SYSTEM_ERROR_MERGED',
      roundId: null,
      forbundId: null,
      data: { systemError: from },
    });
    return done(stored);
  });
}

/**
 * Brings a merged case back with its signatures, from the case where they are by now; those that have been split off to
 * a case of their own stay there. Returns the case that is back.
 */
export async function undoMerge(hub: Hub, actor: Actor, command: WhichCase): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const { systemError: number, reason, expectedRevision } = command;
  const found = checkReason(reason);
  if (found.length > 0) return refused(...found);
  return hub.transaction(async (db) => {
    const holder = (await mergedInto(db, number)).at(-1);
    const [merged, target] = (await holdCases(db, holder ? [number, holder] : [number])) as [HeldCase, HeldCase?];
    if (!target || merged.stored.state !== 'MERGED')
      return refused(refusal('NOTHING_TO_UNDO', ['systemError'], { number }));
    const unfit = checkStep(CASES, 'RESTORE', merged.stored, { expectedRevision });
    if (unfit.length > 0) return refused(...unfit);
    const at = hub.clock();
    const went = new Set(await lastMergeOf(db, number));
    const signatures = target.signatures.map(({ key }) => key).filter((key) => went.has(key));
    const to = target.stored.key;
    await moveSignatures(db, { kind: 'UNDO', from: to, to: number, signatures, reason, by: actor.name, at });
    await moveSystemError(db, number, { to: 'OPEN', at });
    await moveSystemError(db, to, { to: target.stored.state, at });
    await recordStep(hub, db, actor, CASES, { action: 'GIVE_BACK', key: to, before: target });
    const { stored } = await recordStep(hub, db, actor, CASES, { action: 'RESTORE', key: number, before: merged });
    await announce(db, hub, {
      kind: 'SYSTEM_ERROR_SPLIT',
      roundId: null,
      forbundId: null,
      data: { systemError: number },
    });
    return done(stored);
  });
}
