import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { SamnavError } from '../../platform';
import { DECOMPRESSORS, isBrokenCompression, KNOWN_ENCODINGS } from '../request/compression';
import { askForBody } from '../request/expected-body';

export interface BodyLimits {
  readonly maxBytes: number;
  /**
   * Called with all bytes as they come, compressed ones and those decompressed from them, before anything is made of
   * them.
   */
  readonly pay?: (bytes: Uint8Array) => Promise<void>;
}

/**
 * The largest ratio of decompression. Tables compress to a tenth, and those that repeat one line to a hundredth;
 * deflate can pack empty data to a thousandth, Brotli further.
 */
const MOST_TIMES_ITS_SIZE = 250;
/** Decompressed bytes that are harmless, whatever the ratio. */
const ALWAYS_DECOMPRESSED = 4 * 1024 ** 2;

/**
 * The bytes of a file that is sent, decompressed when `Content-Encoding` says so. The limit holds for the received and
 * the decompressed bytes, so that a small body cannot become a large one. Reading stops when the sender goes away.
 * @throws SamnavError UNSUPPORTED_CONTENT_ENCODING and, for the stated length, BODY_TOO_LARGE; while it is read,
 * BODY_TOO_LARGE, TOO_MUCH_COMPRESSED and INVALID_COMPRESSION
 */
export function uploadBody(request: IncomingMessage, { maxBytes, pay }: BodyLimits): AsyncIterable<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  const decompressor = Object.hasOwn(DECOMPRESSORS, encoding) ? DECOMPRESSORS[encoding] : undefined;
  if (encoding !== 'identity' && !decompressor)
    throw new SamnavError('UNSUPPORTED_CONTENT_ENCODING', { expected: KNOWN_ENCODINGS });
  const counts = { received: 0, decompressed: 0 };
  const received = counted(bytesOf(request), (bytes) => {
    counts.received += bytes.byteLength;
    requireWithin(counts.received, maxBytes);
    return pay?.(bytes);
  });
  if (!decompressor) return received;
  const decompressed = counted(decompress(received, decompressor()), (bytes) => {
    counts.decompressed += bytes.byteLength;
    requireWithin(counts.decompressed, maxBytes);
    if (counts.decompressed > Math.max(ALWAYS_DECOMPRESSED, counts.received * MOST_TIMES_ITS_SIZE))
      throw new SamnavError('TOO_MUCH_COMPRESSED', { limit: MOST_TIMES_ITS_SIZE });
    return pay?.(bytes);
  });
  return whileThere(request, decompressed);
}

async function* bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  askForBody(request);
  // The request stays open when reading stops: the answer travels by the same socket, and `linger` takes in the rest.
  yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

async function* decompress(bytes: AsyncIterable<Uint8Array>, through: Transform): AsyncGenerator<Uint8Array> {
  // Not `pipe`, which reports the source's errors to nobody. The reader of the stream below hears of them.
  pipeline(Readable.from(bytes), through, () => undefined);
  try {
    yield* through as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw isBrokenCompression(error) ? new SamnavError('INVALID_COMPRESSION') : error;
  }
}

/**
 * A small body that has been received whole may decompress to much, which nobody waits for when its sender has gone.
 */
async function* whileThere(request: IncomingMessage, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    if (request.socket.destroyed) throw new Error('The sender went away.');
    yield chunk;
  }
}

/** Counts the bytes as they come: the length that a client states is only a claim. */
async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  count: (bytes: Uint8Array) => Promise<void> | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    await count(chunk);
    yield chunk;
  }
}

function requireWithin(bytes: number, maxBytes: number): void {
  if (bytes > maxBytes) throw new SamnavError('BODY_TOO_LARGE', { limit: maxBytes });
}
