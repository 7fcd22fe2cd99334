import { announce, type EventData, type EventKind } from '../../outbox';
import type { Db, Hub } from '../../database';
import type { Actor } from '../../permissions';
import { done, refused, type Outcome, type Refusal } from '../../platform';
import { checkStep, holdCases, recordStep, type HeldCase } from '../cases/step-system-error.use-case';
import type { StoredSystemError } from '../cases/system-error';
import {
  systemErrorTransition,
  type SystemErrorAction,
  type SystemErrorTransition,
} from '../cases/system-error-states';
import { moveSystemError } from '../cases/system-error.store';

interface DialogueStep {
  readonly systemError: number;
  readonly expectedRevision?: number | null;
  readonly action: SystemErrorAction;
  readonly event: EventKind;
  /** For the trail. */
  readonly said: object;
  /** For those who listen, beside which case it is about. */
  readonly told?: EventData;
}

/**
 * Takes a step of the dialogue with a case: what `change` writes, the state that the table says, the trail and the event. A refusal of
 * `change` leaves all as it was, so it checks before it writes.
 */
export async function dialogueStep(
  hub: Hub,
  actor: Actor,
  { systemError, expectedRevision, action, event, said, told }: DialogueStep,
  change: (db: Db, at: Date) => Promise<Refusal | undefined>,
): Promise<Outcome<StoredSystemError>> {
  return hub.transaction(async (db) => {
    const [held] = (await holdCases(db, [systemError])) as [HeldCase];
    const unfit = checkStep(action, held.stored, 'systemError', expectedRevision);
    if (unfit.length > 0) return refused(...unfit);
    const at = hub.clock();
    const fault = await change(db, at);
    if (fault) return refused(fault);
    const { to } = systemErrorTransition(action, held.stored.state) as SystemErrorTransition;
    await moveSystemError(db, systemError, { to, at });
    const name = action.toLowerCase().replaceAll('_', '-');
    const after = await recordStep(hub, db, actor, name, held, null, said);
    await announce(db, hub, { kind: event, roundId: null, forbundId: null, data: { systemError, ...told } });
    return done(after);
  });
}
