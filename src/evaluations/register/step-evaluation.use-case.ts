import type { Db, Hub } from '../../database';
import { authorise, type Actor, type Permission } from '../../permissions';
import { recordEvent } from '../../access';
import { checkReason, done, refusal, refused, SamnavError, type Outcome, type Refusal } from '../../platform';
import { endConfirmation, insertConfirmation } from './confirmation.store';
import { describeEvaluation, type StoredEvaluation } from './evaluation';
import { EVALUATION_STATE_WORDS, evaluationTransition, type EvaluationAction } from './evaluation-states';
import { evaluationsByKeys, lockEvaluation, moveEvaluation, updateEvaluation } from './evaluation.store';
import { prepareEvaluation, type WrittenEvaluation } from './prepare-evaluation.use-case';

interface Step {
  readonly evaluation: number;
  readonly expectedRevision: number;
}

/** Says what a study is to say instead; it is to be confirmed anew. */
export async function reviseEvaluation(
  hub: Hub,
  actor: Actor,
  command: Step & { readonly written: WrittenEvaluation; readonly reason: string },
): Promise<Outcome<StoredEvaluation>> {
  const [found] = await evaluationsByKeys(hub.db, [command.evaluation]);
  mayStep(actor, 'evaluations:register', found);
  const prepared = await prepareEvaluation(hub, command.written, found.ownerId);
  const unfit = [...checkReason(command.reason), ...(prepared.ok ? [] : prepared.refusals)];
  if (!prepared.ok || unfit.length > 0) return refused(...unfit);
  return takeStep(hub, actor, 'REVISE', command, async (db, before) => {
    await endConfirmation(db, before.key, hub.clock());
    await updateEvaluation(db, before.key, prepared.value, {
      to: 'REGISTERED',
      at: hub.clock(),
      reason: command.reason,
    });
  });
}

/** Takes a study out of the lists. It stays, and says why. */
export async function withdrawEvaluation(
  hub: Hub,
  actor: Actor,
  command: Step & { readonly reason: string },
): Promise<Outcome<StoredEvaluation>> {
  const unfit = checkReason(command.reason);
  return takeStep(hub, actor, 'WITHDRAW', command, async (db, before) => {
    if (unfit.length > 0) return unfit;
    await endConfirmation(db, before.key, hub.clock());
    await moveEvaluation(db, before.key, { to: 'WITHDRAWN', at: hub.clock(), reason: command.reason });
    return [];
  });
}

/** Confirms that a study is what it is said to be: the design, whom it was of, and when. There must be something to look it up by. */
export async function confirmEvaluation(hub: Hub, actor: Actor, command: Step): Promise<Outcome<StoredEvaluation>> {
  return takeStep(hub, actor, 'CONFIRM', command, async (db, before) => {
    const { citation, doi, url, registryNumber } = before;
    if (!(citation || doi || url || registryNumber)) return [refusal('EVALUATION_WITHOUT_REFERENCE', ['evaluation'])];
    await moveEvaluation(db, before.key, { to: 'CONFIRMED', at: hub.clock(), reason: null });
    const [after] = (await evaluationsByKeys(db, [before.key])) as [StoredEvaluation];
    await insertConfirmation(db, after, { by: actor.name, at: hub.clock() });
    return [];
  });
}

/** Takes a step with a study that nobody else can change meanwhile, and puts it in the trail. What `change` refuses has changed nothing. */
async function takeStep(
  hub: Hub,
  actor: Actor,
  action: EvaluationAction,
  { evaluation, expectedRevision }: Step,
  change: (db: Db, before: StoredEvaluation) => Promise<Refusal[] | void>,
): Promise<Outcome<StoredEvaluation>> {
  return hub.transaction(async (db) => {
    const before = await lockEvaluation(db, evaluation);
    mayStep(actor, action === 'CONFIRM' ? 'evaluations:confirm' : 'evaluations:register', before);
    const { state, revision } = before;
    if (!evaluationTransition(action, state))
      return refused(refusal('EVALUATION_STEP_NOT_ALLOWED', ['evaluation'], { state: EVALUATION_STATE_WORDS[state] }));
    if (expectedRevision !== revision)
      return refused(
        refusal('STALE_EVALUATION', ['expectedRevision'], { expected: expectedRevision, current: revision }),
      );
    const refusals = (await change(db, before)) ?? [];
    if (refusals.length > 0) return refused(...refusals);
    const [after] = (await evaluationsByKeys(db, [evaluation])) as [StoredEvaluation];
    await recordEvent(db, hub, actor, {
      action: `evaluation:${action.toLowerCase()}`,
      subject: `evaluation:${evaluation}`,
      forbundId: before.ownerId,
      before: describeEvaluation(before),
      after: describeEvaluation(after),
    });
    return done(after);
  });
}

/** @throws SamnavError for who may not, and UNKNOWN_EVALUATION for who may take the step with any */
function mayStep(
  actor: Actor,
  permission: Permission,
  found: StoredEvaluation | undefined,
): asserts found is StoredEvaluation {
  authorise(actor, permission, found?.ownerId ?? null);
  if (!found) throw new SamnavError('UNKNOWN_EVALUATION');
}
