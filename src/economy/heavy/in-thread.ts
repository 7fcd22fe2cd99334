import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SamnavError, Thread } from '../../platform';
import type { Frontier, NoFrontier } from '../effect/frontier';
import { compute, type HeavyAnswer, type HeavyTask } from './heavy';
import { pointsOf, type NoRelation, type Relation } from '../effect/relation';
import type { WholeUnit } from '../resources/unit-figures';

/** Compiled beside this file; where the sources are run as they are, in tests, there is none. */
const WORKER = join(__dirname, 'heavy-worker.js');
/** The pairs of so few units are sorted in less time than a thread takes to start. */
const UNITS_WORTH_A_THREAD = 200;

/** A thousand units, which is more than there will be, take ten seconds and a tenth of the memory. */
const BOUNDS = { memoryMegabytes: 512, timeLimitMs: 60_000 };

/** One thread at a time, however many ask: the others wait their turn, and the rest of the server has its processor. */
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** A frontier of a thousand units takes ten seconds: who would wait for longer than minutes is told at once. */
const MOST_WAITING = 10;

async function inThread(task: HeavyTask): Promise<HeavyAnswer> {
  if (waiting >= MOST_WAITING) throw new SamnavError('ANALYSES_WAITING', { limit: MOST_WAITING });
  waiting += 1;
  try {
    return await inTurn(task);
  } finally {
    waiting -= 1;
  }
}

function inTurn(task: HeavyTask): Promise<HeavyAnswer> {
  const answer = last.then(async () => {
    const thread = new Thread(WORKER, BOUNDS);
    try {
      return await thread.ask<HeavyAnswer>(task);
    } finally {
      await thread.end();
    }
  });
  last = answer.catch(() => undefined);
  return answer;
}

const run = (task: HeavyTask, units: number) =>
  units >= UNITS_WORTH_A_THREAD && existsSync(WORKER) ? inThread(task) : compute(task);

const relations = new WeakMap<object, Promise<Relation | NoRelation>>();

/** Computed once for the units of an answer, whichever of its fields ask. */
export function relationBeside(units: readonly WholeUnit[]): Promise<Relation | NoRelation> {
  const found =
    relations.get(units) ??
    (run({ kind: 'RELATION', points: pointsOf(units) }, units.length) as Promise<Relation | NoRelation>);
  relations.set(units, found);
  return found;
}

/** A frontier is hundreds of linear programs: always beside the event loop. */
export const frontierBeside = (units: readonly WholeUnit[]): Promise<Frontier | NoFrontier> =>
  run({ kind: 'FRONTIER', units }, Infinity) as Promise<Frontier | NoFrontier>;
