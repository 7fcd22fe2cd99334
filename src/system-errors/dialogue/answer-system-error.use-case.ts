import type { AnswerKind } from './dialogue';
import { lastToEach } from './dialogue';
import { authorityOf } from './dialogue';
import { authorise, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { checkText, refusal, refused, type Outcome, type Refusal } from '../../platform';
import { dialogueStep } from './dialogue-step.use-case';
import { insertAnswer, questionsOf } from './dialogue.store';
import { checkInForceDay } from '../cases/check-in-force-day';
import type { StoredSystemError } from '../cases/system-error';
import { today } from '../cases/today';

export interface AnswerSystemError {
  readonly systemError: number;
  readonly expectedRevision?: number | null;
  /** The authority's code; the actor's own. */
  readonly authority: string;
  readonly answer: AnswerKind;
  /** Required unless FULLY. */
  readonly reason?: string | null;
  /** YYYY-MM-DD; only with FULLY and PARTLY. */
  readonly inForceFrom?: string | null;
}

/** Records an authority's answer to a case that was sent to it. Its last answer holds, and earlier ones stay. */
export async function answerSystemError(
  hub: Hub,
  actor: Actor,
  command: AnswerSystemError,
): Promise<Outcome<StoredSystemError>> {
  authorise(actor, 'system-errors:answer');
  const { systemError, expectedRevision, authority, answer, inForceFrom = null } = command;
  const reason = command.reason?.trim() ? command.reason : null;
  if (authorityOf(actor.authority) !== authority)
    return refused(refusal('WRONG_AUTHORITY', ['authority'], { authority }));
  const found = checkAnswer({ answer, reason, inForceFrom }, today(hub));
  if (found.length > 0) return refused(...found);
  const said = { authority, answer, inForceFrom };
  return dialogueStep<number>(hub, actor, {
    systemError,
    expectedRevision,
    action: 'ANSWER',
    event: 'SYSTEM_ERROR_ANSWERED',
    said,
    told: { authority },
    check: async (db) => {
      const asked = lastToEach(await questionsOf(db, [systemError])).find((one) => one.authority === authority);
      const unfit = asked ? [] : [refusal('NOT_ASKED', ['authority'], { number: systemError, authority })];
      return { refusals: unfit, found: asked?.key };
    },
    write: (db, at, asked) =>
      insertAnswer(db, { questionId: asked as number, answer, reason, inForceFrom, by: actor.name, at }),
  });
}

function checkAnswer(
  { answer, reason, inForceFrom }: Required<Pick<AnswerSystemError, 'answer' | 'reason' | 'inForceFrom'>>,
  day: string,
): Refusal[] {
  const canChange = answer === 'FULLY' || answer === 'PARTLY';
  return [
    ...(reason === null && answer !== 'FULLY' ? [refusal('REASON_REQUIRED', ['reason'])] : []),
    ...checkText({ field: 'reason', text: reason, kind: 'REASON' }),
    ...(inForceFrom === null
      ? []
      : canChange
        ? checkInForceDay(inForceFrom, day)
        : [refusal('IN_FORCE_OF_WHAT', ['inForceFrom'])]),
  ];
}
