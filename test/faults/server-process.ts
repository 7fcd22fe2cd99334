import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server whose processes are ours to hurt. Linux only: it is read out of /proc. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it without a word to anybody, and without writing down what it has in memory. */
  stopAtOnce(): Promise<void>;
  /** Ends all of its processes in the middle of whatever they do. */
  kill(): Promise<void>;
  /** Starts it again, and waits until it takes a connection. */
  start(): Promise<void>;
  /** All of its processes stand still: the kernel goes on taking connections for it, and nothing answers. */
  freeze(): void;
  thaw(): void;
  /** Ends every session of the hub, as an administrator does. */
  terminate(): Promise<void>;
  sql<Row>(text: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Takes over the server of a URL, which `scripts/postgres.mjs` has started, and removes when we have ended. */
export async function serverProcess(url: string): Promise<ServerProcess> {
  const sql = async <Row>(text: string, parameters?: unknown[]): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const [{ folder } = { folder: '' }] = await sql<{ folder: string }>(
    `SELECT current_setting('data_directory') AS folder`,
  );
  const first = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const program = readlinkSync(`/proc/${first}/exe`);
  const [, ...args] = readFileSync(`/proc/${first}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const { uid, gid } = statSync(folder);
  let pid = first;
  const untilGone = async () => {
    while (isRunning(pid)) await wait(20);
  };
  return {
    url,
    sql,
    stopAtOnce: async () => {
      process.kill(pid, 'SIGQUIT');
      await untilGone();
    },
    kill: async () => {
      for (const one of [pid, ...childrenOf(pid)]) signal(one, 'SIGKILL');
      await untilGone();
    },
    start: async () => {
      const owner = process.getuid?.() === 0 ? { uid, gid } : {};
      const child = spawn(program, args, { ...owner, cwd: folder, detached: true, stdio: 'ignore' });
      pid = child.pid ?? 0;
      while (!(await sql('SELECT 1').catch(() => undefined))) await wait(20);
    },
    freeze: () => [pid, ...childrenOf(pid)].forEach((one) => signal(one, 'SIGSTOP')),
    thaw: () => [pid, ...childrenOf(pid)].forEach((one) => signal(one, 'SIGCONT')),
    terminate: async () => {
      await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samnav'`);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** A process that has ended and that nobody has asked for stays in the list as a zombie. */
function isRunning(pid: number): boolean {
  const state = /\) (\w) /.exec(statOf(String(pid)))?.[1];
  return state !== undefined && state !== 'Z';
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => Number(/\) \w (\d+) /.exec(statOf(pid))?.[1]) === parent).map(Number);
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
