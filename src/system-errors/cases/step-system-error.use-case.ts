import type { Db, Hub } from '../../database';
import type { Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { refusal, SamnavError, type Refusal } from '../../platform';
import { describeSystemError } from '../dialogue/describe-events';
import { signaturesOf } from './signature.store';
import type { StoredSignature, StoredSystemError } from './system-error';
import { SYSTEM_ERROR_STATE_WORDS, systemErrorTransition, type SystemErrorAction } from './system-error-states';
import { lockSystemErrors, systemErrorsByKeys } from './system-error.store';

/** A case that is being changed, with those who have signed it. Nobody else can change it meanwhile. */
export interface HeldCase {
  readonly stored: StoredSystemError;
  readonly signatures: readonly StoredSignature[];
}

/** @throws SamnavError UNKNOWN_SYSTEM_ERROR */
export async function holdCases(db: Db, keys: readonly number[]): Promise<HeldCase[]> {
  const found = await lockSystemErrors(db, keys);
  const signatures = await signaturesOf(db, keys);
  return keys.map((number) => {
    const stored = found.get(number);
    if (!stored) throw new SamnavError('UNKNOWN_SYSTEM_ERROR', { number });
    return { stored, signatures: signatures.filter(({ systemErrorId }) => systemErrorId === number) };
  });
}

/** What keeps a step from being taken with a case: its state, or that somebody else was quicker. */
export function checkStep(
  action: SystemErrorAction,
  { key: number, state, revision }: StoredSystemError,
  path: string,
  expected?: number | null,
): Refusal[] {
  if (!systemErrorTransition(action, state))
    return [refusal('SYSTEM_ERROR_STEP_NOT_ALLOWED', [path], { number, state: SYSTEM_ERROR_STATE_WORDS[state] })];
  return typeof expected === 'number' && expected !== revision
    ? [refusal('STALE_SYSTEM_ERROR', ['expectedRevision'], { expected, current: revision })]
    : [];
}

const keysOf = (signatures: readonly StoredSignature[]) => signatures.map(({ key }) => key);

/** Puts what was done to a case in the trail, with its signatures before and after, and answers with the case as it is. */
export async function recordStep(
  hub: Hub,
  db: Db,
  actor: Actor,
  action: string,
  before: HeldCase | number,
  forbundId: number | null = null,
  /** What the step said, beside how the case stands after it. */
  said: object = {},
): Promise<StoredSystemError> {
  const key = typeof before === 'number' ? before : before.stored.key;
  const [after] = (await systemErrorsByKeys(db, [key])) as [StoredSystemError];
  const signatures = await signaturesOf(db, [key]);
  await recordEvent(db, hub, actor, {
    action: `system-error:${action}`,
    subject: `system-error:${key}`,
    forbundId,
    before: typeof before === 'number' ? null : describeSystemError(before.stored, keysOf(before.signatures)),
    after: { ...describeSystemError(after, keysOf(signatures)), ...said },
  });
  return after;
}
