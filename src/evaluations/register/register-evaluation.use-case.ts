import { createHash } from 'node:crypto';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import type { Hub } from '../../database';
import {
  done,
  EMPTY,
  isPersonalIdentityNumber,
  refusal,
  refused,
  TOO_LONG,
  type Outcome,
  type Refusal,
} from '../../platform';
import { describeEvaluation, type StoredEvaluation } from './evaluation';
import { evaluationsByKeys, insertEvaluation, registeredUnder } from './evaluation.store';
import { prepareEvaluation, type WrittenEvaluation } from './prepare-evaluation.use-case';

export interface RegisterEvaluation extends WrittenEvaluation {
  /** Whose study it is; null for one of the secretariat's, which may be of anybody. */
  readonly ownerId: number | null;
  /** A repeat with the same key is answered as the first time. */
  readonly idempotencyKey: string | null;
}

/** Takes a study into the register, to be confirmed. All that is wrong is told at once, and nothing is stored then. */
export async function registerEvaluation(
  hub: Hub,
  actor: Actor,
  command: RegisterEvaluation,
): Promise<Outcome<StoredEvaluation>> {
  const { ownerId, idempotencyKey } = command;
  authorise(actor, 'evaluations:register', ownerId);
  const unfit = checkKey(idempotencyKey);
  if (unfit) return refused(unfit);
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

/** A key is a UUID or the like; what is longer would not fit an index of the database. */
const LONGEST_KEY = 200;

function checkKey(key: string | null): Refusal | undefined {
  const field = 'idempotencyKey';
  if (key === null) return undefined;
  if (isPersonalIdentityNumber(key)) return refusal('PERSONAL_DATA_IN_TEXT', [field], { field });
  if (key.length > 0 && key.length <= LONGEST_KEY) return undefined;
  return refusal('INVALID_INPUT', [field], { field, fault: key === '' ? EMPTY : TOO_LONG });
}

const hashOf = ({ ownerId, words, scope }: RegisterEvaluation): string =>
  createHash('sha256')
    .update(
      JSON.stringify([ownerId, words, scope], (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    )
    .digest('hex');
