import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Thread } from '../../platform';
import type { Finding } from './audit';
import { decodePattern, encodePattern, problemHash, type PatternBook } from '../search/pattern-book';
import { protect, type Protection } from './protect';
import { RULES, type ProtectionProblem, type RuleSet } from '../problem/protection-problem';

/** What was decided about the tables of one measure and round. */
export interface Decision {
  readonly withheld: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** That nothing was decided: what has been shown is shown, and nothing more. */
  readonly isAsBefore?: boolean;
}

export interface Decisions {
  readonly byName: ReadonlyMap<string, Decision>;
  /** The same for another time. What the audit found something in is not among them. */
  readonly book: PatternBook;
}

/** Told how many problems are decided. */
export type DecisionProgress = (done: number, of: number) => void;

/**
 * Decides many problems, which have nothing to do with each other: those in the book as it says, the others in as many
 * threads as there are processors, so that the process answers meanwhile.
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
    // A hash of a large table takes a tenth of a second: others are answered between two.
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

/** Compiled beside this file; where the sources are run as they are, in tests, there is none, and none is needed. */
const WORKER = join(__dirname, 'protect-worker.js');

/** A thread takes a tenth of a second to start: not for the few cells of one förbund. */
const CELLS_WORTH_A_THREAD = 2000;

/** The largest table of a nation four times ours takes a minute and 400 MB. */
const BOUNDS = { memoryMegabytes: 2048, timeLimitMs: 600_000 };

async function inThreads(
  tasks: readonly Task[],
  rules: RuleSet,
  decided: (task: Task, protection: Protection) => void,
): Promise<void> {
  const cells = tasks.reduce((sum, { problem }) => sum + problem.cells.length, 0);
  // The largest first, so that no thread begins it when the others are done.
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
