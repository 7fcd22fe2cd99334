import { checkReason, SamnavError, type Outcome } from '../../platform';
import type { Db, Hub } from '../../database';
import { takeStep, type Kept, type Standing, type Step } from '../../lifecycle';
import type { Actor } from '../../permissions';
import { describeSystemError } from '../dialogue/describe-events';
import { signaturesOf } from './signature.store';
import type { StoredSignature, StoredSystemError } from './system-error';
import { SYSTEM_ERROR_LIFE, type SystemErrorState, type SystemErrorTransition } from './system-error-states';
import { lockSystemErrors, systemErrorsByKeys } from './system-error.store';

/** A case that is being changed, with its signatures. Nobody else can change it in the meantime. */
export interface HeldCase {
  readonly stored: StoredSystemError;
  readonly signatures: readonly StoredSignature[];
}

/** Cases with their signatures, in the order of the keys. @throws SamnavError UNKNOWN_SYSTEM_ERROR */
export async function holdCases(db: Db, keys: readonly number[]): Promise<HeldCase[]> {
  await lockSystemErrors(db, keys);
  const held = await readCases(db, keys);
  return keys.map((number) => {
    const found = held.find(({ stored }) => stored.key === number);
    if (!found) throw new SamnavError('UNKNOWN_SYSTEM_ERROR', { number });
    return found;
  });
}

async function readCases(db: Db, keys: readonly number[]): Promise<HeldCase[]> {
  const cases = await systemErrorsByKeys(db, keys);
  const signatures = await signaturesOf(db, keys);
  return cases.map((stored) => ({
    stored,
    signatures: signatures.filter(({ systemErrorId }) => systemErrorId === stored.key),
  }));
}

/** A case belongs to all who sign it. */
export const caseStanding = ({
  key,
  state,
  revision,
}: Pick<StoredSystemError, 'key' | 'state' | 'revision'>): Standing<SystemErrorState> => ({
  key,
  state,
  revision,
  forbundId: null,
});

export const CASES: Kept<HeldCase, SystemErrorTransition> = {
  ...SYSTEM_ERROR_LIFE,
  unknown: 'UNKNOWN_SYSTEM_ERROR',
  trail: { subject: 'system-error', steps: 'system-error' },
  checkReason,
  read: async (db, key) => (await readCases(db, [key]))[0],
  lock: (db, { stored }) => lockSystemErrors(db, [stored.key]),
  standing: ({ stored }) => caseStanding(stored),
  describe: ({ stored, signatures }) =>
    describeSystemError(
      stored,
      signatures.map(({ key }) => key),
    ),
};

/** Takes a step with one case. Steps with two cases, or that depend on the signer, check and record by themselves. */
export async function stepCase<Found>(
  hub: Hub,
  actor: Actor,
  step: Step<HeldCase, SystemErrorTransition, Found>,
): Promise<Outcome<StoredSystemError>> {
  const outcome = await takeStep(hub, actor, CASES, step);
  return outcome.ok ? { ok: true, value: outcome.value.stored } : outcome;
}
