import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Text } from '../platform';
import { DatabaseEnded, type Ending } from './ended';
import { openEmbedded } from './open-embedded';
import type { OpenStore } from './open-store';
import { StoreRefused } from './store-refused';
import type { Bytes, Wire } from './wire';

/** A request to the thread: to answer messages, or to close the database and end. */
export type Question = Bytes | 'CLOSE';

/** A report from the thread. It answers messages in the order in which they were sent. */
export type Told =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'REFUSED'; readonly folder: string; readonly reason: Text; readonly wayBack: Text }
  | { readonly kind: 'ANSWERED'; readonly answer: Bytes }
  | { readonly kind: 'ENDED'; readonly ending: Ending };

/**
 * The compiled worker beside this file. Where the sources run uncompiled there is none, and the database runs in the
 * same thread.
 */
const WORKER = join(__dirname, 'store-worker.js');

/**
 * Opens the embedded database in a folder, or in memory with `memory://`, beside the event loop: whatever the database
 * is doing, the process can answer other requests.
 * @throws StoreRefused
 */
export const openBeside = (dataDir: string, worker = WORKER): Promise<OpenStore> =>
  existsSync(worker) ? startThread(worker, dataDir) : openEmbedded(dataDir);

async function startThread(file: string, dataDir: string): Promise<OpenStore> {
  const worker = new Worker(file, { workerData: dataDir });
  const over = new AbortController();
  const { signal } = over;
  // Both are rejected when the thread throws too: `once` rejects on its error event.
  const told = once(worker, 'message', { signal }) as Promise<[Told]>;
  const gone = once(worker, 'exit', { signal }).then(() => Promise.reject(new DatabaseEnded('FAILED')));
  try {
    const [first] = await Promise.race([told, gone]);
    if (first.kind === 'REFUSED') throw new StoreRefused(first.folder, first.reason, first.wayBack);
    return new StoreThread(worker);
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    over.abort();
  }
}

interface Waiting {
  readonly resolve: (answer: Bytes) => void;
  readonly reject: (error: DatabaseEnded) => void;
}

/** An open database in a thread of its own. However the thread ends, every waiting caller is told. */
class StoreThread implements OpenStore {
  readonly #waiting: Waiting[] = [];
  #tellEnded: (ending: Ending) => void = () => undefined;
  readonly ended = new Promise<Ending>((resolve) => (this.#tellEnded = resolve));
  readonly wire: Wire = { exchange: (messages) => this.#ask(messages) };
  #ending: Ending | undefined;
  #isClosing = false;

  constructor(private readonly worker: Worker) {
    worker.on('message', (told: Told) => this.#hear(told));
    // A fault such as running out of memory: the caller that closes the database hears it, everybody else that the
    // database has ended.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (!this.#isClosing) this.#end('FAILED');
    });
    worker.unref();
  }

  readonly close = async (): Promise<void> => {
    // A database that has given up cannot be closed.
    if (this.#ending) return void (await this.worker.terminate());
    this.#isClosing = true;
    const gone = once(this.worker, 'exit');
    this.#put('CLOSE');
    await gone;
  };

  #ask(messages: Bytes): Promise<Bytes> {
    if (this.#ending || this.#isClosing) return Promise.reject(new DatabaseEnded(this.#ending ?? 'FAILED'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#put(messages, [messages.buffer]);
    });
  }

  /** The process waits for answers from the thread, but not for a thread that nobody has asked anything. */
  #put(question: Question, given: ArrayBuffer[] = []): void {
    this.worker.ref();
    this.worker.postMessage(question, given);
  }

  #hear(told: Told): void {
    if (told.kind === 'ENDED') return this.#end(told.ending);
    if (told.kind !== 'ANSWERED') return;
    this.#waiting.shift()?.resolve(told.answer);
    if (this.#waiting.length === 0 && !this.#isClosing) this.worker.unref();
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    for (const { reject } of this.#waiting.splice(0)) reject(new DatabaseEnded(this.#ending));
    this.worker.unref();
    this.#tellEnded(this.#ending);
  }
}
