import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { LargeFile } from '../../client';

/** A file on disk that is sent in pieces. It is read once for its digest, by which the hub recognises it. */
export async function largeFile(path: string): Promise<LargeFile> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return {
    size: statSync(path).size,
    digest: hash.digest('base64'),
    read: (from, to) => bytesBetween(path, from, to),
  };
}

async function* bytesBetween(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  // A stream cannot be told to read nothing.
  if (to > from) yield* createReadStream(path, { start: from, end: to - 1 }) as AsyncIterable<Uint8Array>;
}
