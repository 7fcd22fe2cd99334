import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { compute, type HeavyTask } from './heavy';

// On Linux a thread has a priority of its own: the server's other threads go before it. Elsewhere it would be that of
// the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

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
