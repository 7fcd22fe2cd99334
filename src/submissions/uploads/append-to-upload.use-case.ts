import type { Hub } from '../../database';
import type { Actor } from '../../permissions';
import { SamnavError } from '../../platform';
import { findUpload } from './find-upload.use-case';
import { expiryOf, linesIn, piecesOf, type Upload, type UploadLimits } from './upload';
import { insertPiece } from './upload.store';

export interface Append {
  readonly id: string;
  /** The position in the file of the first of `bytes`. */
  readonly offset: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limits: UploadLimits;
  /** Called before this many more lines are kept; throws to refuse them. */
  readonly mayKeep: (lines: number) => Promise<unknown>;
}

/**
 * Adds bytes at the end of a file. Bytes already kept stay when the rest breaks off; of two callers that send the same
 * part, one wins. Returns the file as it stands then.
 * @throws SamnavError UNKNOWN_UPLOAD, UPLOAD_SETTLED, UPLOAD_OFFSET with the byte that is expected, UPLOAD_LENGTH,
 * BODY_TOO_LARGE
 */
export async function appendToUpload(hub: Hub, actor: Actor, command: Append): Promise<Upload> {
  const { id, offset, bytes, limits, mayKeep } = command;
  requirePlace(await findUpload(hub, actor, id), offset);
  let at = offset;
  for await (const piece of piecesOf(bytes)) {
    const upload = await findUpload(hub, actor, id);
    requirePlace(upload, at);
    requireRoom(upload, at + piece.byteLength, limits);
    const lines = linesIn(piece);
    await mayKeep(lines);
    const kept = await insertPiece(hub.db, id, { startAt: at, bytes: piece, lines }, expiryOf(hub.clock(), limits));
    if (!kept) throw outOfPlace(await findUpload(hub, actor, id));
    at += piece.byteLength;
  }
  return findUpload(hub, actor, id);
}

function requirePlace(upload: Upload, offset: number): void {
  if (upload.state !== 'RECEIVING' || upload.received !== offset) throw outOfPlace(upload);
}

const outOfPlace = ({ state, received }: Upload): SamnavError =>
  state === 'RECEIVING' ? new SamnavError('UPLOAD_OFFSET', { offset: received }) : new SamnavError('UPLOAD_SETTLED');

function requireRoom({ length }: Upload, end: number, { maxBytes }: UploadLimits): void {
  if (length !== null && end > length) throw new SamnavError('UPLOAD_LENGTH', { length, received: end });
  if (end > maxBytes) throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
}
