import { parentPort } from 'node:worker_threads';
import { protectTogether } from './protect-together';
import type { Population } from '../problem/population';
import type { RuleSet } from '../problem/protection-problem';

/** Protects the populations that it is sent, one at a time, in a thread of its own. */
parentPort?.on('message', ({ population, rules }: { population: Population; rules: RuleSet }) => {
  protectTogether(population, rules).then(
    (protection) => parentPort?.postMessage(protection),
    // A fault is thrown in the thread, so that the waiting caller hears of it.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});
