import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SamnavError } from '../errors/result';

/** The limits of a thread. */
export interface ThreadBounds {
  /** For the objects that it makes, in megabytes. */
  readonly memoryMegabytes: number;
  /** For one task. */
  readonly timeLimitMs: number;
}

/**
 * A thread that does one task at a time. However it fails, the waiting caller is told: `worker_threads` itself reports
 * the end of a thread by an event that nobody may be listening for.
 */
export class Thread {
  private readonly worker: Worker;

  constructor(
    file: string,
    private readonly bounds: ThreadBounds,
  ) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMegabytes } });
    // Between two tasks there is nobody to tell; the next caller is told that the thread has ended.
    this.worker.on('error', () => undefined);
  }

  /** @throws SamnavError TOOK_TOO_LONG, TOOK_TOO_MUCH_MEMORY or COMPUTATION_ENDED; or what the thread threw */
  async ask<Answer>(task: unknown): Promise<Answer> {
    if (this.worker.threadId === ENDED) throw new SamnavError('COMPUTATION_ENDED');
    const over = new AbortController();
    const { signal } = over;
    // Both are rejected when the thread throws too: `once` rejects on its error event.
    const answered = once(this.worker, 'message', { signal }) as Promise<[Answer]>;
    const ended = once(this.worker, 'exit', { signal }).then(() => refuse('COMPUTATION_ENDED'));
    const late = setTimeout(this.bounds.timeLimitMs, undefined, { signal }).then(() => refuse('TOOK_TOO_LONG'));
    try {
      this.worker.postMessage(task);
      return (await Promise.race([answered, ended, late]))[0];
    } catch (error) {
      throw isOutOfMemory(error) ? new SamnavError('TOOK_TOO_MUCH_MEMORY') : error;
    } finally {
      over.abort();
    }
  }

  /** Ends the thread, also in the middle of a task. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

const ENDED = -1;

const isOutOfMemory = (error: unknown): boolean => (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';

function refuse(code: 'COMPUTATION_ENDED' | 'TOOK_TOO_LONG'): never {
  throw new SamnavError(code);
}
