import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Frontier, NoFrontier } from './frontier';
import { compute, type HeavyAnswer, type HeavyTask } from './heavy';
import { pointsOf, type NoRelation, type Relation } from './relation';
import type { WholeUnit } from './unit-figures';

/** Compiled beside this file; where the sources are run as they are, in tests, there is none. */
const WORKER = join(__dirname, 'heavy-worker.js');
/** The pairs of so few units are sorted in less time than a thread takes to start. */
const UNITS_WORTH_A_THREAD = 200;

/** One thread at a time, however many ask: the others wait their turn, and the rest of the server has its processor. */
let last: Promise<unknown> = Promise.resolve();

function inThread(task: HeavyTask): Promise<HeavyAnswer> {
  const answer = last.then(async () => {
    const worker = new Worker(WORKER);
    try {
      const message = once(worker, 'message');
      worker.postMessage(task);
      return ((await message) as [HeavyAnswer])[0];
    } finally {
      await worker.terminate();
    }
  });
  last = answer.catch(() => undefined);
  return answer;
}

const run = (task: HeavyTask, units: number) =>
  units >= UNITS_WORTH_A_THREAD && existsSync(WORKER) ? inThread(task) : compute(task);

export const relationBeside = (units: readonly WholeUnit[]): Promise<Relation | NoRelation> =>
  run({ kind: 'RELATION', points: pointsOf(units) }, units.length) as Promise<Relation | NoRelation>;

/** A frontier is hundreds of linear programs: always beside the event loop. */
export const frontierBeside = (units: readonly WholeUnit[]): Promise<Frontier | NoFrontier> =>
  run({ kind: 'FRONTIER', units }, Infinity) as Promise<Frontier | NoFrontier>;
