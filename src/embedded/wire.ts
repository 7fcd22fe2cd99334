import type { PGlite } from '@electric-sql/pglite' with { 'resolution-mode': 'import' };
import { DatabaseEnded } from './ended';
import type { Watch } from './watch';

/** Bytes in a buffer of their own, which can be handed to another thread. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The one connection of an embedded PostgreSQL: messages of PostgreSQL's protocol go in, its answers come out. */
export interface Wire {
  /**
   * Answers some whole messages, after those of earlier callers. The caller gives the bytes away.
   * @throws DatabaseEnded
   */
  exchange(messages: Bytes): Promise<Bytes>;
}

/** AuthenticationOk, and ReadyForQuery outside a transaction (PostgreSQL, "Message Formats"). */
const GREETING = [0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49];

/**
 * The wire of a PGlite in this thread.
 *
 * PGlite gets one message at a time: if it gave up in the middle of several, it would go on with the next, and might
 * commit what its memory has half changed. It would also leave callers waiting for ever; here they are told. It cannot
 * wait for the data of COPY FROM STDIN.
 */
export function wireOf(pglite: PGlite, watch: Watch): Wire {
  const check = () => {
    if (watch.ending) throw new DatabaseEnded(watch.ending);
  };
  const answer = async (messages: Bytes): Promise<Bytes> => {
    const pieces: Uint8Array[] = [];
    check();
    for (const message of messagesIn(messages)) {
      try {
        if (isStartup(message)) pieces.push(await greet(pglite));
        // A piece lies in PostgreSQL's own memory, which the next piece overwrites.
        else await pglite.execProtocolRawStream(message, { onRawData: (piece) => void pieces.push(piece.slice()) });
      } catch {
        // PostgreSQL answers what it refuses: when PGlite throws, its program has ended.
        watch.onAborted();
      }
      check();
    }
    return joined(pieces);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    exchange: (messages) => {
      const answered = last.then(() => answer(messages));
      last = answered.catch(() => undefined);
      return answered;
    },
  };
}

/** A new client finds nothing of the one before it, as with a server: no open transaction, no prepared statement. */
async function greet(pglite: PGlite): Promise<Uint8Array> {
  await pglite.exec('ROLLBACK');
  await pglite.exec('DISCARD ALL');
  return Uint8Array.from(GREETING);
}

/** The first message of a connection begins with its length, less than 2^24; every other with a letter. */
const isStartup = (message: Uint8Array): boolean => message[0] === 0;

function* messagesIn(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const letters = bytes[at] === 0 ? 0 : 1;
    const end = at + letters + view.getUint32(at + letters);
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Pieces one after the other, in a buffer of their own. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
