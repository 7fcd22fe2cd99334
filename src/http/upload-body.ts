import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { SamnavError } from '../platform/result';
import { DECOMPRESSORS, isBrokenCompression, KNOWN_ENCODINGS } from './compression';

/**
 * The bytes of a file that is sent, decompressed when `Content-Encoding` says that it is compressed. The limit is on what is
 * received and on what comes out of it, so that a small body cannot become a large one. Reading stops when the sender goes away.
 * @throws SamnavError UNSUPPORTED_CONTENT_ENCODING and, of the length that is stated, BODY_TOO_LARGE; while it is read,
 *   BODY_TOO_LARGE and INVALID_COMPRESSION
 */
export function uploadBody(request: IncomingMessage, maxBytes: number): AsyncIterable<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  const received = limited(bytesOf(request), maxBytes);
  if (encoding === 'identity') return received;
  const decompressor = Object.hasOwn(DECOMPRESSORS, encoding) ? DECOMPRESSORS[encoding] : undefined;
  if (!decompressor) throw new SamnavError('UNSUPPORTED_CONTENT_ENCODING', { expected: KNOWN_ENCODINGS });
  return whileThere(request, limited(decompressed(received, decompressor()), maxBytes));
}

async function* bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    // Left open when reading stops: the answer travels by the same socket.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } finally {
    // Many clients read no answer before they have sent everything: the rest is taken in and thrown away.
    request.resume();
  }
}

async function* decompressed(bytes: AsyncIterable<Uint8Array>, through: Transform): AsyncGenerator<Uint8Array> {
  // Not `pipe`, which leaves an error of the source to nobody. Whoever reads the stream below is told of it.
  pipeline(Readable.from(bytes), through, () => undefined);
  try {
    yield* through as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw isBrokenCompression(error) ? new SamnavError('INVALID_COMPRESSION') : error;
  }
}

/** A small body that has been received whole may become much, which nobody waits for when its sender has gone. */
async function* whileThere(request: IncomingMessage, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    if (request.socket.destroyed) throw new Error('The sender went away.');
    yield chunk;
  }
}

/** Counts the bytes as they come: the length that a client states is only a claim. */
async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.byteLength;
    if (count > maxBytes) throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
    yield chunk;
  }
}
