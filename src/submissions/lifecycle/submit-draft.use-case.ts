import type { Db, Hub } from '../../database';
import type { Actor } from '../../permissions';
import { refusal, type Refusal } from '../../platform';
import { isOpenNow } from '../../rounds';
import { recheckDraft } from './recheck-draft.use-case';
import { reviewSubmission, type ReviewOutcome, type Which } from './review-submission.use-case';
import { correctedCells } from '../versions/store-version.use-case';
import type { SubmissionReport } from '../api/submission-report';
import { missingComment, textFaults } from '../api/submission-texts';
import type { StoredSubmission } from './submission.store';
import { occasionOf } from '../versions/occasion.store';

export interface SubmitDraft extends Which {
  /** Why released figures are corrected; when left out, the draft's own reason. */
  readonly correctionReason?: string | null;
  /** A comment to the reviewers; when left out, the draft's own. */
  readonly comment?: string | null;
}

/** Sends in a saved draft, checked again by the rules in force now. It replaces what was sent before. */
export async function submitDraft(hub: Hub, actor: Actor, command: SubmitDraft): Promise<ReviewOutcome> {
  const correctionReason = command.correctionReason?.trim() || null;
  const comment = command.comment?.trim() || null;
  return reviewSubmission(hub, actor, command, {
    action: 'SUBMIT',
    says: { submittedBy: actor.name, correctionReason, comment },
    check: (db, submission) => checkDraft(hub, db, submission, { correctionReason, comment }),
  });
}

interface Texts {
  readonly correctionReason: string | null;
  readonly comment: string | null;
}

async function checkDraft(
  hub: Hub,
  db: Db,
  submission: StoredSubmission,
  { correctionReason, comment }: Texts,
): Promise<{ readonly refusals: readonly Refusal[]; readonly found?: SubmissionReport }> {
  const occasion = await occasionOf(db, submission);
  const { round } = occasion;
  if (!(await isOpenNow(db, round, submission.forbundId, hub.clock())))
    return { refusals: [refusal('ROUND_NOT_OPEN', [], { round: round.code })] };
  const faults = textFaults({ correctionReason, comment });
  if (faults.length > 0) return { refusals: faults };
  const { report, refusals } = await recheckDraft(db, occasion, submission);
  if (refusals.length > 0) return { refusals, found: report };
  const missing = missingComment(report.findings, comment ?? submission.comment);
  const isExplained = correctionReason ?? submission.correctionReason;
  const count = isExplained ? 0 : await correctedCells(db, submission);
  if (count > 0) missing.push(refusal('CORRECTION_REASON_REQUIRED', ['correctionReason'], { count }));
  return { refusals: missing, found: report };
}
