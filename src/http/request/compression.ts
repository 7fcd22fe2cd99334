import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** By what `Content-Encoding` may say of a body: the same that Express's body parser knows. */
export const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const KNOWN_ENCODINGS = Object.keys(DECOMPRESSORS).join(', ');

/** Whether zlib says so of what it was given: its own codes begin with `Z_`, those of Brotli with `ERR__`. */
export function isBrokenCompression(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(Z_|ERR__)/.test(code);
}
