import { setImmediate } from 'node:timers/promises';

/** Work as a generator that yields where it can be interrupted. */
export type Slices<T> = Generator<undefined, T>;

/** How long other requests may go unanswered. */
const SLICE_MS = 15;

/**
 * Does long work in slices, so that the process answers other requests between them: for data that is too large to send
 * to a thread.
 */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}

/** Looking at the clock for each row would take as long as the work on it. */
const ROWS_AT_ONCE = 500;

/** Gives the rows one by one, and can be interrupted now and then. */
export function* eachOf<Row>(rows: Iterable<Row>, take: (row: Row, at: number) => void): Slices<void> {
  let at = 0;
  for (const row of rows) {
    take(row, at);
    at += 1;
    if (at % ROWS_AT_ONCE === 0) yield;
  }
}

/** `rows.map(…)`, in slices. */
export function* mapped<Row, Made>(rows: readonly Row[], make: (row: Row, at: number) => Made): Slices<Made[]> {
  const made: Made[] = [];
  yield* eachOf(rows, (row, at) => made.push(make(row, at)));
  return made;
}
