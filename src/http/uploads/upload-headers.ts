import type { Request, Response } from 'express';
import { invalid, MISSING } from '../../platform';
import { expiryOf, type Upload, type UploadLimits } from '../../submissions';

/*
 * The headers of https://datatracker.ietf.org/doc/draft-ietf-httpbis-resumable-upload/ (draft 10), as structured fields
 * (RFC 9651), and Repr-Digest of RFC 9530.
 */

/** Those that a browser from another origin may read. */
export const UPLOAD_HEADERS = ['Location', 'Upload-Offset', 'Upload-Complete', 'Upload-Length', 'Upload-Limit'];

/** The content type of a piece. */
export const PARTIAL_UPLOAD = 'application/partial-upload';

/**
 * Whether these bytes are the last; undefined when the request says nothing of it. @throws SamnavError INVALID_INPUT
 */
export function isComplete(request: Request): boolean | undefined {
  const given = request.get('Upload-Complete');
  if (given === undefined) return undefined;
  if (given !== '?0' && given !== '?1') throw invalid('Upload-Complete', NO_BOOLEAN);
  return given === '?1';
}

/** @throws SamnavError INVALID_INPUT */
export function offsetOf(request: Request): number {
  const given = bytesIn(request, 'Upload-Offset');
  if (given === null) throw invalid('Upload-Offset', MISSING);
  return given;
}

/** Null when it is not stated. @throws SamnavError INVALID_INPUT */
export const lengthOf = (request: Request): number | null => bytesIn(request, 'Upload-Length');

/** The SHA-256 in base64; null when there is none, or only another kind of digest. @throws SamnavError INVALID_INPUT */
export function digestOf(request: Request): string | null {
  const given = request.get('Repr-Digest');
  if (given === undefined) return null;
  const digests = given.split(',').map((member) => /^\s*sha-256=(.*?)\s*$/.exec(member)?.[1]);
  const stated = digests.find((digest) => digest !== undefined);
  if (stated === undefined) return null;
  const digest = /^:([A-Za-z0-9+/]{43}=):$/.exec(stated)?.[1];
  if (digest === undefined) throw invalid('Repr-Digest', NO_DIGEST);
  return digest;
}

/** Where a file stands, and how much it may be. */
export function tellStanding(
  response: Response,
  { received, state, length }: Pick<Upload, 'received' | 'state' | 'length'>,
  limits: UploadLimits,
): void {
  response.setHeader('Upload-Offset', received);
  response.setHeader('Upload-Complete', state === 'RECEIVING' ? '?0' : '?1');
  if (length !== null) response.setHeader('Upload-Length', length);
  const seconds = Math.floor(expiryOf(new Date(0), limits).getTime() / 1000);
  response.setHeader('Upload-Limit', `max-size=${limits.maxBytes}, max-age=${seconds}`);
  response.setHeader('Cache-Control', 'no-store');
}

function bytesIn(request: Request, name: string): number | null {
  const given = request.get(name);
  if (given === undefined) return null;
  if (!/^\d{1,15}$/.test(given)) throw invalid(name, NO_BYTES);
  return Number(given);
}

const NO_BYTES = { sv: 'den ska vara ett antal byte', en: 'it must be a number of bytes' };
const NO_BOOLEAN = { sv: 'den ska vara ?0 eller ?1', en: 'it must be ?0 or ?1' };
const NO_DIGEST = {
  sv: 'skriv sha-256=:…: med summan i base64',
  en: 'write sha-256=:…: with the digest in base64',
};
