import { createHash } from 'node:crypto';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import { checkIdempotencyKey, done, refusal, refused, type Outcome } from '../../platform';
import { describeEvaluation, type StoredEvaluation } from './evaluation';
import { evaluationsByKeys, insertEvaluation, registeredUnder } from './evaluation.store';
import { prepareEvaluation, type WrittenEvaluation } from './prepare-evaluation.use-case';

export interface RegisterEvaluation extends WrittenEvaluation {
  /** Whose study it is; null for one of the secretariat's, which may be of anybody. */
  readonly ownerId: number | null;
  /** A repeat with the same key is answered as the first time. */
  readonly idempotencyKey: string | null;
}

/** Takes a study into the register, to be confirmed. All faults are reported at once, and then nothing is stored. */
export async function registerEvaluation(
  hub: Hub,
  actor: Actor,
  command: RegisterEvaluation,
): Promise<Outcome<StoredEvaluation>> {
  const { ownerId, idempotencyKey } = command;
  authorise(actor, 'evaluations:register', ownerId);
  const unfit = checkIdempotencyKey(idempotencyKey);
  if (unfit.length > 0) return refused(...unfit);
  const prepared = await prepareEvaluation(hub, command, ownerId);
  if (!prepared.ok) return prepared;
  const requestHash = hashOf(command);
  return hub.transaction(async (db) => {
    const registration = { ownerId, by: actor.name, at: hub.clock(), idempotencyKey, requestHash };
    const key = await insertEvaluation(db, prepared.value, registration);
    if (key === undefined) {
      const earlier = await registeredUnder(db, actor.name, idempotencyKey ?? '');
      if (earlier?.requestHash !== requestHash) return refused(refusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']));
      const [stored] = (await evaluationsByKeys(db, [earlier.key])) as [StoredEvaluation];
      return done(stored);
    }
    const [stored] = (await evaluationsByKeys(db, [key])) as [StoredEvaluation];
    await recordEvent(db, hub, actor, {
      action: 'evaluation:register',
      subject: `evaluation:${key}`,
      forbundId: ownerId,
      before: null,
      after: describeEvaluation(stored),
    });
    return done(stored);
  });
}

const hashOf = ({ ownerId, words, scope }: RegisterEvaluation): string =>
  createHash('sha256')
    .update(
      JSON.stringify([ownerId, words, scope], (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    )
    .digest('hex');
