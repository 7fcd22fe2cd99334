import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Resident memory of a process in bytes: now, and the most it has been. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** A server under measurement. It runs in a process of its own, so that its time and memory are its own. */
export interface Server {
  readonly url: string;
  memory(): Promise<Memory>;
  /** Processor time used so far, in seconds. */
  cpu(): Promise<number>;
  /** The longest time in milliseconds that it has done nothing else than one thing, since that was last asked. */
  longestHold(): Promise<number>;
  stop(): Promise<void>;
}

const ANSWER_MS = 60_000;

/** Everything is asked from one address: counted as ever, and never spent. */
const ENDLESS = String(Number.MAX_SAFE_INTEGER);
const BUDGETS = { BUDGET_ANONYMOUS: ENDLESS, BUDGET_ANALYST: ENDLESS, BUDGET_SERVICE: ENDLESS };

/** No line per request: the references write none, and a terminal that shows them is slower than either. */
const QUIET = { LOG_LEVEL: 'warn' };

/**
 * Starts one of this folder's servers, such as `hub-server`, and waits until it listens; with so large a heap, where it
 * is to have a small one.
 */
export async function startServer(
  name: string,
  environment: Record<string, string>,
  profileTo?: string,
  heapMegabytes?: number,
): Promise<Server> {
  const profiling = profileTo ? ['--cpu-prof', `--cpu-prof-dir=${profileTo}`] : [];
  const heap = heapMegabytes ? [`--max-old-space-size=${heapMegabytes}`] : [];
  const child = fork(join(__dirname, `${name}.js`), {
    execArgv: [...profiling, ...heap],
    env: { ...process.env, ...BUDGETS, ...QUIET, ...environment },
  });
  const { url } = await answerOf<{ url: string }>(child, name).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const ask = async (question: Question) => {
    child.send(question);
    return answerOf<{ memory: Memory; cpu: number; hold: number }>(child, name);
  };
  return {
    url,
    memory: async () => (await ask('usage')).memory,
    cpu: async () => (await ask('usage')).cpu,
    longestHold: async () => (await ask('usage')).hold,
    stop: async () => {
      child.send('stop' satisfies Question);
      if (child.exitCode === null) await once(child, 'exit', { signal: AbortSignal.timeout(ANSWER_MS) });
    },
  };
}

async function answerOf<T>(child: ChildProcess, name: string): Promise<T> {
  const over = new AbortController();
  const { signal } = over;
  const gone = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error(`The server ${name} ended before it answered.`)),
  );
  gone.catch(() => undefined);
  const late = setTimeout(
    () => over.abort(new Error(`The server ${name} was silent for ${ANSWER_MS / 1000} s.`)),
    ANSWER_MS,
  );
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal }), gone])) as [T];
    return answer;
  } finally {
    clearTimeout(late);
    over.abort();
  }
}

type Question = 'usage' | 'stop';

/**
 * The other end: tells the parent where the server listens and what it uses, and stops when the parent says so or is
 * gone.
 */
export function answerParent(url: string, close: () => Promise<void>): void {
  const stop = () => void close().then(() => process.disconnect?.());
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const hold = () => {
    const longest = delay.max / 1e6;
    delay.reset();
    return longest;
  };
  process.on('message', (question: Question) => {
    if (question === 'stop') stop();
    else process.send?.({ memory: memoryOfThisProcess(), cpu: cpuOfThisProcess(), hold: hold() });
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ url });
}

/** The kernel keeps the peak, so none is missed between two looks. */
const memoryOfThisProcess = (): Memory => ({
  now: process.memoryUsage.rss(),
  peak: process.resourceUsage().maxRSS * 1024,
});

function cpuOfThisProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
