import { may, type Actor } from '../../permissions';
import type { Hub } from '../../database';
import { SamnavError } from '../../platform';
import type { Upload } from './upload';
import { deleteUpload, uploadById } from './upload.store';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A file that came, or still comes, in pieces. Any actor who may send results for its förbund can go on with it, since
 * a credential may expire on the way. For anybody else it does not exist.
 * @throws SamnavError UNKNOWN_UPLOAD
 */
export async function findUpload(hub: Hub, actor: Actor, id: string): Promise<Upload> {
  const upload = ID.test(id) ? await uploadById(hub.db, id, hub.clock()) : undefined;
  if (!upload || !may(actor, 'results:submit', upload.forbundId)) throw new SamnavError('UNKNOWN_UPLOAD');
  return upload;
}

/**
 * Gives up a file, or deletes the findings in one that was refused. A file that has become results cannot be undone
 * this way.
 * @throws SamnavError UNKNOWN_UPLOAD, UPLOAD_SETTLED
 */
export async function giveUpUpload(hub: Hub, actor: Actor, id: string): Promise<void> {
  const upload = await findUpload(hub, actor, id);
  if (await deleteUpload(hub.db, upload.id)) return;
  await findUpload(hub, actor, id);
  throw new SamnavError('UPLOAD_SETTLED');
}
