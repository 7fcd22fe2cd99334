import { Client } from 'pg';
import { isDatabaseAway, refusesEntry } from './database-away';

/**
 * A database's answer to a probe: it answers, it refuses entry (wrong password, no connections left), or it says
 * nothing.
 */
export type Standing = 'HERE' | 'REFUSES' | 'AWAY';

/**
 * What the server's process for a connection is doing: working, waiting within a transaction, or nothing. Undefined
 * when that cannot be known.
 */
export type Doing = 'WORKING' | 'IN_TRANSACTION' | 'NOTHING' | undefined;

export interface Probed {
  readonly standing: Standing;
  /** Names of the migrations that the database has; undefined when they could not be read. */
  readonly migrations?: readonly string[];
  readonly doing: (pid: number) => Doing;
}

const NOTHING_KNOWN = () => undefined;

/** Longer than a very busy server takes to answer: when it does not, the connections to it are thrown away. */
const LIMIT_MS = 3000;

/**
 * While it has not answered, the probe asks again this often: a line that is whole again may have swallowed the first
 * question.
 */
const AGAIN_MS = 400;

/** Asks a database until it answers, refuses the call, or has been silent for the limit. */
export async function persistently(ask: () => Promise<Probed>): Promise<Probed> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const once = () => {
      void ask().then((probed) => {
        clearInterval(again);
        resolve(probed);
      });
    };
    const again = setInterval(() => {
      if (performance.now() - begun < LIMIT_MS) once();
    }, AGAIN_MS).unref();
    once();
  });
}

/** A connection that the hub has dropped without being able to tell the server: the server's process, and when. */
export interface Left {
  readonly pid: number;
  readonly at: number;
}

/**
 * Asks a database by a connection of its own, which never queues behind the statements of the pool. It also tells the
 * server to end the processes in `left`: each may hold locks in a transaction that nobody will end, and the server
 * would notice after two hours.
 */
export async function probe(url: string, name: string, left: readonly Left[] = []): Promise<Probed> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
  });
  client.on('error', () => undefined);
  const tooLate = setTimeout(() => client.connection.stream.destroy(), LIMIT_MS).unref();
  try {
    await client.connect();
    const doing = await workers(client);
    if (left.length > 0 && doing !== NOTHING_KNOWN) await endLeft(client, left);
    return { standing: 'HERE', migrations: await migrationsOf(client), doing };
  } catch (error) {
    return { standing: refusesEntry(error) ? 'REFUSES' : 'AWAY', doing: NOTHING_KNOWN };
  } finally {
    clearTimeout(tooLate);
    void client.end().catch(() => undefined);
    client.connection.stream.destroy();
  }
}

/**
 * A process that waits for its client, while the client waits for it, works on nothing: the line between them is
 * broken.
 */
const PROCESSES = `SELECT pg_backend_pid() AS own, pid, CASE
    WHEN wait_event_type = 'Client' AND state = 'idle' THEN 'NOTHING'
    WHEN wait_event_type = 'Client' THEN 'IN_TRANSACTION'
    ELSE 'WORKING' END AS doing
  FROM pg_stat_activity WHERE usename = current_user`;

async function workers(client: Client): Promise<Probed['doing']> {
  const { rows } = await client.query<{ own: number; pid: number; doing: Doing }>(PROCESSES);
  const doing = new Map(rows.map(({ pid, doing }) => [pid, doing]));
  // Behind a pooler such as PgBouncer a connection has no process of its own, so nothing can be said about it.
  const isDirect = rows[0]?.own === processOf(client);
  return isDirect ? (pid) => doing.get(pid) ?? 'NOTHING' : NOTHING_KNOWN;
}

/**
 * Only processes that existed when the connections were dropped: a server that has started again may have reused their
 * numbers.
 */
async function endLeft(client: Client, left: readonly Left[]): Promise<void> {
  const seconds = left.map(({ at }) => (performance.now() - at) / 1000);
  await client.query(
    `SELECT pg_terminate_backend(activity.pid)
     FROM pg_stat_activity activity JOIN unnest($1::integer[], $2::double precision[]) AS gone (pid, seconds) USING (pid)
     WHERE usename = current_user AND backend_start < now() - make_interval(secs => seconds)`,
    [left.map(({ pid }) => pid), seconds],
  );
}

/** The number of the server's process for a connection, which the types of `pg` leave out. */
export const processOf = (client: Client): number => Number((client as Client & { processID?: number }).processID);

async function migrationsOf(client: Client): Promise<string[] | undefined> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    // Nobody has created the table, or this role may not read it.
    return undefined;
  }
}
