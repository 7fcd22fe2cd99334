import type { ClosingOutcome } from '../dialogue/dialogue';
import { isFoundUnsolvable } from '../dialogue/dialogue';
import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { checkReason, checkText, refusal, refused, type Outcome, type Refusal } from '../../platform';
import { dialogueStep } from '../dialogue/dialogue-step.use-case';
import { insertClosing, insertNote, questionsOf } from '../dialogue/dialogue.store';
import { checkInForceDay } from './check-in-force-day';
import type { StoredSystemError } from './system-error';
import { today } from './today';

interface Which {
  readonly systemError: number;
  readonly expectedRevision?: number | null;
}

/** Notes the result of following up a case, also after it was closed. The note is public. */
export async function followUpSystemError(
  hub: Hub,
  actor: Actor,
  { note, ...which }: Which & { readonly note: string },
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const found = checkText({ field: 'note', text: note, kind: 'TEXT', required: true });
  if (found.length > 0) return refused(...found);
  return dialogueStep(hub, actor, {
    ...which,
    action: 'FOLLOW_UP',
    event: 'SYSTEM_ERROR_FOLLOWED_UP',
    said: { note },
    write: (db, at) => insertNote(db, which.systemError, note, actor.name, at),
  });
}

export interface CloseSystemError extends Which {
  readonly outcome: ClosingOutcome;
  readonly reason: string;
  /** YYYY-MM-DD; when the solution came into force, and only for a solved case. */
  readonly inForceFrom?: string | null;
}

const ACTION_OF_OUTCOME = { SOLVED: 'SOLVE', NOT_SOLVABLE: 'FIND_NOT_SOLVABLE' } as const;

/** Closes a case that is solved, or that every asked authority has found to be unsolvable. Nothing else closes one. */
export async function closeSystemError(
  hub: Hub,
  actor: Actor,
  { outcome, reason, inForceFrom = null, ...which }: CloseSystemError,
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:manage');
  const found = [...checkReason(reason), ...checkInForce(outcome, inForceFrom, today(hub))];
  if (found.length > 0) return refused(...found);
  const { systemError } = which;
  const said = { outcome, reason, inForceFrom };
  return dialogueStep(hub, actor, {
    ...which,
    action: ACTION_OF_OUTCOME[outcome],
    event: 'SYSTEM_ERROR_CLOSED',
    said,
    reason,
    check: async (db) => {
      const isFit = outcome === 'SOLVED' || isFoundUnsolvable(await questionsOf(db, [systemError]));
      return { refusals: isFit ? [] : [refusal('NOT_FOUND_UNSOLVABLE', ['outcome'], { number: systemError })] };
    },
    write: (db, at) => insertClosing(db, { systemErrorId: systemError, ...said, by: actor.name, at }),
  });
}

function checkInForce(outcome: ClosingOutcome, inForceFrom: string | null, day: string): Refusal[] {
  if (outcome === 'NOT_SOLVABLE') return inForceFrom === null ? [] : [refusal('IN_FORCE_OF_WHAT', ['inForceFrom'])];
  if (inForceFrom === null || inForceFrom > day) return [refusal('NOT_SOLVED_YET', ['inForceFrom'])];
  return checkInForceDay(inForceFrom, day);
}
