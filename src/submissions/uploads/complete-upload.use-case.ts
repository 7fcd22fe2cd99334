import type { Db, Hub } from '../../database';
import { createHash } from 'node:crypto';
import type { Actor } from '../../permissions';
import { SamnavError } from '../../platform';
import { forbundByKeys } from '../../register';
import { bytesOf, SentFile } from '../intake/sent-file.use-case';
import { submitResults, type SubmitOutcome } from '../lifecycle/submit-results.use-case';
import { WORDS, type Upload, type Words } from './upload';
import { deleteUpload, settleUpload } from './upload.store';

/**
 * Takes a file that has arrived whole as a submission, all or nothing, as if it had come at once. One transaction
 * stores the version and the file's outcome: a crash leaves both or neither, and completing again then does what was
 * not done. A file that lacks only texts stays as it is, to be completed with them.
 *
 * @param words instead of those that the file was begun with
 * @throws SamnavError UPLOAD_SETTLED, UPLOAD_LENGTH, UPLOAD_DIGEST, UPLOAD_CHANGED
 */
export async function completeUpload(hub: Hub, actor: Actor, upload: Upload, words: Words): Promise<SubmitOutcome> {
  const { length, received, state } = upload;
  if (state !== 'RECEIVING') throw new SamnavError('UPLOAD_SETTLED');
  if (length !== null && length !== received) throw new SamnavError('UPLOAD_LENGTH', { length, received });
  await requireDigest(hub, upload);
  const { scope, ...asked } = { ...upload.asked, ...words };
  const [forbund] = await forbundByKeys(hub.db, [upload.forbundId]);
  if (!forbund) throw new Error('The förbund of an upload is gone.');
  const command = { ...asked, forbund, scope: scope ?? undefined, cells: new SentFile(upload.id) };
  const andThen = (db: Db, outcome: SubmitOutcome) => settle(db, upload, outcome);
  const outcome = await submitResults(hub, actor, { ...command, andThen });
  const isRefused = outcome.refusals.length > 0;
  if (asked.dryRun || (isRefused && !wantsWords(outcome))) await hub.transaction((db) => settle(db, upload, outcome));
  return outcome;
}

/** Whether only the texts beside the file are at fault: the file itself need not be sent again. */
const wantsWords = ({ refusals }: SubmitOutcome): boolean =>
  refusals.every(({ path: [field] }) => WORDS.some((word) => word === field));

async function settle(db: Db, upload: Upload, { refusals, report, submission }: SubmitOutcome): Promise<void> {
  const state = refusals.length > 0 ? 'REFUSED' : upload.asked.dryRun ? 'REHEARSED' : 'STORED';
  const submissionId = state === 'STORED' ? (submission?.key ?? null) : null;
  if (!(await settleUpload(db, upload, { state, submissionId, report, refusals })))
    throw new SamnavError('UPLOAD_CHANGED');
}

async function requireDigest(hub: Hub, { id, digest }: Upload): Promise<void> {
  if (digest === null) return;
  const hash = createHash('sha256');
  for await (const bytes of bytesOf(hub.db, id)) hash.update(bytes);
  if (hash.digest('base64') === digest) return;
  // More bytes would not give it the right digest.
  await deleteUpload(hub.db, id);
  throw new SamnavError('UPLOAD_DIGEST');
}
