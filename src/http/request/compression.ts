import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/**
 * The values of `Content-Encoding` that are accepted, each with its decompressor: the same that Express's body parser
 * knows.
 */
export const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const KNOWN_ENCODINGS = Object.keys(DECOMPRESSORS).join(', ');

/** Whether an error is zlib's about its input: zlib's codes begin with `Z_`, those of Brotli with `ERR__`. */
export function isBrokenCompression(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(Z_|ERR__)/.test(code);
}
