import type { Ending } from './ended';
import type { Listeners } from './noted-filesystem';
import { saysFull } from './store-refused';

/** Listens to what an embedded database prints while it runs, to tell why it ended. */
export class Watch implements Listeners {
  #end: (ending: Ending) => void = () => undefined;
  readonly ended = new Promise<Ending>((resolve) => (this.#end = resolve));
  ending: Ending | undefined;
  lastWords: string | undefined;
  isFull = false;

  hear(line: string): boolean {
    const [, words] = /(?:PANIC|FATAL|ERROR):\s+(.*)$/.exec(line) ?? [];
    if (words !== undefined) this.lastWords = words;
    return false;
  }

  readonly onRefused = (code: string): void => {
    if (saysFull(code)) this.isFull = true;
  };

  readonly onAborted = (): void => {
    this.ending ??= this.isFull ? 'DISK_FULL' : 'FAILED';
    this.#end(this.ending);
  };
}
