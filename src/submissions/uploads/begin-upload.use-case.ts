import { randomUUID } from 'node:crypto';
import { authorise, type Actor } from '../../permissions';
import { currentCatalogue } from '../../catalogue';
import type { Hub } from '../../database';
import { done, refusal, refused, SamnavError, type Outcome } from '../../platform';
import type { Forbund } from '../../register';
import { checkCommand } from '../checks/check-command.use-case';
import { lockForbund } from '../lifecycle/submission.store';
import { expiryOf, type Asked, type Upload, type UploadLimits } from './upload';
import { deleteExpiredUploads, insertUpload, restateUpload, unfinishedUploads, type NewUpload } from './upload.store';

export interface BeginUpload {
  readonly forbund: Forbund;
  readonly asked: Asked;
  /** Length of the whole file in bytes, when the sender knows it. */
  readonly length: number | null;
  /** SHA-256 of the whole file in base64, when the sender knows it. */
  readonly digest: string | null;
}

/**
 * Begins a file that comes in pieces. Faults that do not depend on its cells are reported at once. If the förbund has
 * begun the same file before, for the same purpose, that one is continued, also with other texts: the hub recognises it
 * by its digest.
 * @throws SamnavError TOO_MANY_UPLOADS, or BODY_TOO_LARGE for a stated length
 */
export async function beginUpload(
  hub: Hub,
  actor: Actor,
  command: BeginUpload,
  limits: UploadLimits,
): Promise<Outcome<Pick<Upload, 'id' | 'received' | 'expiresAt'>>> {
  const { forbund, asked, length, digest } = command;
  authorise(actor, 'results:submit', forbund.key);
  if (length !== null && length > limits.maxBytes) throw new SamnavError('BODY_TOO_LARGE', { limit: limits.maxBytes });
  const catalogue = await currentCatalogue(hub.db);
  return hub.transaction(async (db) => {
    await lockForbund(db, forbund.key);
    const statement = { ...asked, forbund, scope: asked.scope ?? undefined };
    const refusals = await checkCommand(hub, db, statement, catalogue);
    if (refusals.length > 0) return refused(...refusals);
    const now = hub.clock();
    await deleteExpiredUploads(db, now);
    const begun = await unfinishedUploads(db, forbund.key);
    const same = begun.find((upload) => digest !== null && isSame(upload, command));
    if (same) {
      await restateUpload(db, { ...same, asked });
      return done(same);
    }
    if (begun.length >= limits.atOnce) return refused(refusal('TOO_MANY_UPLOADS', [], { limit: limits.atOnce }));
    const upload: NewUpload = {
      id: randomUUID(),
      forbundId: forbund.key,
      asked,
      length,
      digest,
      expiresAt: expiryOf(now, limits),
    };
    await insertUpload(db, upload, now);
    return done({ ...upload, received: 0 });
  });
}

const FIELDS = ['round', 'dryRun', 'draft', 'idempotencyKey', 'scope', 'basedOnVersion'] as const;

const isSame = (upload: Upload, { asked, length, digest }: BeginUpload): boolean =>
  upload.digest === digest &&
  upload.length === length &&
  FIELDS.every((field) => JSON.stringify(upload.asked[field]) === JSON.stringify(asked[field]));
