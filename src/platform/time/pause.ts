import { setImmediate } from 'node:timers/promises';

/**
 * Lets everything else that waits have its turn: new requests, answers of the database. Awaiting a value that is there
 * already, as an async generator mostly does, lets nobody in. Work that grows with a stranger's input pauses after each
 * slice of it.
 */
export const letOthersIn = (): Promise<void> => setImmediate();

/** A list in slices, with a pause between them. */
export async function* slicesOf<T>(items: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  if (items.length <= size) {
    yield items;
    return;
  }
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await letOthersIn();
    yield items.slice(at, at + size);
  }
}
