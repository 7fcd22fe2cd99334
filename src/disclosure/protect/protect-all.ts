import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Thread } from '../../platform';
import type { Finding } from './audit';
import { decodePattern, encodePattern, populationHash, type PatternBook } from '../search/pattern-book';
import { protectTogether } from './protect-together';
import type { Protection } from './protection';
import type { Population } from '../problem/population';
import { RULES, type RuleSet } from '../problem/protection-problem';

/** The decision about the tables of one measure and round. */
export interface Decision {
  readonly withheld: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Nothing was decided anew: what has been shown stays shown, and nothing more is. */
  readonly isAsBefore?: boolean;
}

export interface Decisions {
  readonly byName: ReadonlyMap<string, Decision>;
  /** The decisions to keep for later. Those in which the audit found something are left out. */
  readonly book: PatternBook;
}

/** Called with the number of populations decided. */
export type DecisionProgress = (done: number, of: number) => void;

/**
 * Decides about populations, which are independent of each other: those in the book as it says, the others in as many
 * threads as there are processors, so that the process can answer requests meanwhile.
 */
export async function protectAll(
  populations: ReadonlyMap<string, Population>,
  book: PatternBook = {},
  onProgress: DecisionProgress = () => undefined,
  rules: RuleSet = RULES,
): Promise<Decisions> {
  const byName = new Map<string, Decision>();
  const decided: Record<string, string> = {};
  const open: Task[] = [];
  let done = 0;
  const decide = (population: Population, of: (table: string) => Decision) => {
    for (const name of population.tables.keys()) byName.set(name, of(name));
    done += 1;
  };
  for (const population of populations.values()) {
    // Hashing a large table takes a tenth of a second: other requests are answered between two of them.
    await setImmediate();
    const hash = populationHash(population, rules);
    const pattern = book[hash];
    if (pattern === undefined) open.push({ population, hash });
    else {
      decided[hash] = pattern;
      const withheld = decodePattern(population, pattern);
      decide(population, () => ({ withheld, findings: [] }));
    }
  }
  if (populations.size > 0) onProgress(done, populations.size);
  await inThreads(open, rules, ({ population, hash }, protections) => {
    const all = [...protections.values()];
    const withheld = new Set(all.flatMap((one) => [...one.withheld.keys()]));
    decide(population, (name) => ({ withheld, findings: protections.get(name)?.findings ?? [] }));
    if (all.every(({ findings }) => findings.length === 0)) decided[hash] = encodePattern(population, withheld);
    onProgress(done, populations.size);
  });
  return { byName, book: decided };
}

interface Task {
  readonly population: Population;
  readonly hash: string;
}

type Protections = ReadonlyMap<string, Protection>;

const sizeOf = ({ population: { tables } }: Task): number =>
  [...tables.values()].reduce((sum, { cells }) => sum + cells.length, 0);

/** The compiled worker beside this file. Where the sources run uncompiled, in tests, it is missing and not needed. */
const WORKER = join(__dirname, 'protect-worker.js');

/** A thread takes a tenth of a second to start, which is too much for the few cells of one förbund. */
const CELLS_WORTH_A_THREAD = 2000;

/** The largest table of a nation four times ours takes a minute and 400 MB. */
const BOUNDS = { memoryMegabytes: 2048, timeLimitMs: 600_000 };

async function inThreads(
  tasks: readonly Task[],
  rules: RuleSet,
  decided: (task: Task, protections: Protections) => void,
): Promise<void> {
  const cells = tasks.reduce((sum, task) => sum + sizeOf(task), 0);
  // The largest problem goes first, so that no thread begins it when the others are done.
  const waiting = [...tasks].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (cells < CELLS_WORTH_A_THREAD || !existsSync(WORKER)) {
    for (let task = waiting.pop(); task; task = waiting.pop()) {
      decided(task, await protectTogether(task.population, rules));
      await setImmediate();
    }
    return;
  }
  const work = async () => {
    const thread = new Thread(WORKER, BOUNDS);
    try {
      for (let task = waiting.pop(); task; task = waiting.pop()) {
        decided(task, await thread.ask<Protections>({ population: task.population, rules }));
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, work));
}
