import { createHash } from 'node:crypto';
import type { Db } from '../../database';
import { refusal, slicesOf } from '../../platform';
import { isFile } from '../intake/cells';
import { rejectedReport, type SubmissionReport } from '../api/submission-report';
import { answeredRequest, rememberRequest } from './submission-key.store';
import { submissionsByKeys, type StoredSubmission } from './submission.store';
import type { SubmitOutcome, SubmitResults } from './submit-results.use-case';

/** A repeat with the same key and content gets the first answer; with other content it is refused. */
export async function answerToSameRequest(db: Db, command: SubmitResults): Promise<SubmitOutcome | undefined> {
  if (!command.idempotencyKey) return undefined;
  const earlier = await answeredRequest(db, command.forbund.key, command.idempotencyKey);
  if (!earlier) return undefined;
  if (earlier.requestHash !== (await hashRequest(db, command))) {
    const reused = refusal('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']);
    return { submission: undefined, report: rejectedReport(command, []), refusals: [reused] };
  }
  const [submission] = await submissionsByKeys(db, [earlier.submissionKey]);
  const report = earlier.report ?? submission?.report ?? rejectedReport(command, []);
  return { submission, report, refusals: [], replayed: true };
}

/**
 * Keeps the answer to a request with a key, also when the request changed nothing: a repeat must not put its own
 * figures back when others have changed them since.
 */
export async function rememberAnswer(
  db: Db,
  command: SubmitResults,
  submission: StoredSubmission,
  report: SubmissionReport | null,
): Promise<void> {
  if (!command.idempotencyKey) return;
  const requestHash = await hashRequest(db, command);
  const answered = { submissionKey: submission.key, requestHash, report };
  await rememberRequest(db, command.forbund.key, command.idempotencyKey, answered);
}

const HASHED_AT_A_TIME = 1000;

async function hashRequest(db: Db, command: SubmitResults): Promise<string> {
  const { round, scope, comment, draft, basedOnVersion, correctionReason, cells } = command;
  const hash = createHash('sha256').update(JSON.stringify([round, scope ?? null, comment ?? null]));
  // Only fields that are stated, so that requests without newer fields keep the hash that they had before.
  if (draft || typeof basedOnVersion === 'number' || correctionReason)
    hash.update(JSON.stringify([draft ?? false, basedOnVersion ?? null, correctionReason ?? null]));
  for await (const batch of isFile(cells) ? cells.read(db) : slicesOf(cells, HASHED_AT_A_TIME))
    for (const cell of batch)
      hash.update(JSON.stringify(cell, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
  return hash.digest('hex');
}
