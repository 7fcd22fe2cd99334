import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { SamnavError } from '../../platform';

type Chunk = string | Uint8Array;

/**
 * Sends a file as it is made, as fast as the reader takes it. The first chunk is made before anything is sent, so that
 * a refusal is still an answer of its own. After that a fault breaks the transfer: a file that ends is whole. When the
 * reader goes away, the making stops.
 * @throws SamnavError EXPORT_TOO_MANY_BYTES when the first part shows that the whole will be too large
 */
export async function sendExport(
  request: Request,
  response: Response,
  file: AsyncGenerator<Chunk>,
  { maxBytes, parts }: { readonly maxBytes: number; readonly parts: number },
): Promise<void> {
  try {
    const first = await file.next();
    const chunk = first.done ? '' : first.value;
    const size = Buffer.byteLength(chunk) * Math.max(1, parts);
    if (size > maxBytes) throw new SamnavError('EXPORT_TOO_MANY_BYTES', { size: Math.round(size), limit: maxBytes });
    if (request.method === 'HEAD') return void response.end();
    await pipeline(Readable.from(chained(chunk, file)), limited(maxBytes), response);
  } finally {
    await file.return(undefined);
  }
}

async function* chained(first: Chunk, rest: AsyncGenerator<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  yield* rest;
}

function limited(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    // One page at a time: pages made ahead are wasted when the reader goes away.
    writableObjectMode: true,
    writableHighWaterMark: 1,
    transform(chunk: Chunk, _, done) {
      bytes += Buffer.byteLength(chunk);
      if (bytes > maxBytes) done(new SamnavError('EXPORT_TOO_MANY_BYTES', { size: bytes, limit: maxBytes }));
      else done(null, chunk);
    },
  });
}
