import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import type { Progress } from '../demo';

export const print = (line = ''): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A table for people to look at. Cells are text; the first row is the head. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const drawn = new Table({ head: [...head], style: { head: [], border: [] } });
  drawn.push(...rows.map((row) => row.map(String)));
  return drawn.toString();
}

/** One bar per step on a terminal; elsewhere a line when a step is done, so that a log stays readable. */
export function showProgress(): { progress: Progress; done: () => void } {
  let bar: SingleBar | undefined;
  let current = '';
  const progress: Progress = (step, done, total) => {
    if (!process.stderr.isTTY) {
      if (done === total) complain(`  ${step}: ${done} av ${total}`);
      return;
    }
    if (step !== current) {
      bar?.stop();
      current = step;
      bar = new SingleBar({
        format: `  {bar} ${step} {value}/{total}`,
        hideCursor: true,
        stream: process.stderr,
        barsize: 30,
      });
      bar.start(total, done);
    }
    bar?.update(done);
  };
  return { progress, done: () => bar?.stop() };
}
