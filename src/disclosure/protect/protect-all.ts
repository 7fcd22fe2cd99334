import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Thread } from '../../platform';
import type { Finding } from './audit';
import { decodePattern, encodePattern, problemHash, type PatternBook } from '../search/pattern-book';
import { protect, type Protection } from './protect';
import { RULES, type ProtectionProblem, type RuleSet } from '../problem/protection-problem';

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

/** Called with the number of problems decided. */
export type DecisionProgress = (done: number, of: number) => void;

/**
 * Decides many problems that are independent of each other: those in the book as it says, the others in as many threads
 * as there are processors, so that the process can answer requests meanwhile.
 */
export async function protectAll(
  problems: ReadonlyMap<string, ProtectionProblem>,
  book: PatternBook = {},
  onProgress: DecisionProgress = () => undefined,
  rules: RuleSet = RULES,
): Promise<Decisions> {
  const byName = new Map<string, Decision>();
  const decided: Record<string, string> = {};
  const open: Task[] = [];
  for (const [name, problem] of problems) {
    // Hashing a large table takes a tenth of a second: other requests are answered between two of them.
    await setImmediate();
    const hash = problemHash(problem, rules);
    const pattern = book[hash];
    if (pattern === undefined) open.push({ name, problem, hash });
    else {
      decided[hash] = pattern;
      byName.set(name, { withheld: decodePattern(problem, pattern), findings: [] });
    }
  }
  if (problems.size > 0) onProgress(byName.size, problems.size);
  await inThreads(open, rules, ({ name, problem, hash }, { withheld, findings }) => {
    const keys = new Set(withheld.keys());
    byName.set(name, { withheld: keys, findings });
    if (findings.length === 0) decided[hash] = encodePattern(problem, keys);
    onProgress(byName.size, problems.size);
  });
  return { byName, book: decided };
}

interface Task {
  readonly name: string;
  readonly problem: ProtectionProblem;
  readonly hash: string;
}

/** The compiled worker beside this file. Where the sources run uncompiled, in tests, it is missing and not needed. */
const WORKER = join(__dirname, 'protect-worker.js');

/** A thread takes a tenth of a second to start, which is too much for the few cells of one förbund. */
const CELLS_WORTH_A_THREAD = 2000;

/** The largest table of a nation four times ours takes a minute and 400 MB. */
const BOUNDS = { memoryMegabytes: 2048, timeLimitMs: 600_000 };

async function inThreads(
  tasks: readonly Task[],
  rules: RuleSet,
  decided: (task: Task, protection: Protection) => void,
): Promise<void> {
  const cells = tasks.reduce((sum, { problem }) => sum + problem.cells.length, 0);
  // The largest problem goes first, so that no thread begins it when the others are done.
  const waiting = [...tasks].sort((a, b) => a.problem.cells.length - b.problem.cells.length);
  if (cells < CELLS_WORTH_A_THREAD || !existsSync(WORKER)) {
    for (let task = waiting.pop(); task; task = waiting.pop()) {
      decided(task, await protect(task.problem, rules));
      await setImmediate();
    }
    return;
  }
  const work = async () => {
    const thread = new Thread(WORKER, BOUNDS);
    try {
      for (let task = waiting.pop(); task; task = waiting.pop()) {
        decided(task, await thread.ask<Protection>({ problem: task.problem, rules }));
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, work));
}
