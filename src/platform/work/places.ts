import { SamnavError } from '../errors/result';

export interface PlaceLimits {
  /** How many places there are. Nobody has two, so that one caller cannot have them all. */
  readonly atOnce: number;
  /** How many may wait for a place; further callers are refused. */
  readonly waiting: number;
  readonly longestWaitMs: number;
}

interface Waiting {
  readonly caller: string;
  readonly go: () => void;
}

/** When a refused caller may try again: about as long as a large file takes. */
const RETRY_SECONDS = 10;

/**
 * Limits how many do memory-heavy work at a time. Up to a number of others wait, in the order in which they came and
 * not for ever.
 */
export class Places {
  private readonly taken = new Set<string>();
  private queue: readonly Waiting[] = [];

  constructor(private readonly limits: PlaceLimits) {}

  /**
   * Waits for a place, which is kept until the returned function is called.
   * @throws SamnavError TOO_MANY_LARGE_FILES when too many wait, when this caller has a place or waits already, or when
   * it has waited too long
   */
  async take(caller: string): Promise<() => void> {
    if (!this.isFree(caller)) await this.wait(caller);
    else this.taken.add(caller);
    let isEnded = false;
    return () => {
      if (isEnded) return;
      isEnded = true;
      this.taken.delete(caller);
      this.letIn();
    };
  }

  private isFree(caller: string): boolean {
    return this.taken.size < this.limits.atOnce && !this.taken.has(caller);
  }

  private wait(caller: string): Promise<void> {
    const isWaiting = this.queue.some((other) => other.caller === caller);
    if (isWaiting || this.queue.length >= this.limits.waiting) return Promise.reject(tooMany());
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        this.queue = this.queue.filter((other) => other !== waiting);
        reject(tooMany());
      }, this.limits.longestWaitMs);
      const waiting: Waiting = {
        caller,
        go: () => {
          clearTimeout(tooLate);
          resolve();
        },
      };
      this.queue = [...this.queue, waiting];
    });
  }

  private letIn(): void {
    const next = this.queue.find(({ caller }) => this.isFree(caller));
    if (!next) return;
    this.queue = this.queue.filter((other) => other !== next);
    // The place is taken before the waiting caller hears of it, so that nobody comes between.
    this.taken.add(next.caller);
    next.go();
  }
}

const tooMany = () => new SamnavError('TOO_MANY_LARGE_FILES', { resetsInSeconds: RETRY_SECONDS });
