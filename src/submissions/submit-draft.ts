import type { Actor } from '../access/actor';
import { roundOf } from '../catalogue/catalogue';
import { currentCatalogue } from '../catalogue/catalogue.store';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { refusal, type Refusal } from '../platform/result';
import { standingException } from '../rounds/round-exception.store';
import { isOpenFor } from '../rounds/round-state';
import { takeStep, type ReviewOutcome, type Which } from './review-submission';
import { correctedCells } from './store-version';
import type { StoredSubmission } from './submission.store';

export interface SubmitDraft extends Which {
  /** Why figures that are released are corrected; what the draft says already, when left out. */
  readonly correctionReason?: string | null;
}

/** Sends in what was saved as a draft. It takes the place of what was sent before. */
export async function submitDraft(hub: Hub, actor: Actor, command: SubmitDraft): Promise<ReviewOutcome> {
  const correctionReason = command.correctionReason?.trim() || null;
  return takeStep(hub, actor, command, {
    action: 'SUBMIT',
    permission: 'results:submit',
    says: { submittedBy: actor.name, correctionReason },
    check: (db, submission) => checkDraft(hub, db, submission, correctionReason),
  });
}

async function checkDraft(
  hub: Hub,
  db: Db,
  submission: StoredSubmission,
  correctionReason: string | null,
): Promise<readonly Refusal[]> {
  const round = roundOf(await currentCatalogue(db), submission.round);
  const exception = await standingException(db, round.key, submission.forbundId);
  if (!isOpenFor(round, exception, hub.clock())) return [refusal('ROUND_NOT_OPEN', [], { round: round.code })];
  const field = 'correctionReason';
  if (correctionReason && isPersonalIdentityNumber(correctionReason))
    return [refusal('PERSONAL_DATA_IN_TEXT', [field], { field })];
  if (correctionReason ?? submission.correctionReason) return [];
  const count = await correctedCells(db, submission);
  return count > 0 ? [refusal('CORRECTION_REASON_REQUIRED', [field], { count })] : [];
}
