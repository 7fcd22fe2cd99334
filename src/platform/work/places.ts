import { SamnavError } from '../errors/result';

export interface PlaceLimits {
  /** How many there are. Nobody has two, so that one caller cannot have them all. */
  readonly atOnce: number;
  /** Who may wait for one; whoever comes then is refused. */
  readonly waiting: number;
  readonly longestWaitMs: number;
}

interface Waiting {
  readonly caller: string;
  readonly go: () => void;
}

/** When somebody who was refused may try again: about as long as a large file takes. */
const RETRY_SECONDS = 10;

/** Lets some at a time do what takes much memory. The others wait in the order that they came, some of them, and not for ever. */
export class Places {
  private readonly taken = new Set<string>();
  private queue: readonly Waiting[] = [];

  constructor(private readonly limits: PlaceLimits) {}

  /**
   * Waits for a place, which is kept until what it answers with is called.
   * @throws SamnavError TOO_MANY_LARGE_FILES when too many wait, this caller twice, or it has waited too long
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
    // Taken before it hears of it, so that nobody comes between.
    this.taken.add(next.caller);
    next.go();
  }
}

const tooMany = () => new SamnavError('TOO_MANY_LARGE_FILES', { resetsInSeconds: RETRY_SECONDS });
