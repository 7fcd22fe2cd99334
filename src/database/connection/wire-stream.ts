import { Duplex } from 'node:stream';
import { joined, type Wire } from '../../embedded';
import { letOthersIn } from '../../platform';

/**
 * Bytes. The driver parses a long answer in one go, so it gets slices, and other requests have their turn between two.
 */
const SLICE = 256 * 1024;

type Done = (error?: Error | null) => void;

/**
 * Stands in for the driver's socket to a server when the database is an embedded one. Messages that the driver writes
 * at once, such as the five of a prepared statement, are one exchange.
 */
export class WireStream extends Duplex {
  constructor(private readonly wire: Wire) {
    super();
  }

  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }

  /** The other methods of a socket that the driver calls mean nothing here. */
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Buffer, _: BufferEncoding, done: Done): void {
    this.#exchange([chunk]).then(() => done(), done);
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: Done): void {
    this.#exchange(chunks.map(({ chunk }) => chunk)).then(() => done(), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  async #exchange(messages: readonly Buffer[]): Promise<void> {
    const answer = await this.wire.exchange(joined(messages));
    for (let at = 0; at < answer.length; at += SLICE) {
      if (at > 0) await letOthersIn();
      this.push(answer.subarray(at, at + SLICE));
    }
  }
}
