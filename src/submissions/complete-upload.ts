import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { SamnavError } from '../platform/result';
import { forbundByKeys } from '../register/register.store';
import { bytesOf, SentFile } from './sent-file';
import { submitResults, type SubmitOutcome } from './submit-results';
import type { Upload } from './upload';
import { deleteUpload, settleUpload } from './upload.store';

/**
 * Takes a file that has come whole as a submission, all or nothing, as if it had come at once. The version and what became of the
 * file are stored in one transaction: a crash leaves both or neither, and completing again then does what was not done.
 * @throws SamnavError UPLOAD_SETTLED, UPLOAD_LENGTH, UPLOAD_DIGEST, UPLOAD_CHANGED
 */
export async function completeUpload(hub: Hub, actor: Actor, upload: Upload): Promise<SubmitOutcome> {
  const { length, received, state } = upload;
  if (state !== 'RECEIVING') throw new SamnavError('UPLOAD_SETTLED');
  if (length !== null && length !== received) throw new SamnavError('UPLOAD_LENGTH', { length, received });
  await requireDigest(hub, upload);
  const { scope, ...asked } = upload.asked;
  const [forbund] = await forbundByKeys(hub.db, [upload.forbundId]);
  if (!forbund) throw new Error('The förbund of an upload is gone.');
  const command = { ...asked, forbund, scope: scope ?? undefined, cells: new SentFile(upload.id) };
  let isSettled = false;
  const andThen = async (db: Db, outcome: SubmitOutcome) => {
    await settle(db, upload, outcome, asked.dryRun);
    isSettled = true;
  };
  const outcome = await submitResults(hub, actor, { ...command, andThen });
  if (!isSettled) await hub.transaction((db) => settle(db, upload, outcome, asked.dryRun));
  return outcome;
}

async function settle(db: Db, upload: Upload, outcome: SubmitOutcome, isRehearsal: boolean): Promise<void> {
  const { refusals, report, submission } = outcome;
  const state = refusals.length > 0 ? 'REFUSED' : isRehearsal ? 'REHEARSED' : 'STORED';
  const submissionId = state === 'STORED' ? (submission?.key ?? null) : null;
  if (!(await settleUpload(db, upload, { state, submissionId, report, refusals })))
    throw new SamnavError('UPLOAD_CHANGED');
}

async function requireDigest(hub: Hub, { id, digest }: Upload): Promise<void> {
  if (digest === null) return;
  const hash = createHash('sha256');
  for await (const bytes of bytesOf(hub.db, id)) hash.update(bytes);
  if (hash.digest('base64') === digest) return;
  // Gone on with, it would stay what it is.
  await deleteUpload(hub.db, id);
  throw new SamnavError('UPLOAD_DIGEST');
}
