import type { Hub } from '../../database';
import { takeStep, type Kept, type Step } from '../../lifecycle';
import { authorise, type Actor } from '../../permissions';
import { checkReason, refusal, refused, SamnavError, type Outcome } from '../../platform';
import { endConfirmation, insertConfirmation } from './confirmation.store';
import { describeEvaluation, type StoredEvaluation } from './evaluation';
import { EVALUATION_LIFE, evaluationStanding, type EvaluationTransition } from './evaluation-states';
import { evaluationsByKeys, lockEvaluation, moveEvaluation, updateEvaluation } from './evaluation.store';
import { prepareEvaluation, type WrittenEvaluation } from './prepare-evaluation.use-case';

interface Which {
  readonly evaluation: number;
  readonly expectedRevision: number;
}

const EVALUATIONS: Kept<StoredEvaluation, EvaluationTransition> = {
  ...EVALUATION_LIFE,
  unknown: 'UNKNOWN_EVALUATION',
  trail: { subject: 'evaluation', steps: 'evaluation' },
  checkReason,
  read: async (db, key) => (await evaluationsByKeys(db, [key]))[0],
  lock: (db, { key }) => lockEvaluation(db, key),
  standing: evaluationStanding,
  describe: describeEvaluation,
};

/** Corrects what a study says; somebody must then confirm it anew. */
export async function reviseEvaluation(
  hub: Hub,
  actor: Actor,
  command: Which & { readonly written: WrittenEvaluation; readonly reason: string },
): Promise<Outcome<StoredEvaluation>> {
  const { reason } = command;
  const [found] = await evaluationsByKeys(hub.db, [command.evaluation]);
  authorise(actor, 'evaluations:register', found?.ownerId ?? null);
  if (!found) throw new SamnavError('UNKNOWN_EVALUATION');
  const prepared = await prepareEvaluation(hub, command.written, found.ownerId);
  const unfit = [...checkReason(reason), ...(prepared.ok ? [] : prepared.refusals)];
  if (!prepared.ok || unfit.length > 0) return refused(...unfit);
  return stepEvaluation(hub, actor, command, {
    action: 'REVISE',
    reason,
    change: async (db, { before, row, at }) => {
      await endConfirmation(db, before.key, at);
      await updateEvaluation(db, before.key, prepared.value, { to: row.to, at, reason });
    },
  });
}

/** Takes a study out of the lists. It stays in the register, and says why. */
export const withdrawEvaluation = (
  hub: Hub,
  actor: Actor,
  command: Which & { readonly reason: string },
): Promise<Outcome<StoredEvaluation>> =>
  stepEvaluation(hub, actor, command, {
    action: 'WITHDRAW',
    reason: command.reason,
    change: async (db, { before, row, at }) => {
      await endConfirmation(db, before.key, at);
      await moveEvaluation(db, before.key, { to: row.to, at, reason: command.reason });
    },
  });

/**
 * Confirms that a study is what it is said to be: its design, its subjects and its time. It must have a reference to
 * look it up by.
 */
export const confirmEvaluation = (hub: Hub, actor: Actor, command: Which): Promise<Outcome<StoredEvaluation>> =>
  stepEvaluation(hub, actor, command, {
    action: 'CONFIRM',
    check: async (_, { citation, doi, url, registryNumber }) => ({
      refusals:
        citation || doi || url || registryNumber ? [] : [refusal('EVALUATION_WITHOUT_REFERENCE', ['evaluation'])],
    }),
    change: async (db, { before, row, at }) => {
      await moveEvaluation(db, before.key, { to: row.to, at, reason: null });
      const [after] = (await evaluationsByKeys(db, [before.key])) as [StoredEvaluation];
      await insertConfirmation(db, after, { by: actor.name, at });
    },
  });

/** @throws SamnavError UNKNOWN_EVALUATION, or a refusal for an actor who may not */
const stepEvaluation = (
  hub: Hub,
  actor: Actor,
  { evaluation: key, expectedRevision }: Which,
  step: Pick<Step<StoredEvaluation, EvaluationTransition>, 'action' | 'reason' | 'check' | 'change'>,
): Promise<Outcome<StoredEvaluation>> => takeStep(hub, actor, EVALUATIONS, { ...step, key, expectedRevision });
