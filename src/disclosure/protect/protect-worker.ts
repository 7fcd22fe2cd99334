import { parentPort } from 'node:worker_threads';
import { protect } from './protect';
import type { ProtectionProblem, RuleSet } from '../problem/protection-problem';

/** Protects the problems that it is sent, one at a time, in a thread of its own. */
parentPort?.on('message', ({ problem, rules }: { problem: ProtectionProblem; rules: RuleSet }) => {
  protect(problem, rules).then(
    (protection) => parentPort?.postMessage(protection),
    // A fault is thrown in the thread, so that the waiting caller hears of it.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});
