import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { BLOCK, type NotedFile } from './notes-format';

/** The checksums of the blocks of some bytes that begin where a block does. */
export function sumsOfBytes(bytes: Uint8Array): number[] {
  const sums: number[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK) sums.push(crc32(bytes.subarray(at, at + BLOCK)));
  return sums;
}

/** The checksums of a file's blocks as they lie on disk, from one block until another or the end. */
export function sumsOfFile(path: string, first = 0, until = Number.MAX_SAFE_INTEGER): NotedFile {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.allocUnsafe(128 * BLOCK);
    const end = Math.min(until * BLOCK, size);
    const sums: number[] = [];
    for (let at = first * BLOCK; at < end;) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, end - at), at);
      if (read === 0) break;
      sums.push(...sumsOfBytes(buffer.subarray(0, read)));
      at += read;
    }
    return { size, sums };
  } finally {
    closeSync(file);
  }
}
