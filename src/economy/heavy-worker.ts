import { parentPort } from 'node:worker_threads';
import { compute, type HeavyTask } from './heavy';

/** Computes what it is sent in a thread of its own. */
parentPort?.on('message', (task: HeavyTask) => {
  compute(task).then(
    (answer) => parentPort?.postMessage(answer),
    // A fault is thrown in the thread, so that whoever waits hears of it.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});
