import type { Db, Hub } from '../../database';
import type { Step } from '../../lifecycle';
import type { EventData, EventKind } from '../../outbox';
import type { Actor } from '../../permissions';
import type { Outcome } from '../../platform';
import { stepCase, type HeldCase } from '../cases/step-system-error.use-case';
import type { StoredSystemError } from '../cases/system-error';
import type { SystemErrorTransition } from '../cases/system-error-states';
import { moveSystemError } from '../cases/system-error.store';

interface DialogueStep<Found> extends Pick<
  Step<HeldCase, SystemErrorTransition, Found>,
  'action' | 'expectedRevision' | 'reason' | 'check'
> {
  readonly systemError: number;
  readonly event: EventKind;
  /** Words for the audit trail. */
  readonly said: object;
  /** Data for those who listen, beside the case itself. */
  readonly told?: EventData;
  readonly write: (db: Db, at: Date, found: Found | undefined) => Promise<void>;
}

/** Takes a step of the dialogue with a case: writes what `write` adds, and the state that the table says. */
export const dialogueStep = <Found>(
  hub: Hub,
  actor: Actor,
  { systemError, event, said, told, write, ...step }: DialogueStep<Found>,
): Promise<Outcome<StoredSystemError>> =>
  stepCase<Found>(hub, actor, {
    ...step,
    key: systemError,
    change: async (db, { row, at, found }) => {
      await write(db, at, found);
      await moveSystemError(db, systemError, { to: row.to, at });
      return said;
    },
    tell: () => ({ kind: event, roundId: null, forbundId: null, data: { systemError, ...told } }),
  });
