import { Client } from 'pg';
import { isDatabaseAway } from './database-away';

/** How a database stands: it answers, it answers that nobody may come in (wrong password, no connections left), or nothing comes. */
export type Standing = 'HERE' | 'REFUSES' | 'AWAY';

/** What the server's process of a connection does: work, wait within a transaction, or nothing. Undefined: that cannot be known. */
export type Doing = 'WORKING' | 'IN_TRANSACTION' | 'NOTHING' | undefined;

export interface Probed {
  readonly standing: Standing;
  /** Names of the migrations that it has; undefined when they could not be read. */
  readonly migrations?: readonly string[];
  readonly doing: (pid: number) => Doing;
}

const NOTHING_KNOWN = () => undefined;

/** Longer than a server takes that is very busy and there: what is behind it is thrown away when it does not answer. */
const LIMIT_MS = 3000;

/** While it has not answered it is asked once more so often: the first question may have been swallowed by a line that is whole again. */
const AGAIN_MS = 400;

/** Asks a database until it answers, or refuses the call, or has said nothing for the limit. */
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

/** A connection that the hub has left without being able to tell the server so: the server's process, and when that was. */
export interface Left {
  readonly pid: number;
  readonly at: number;
}

/**
 * Asks a database by a connection of its own, which waits for nobody: never queued behind the statements of the pool. The server is told
 * to end what was `left` open: it may hold locks in a transaction that nobody will ever end, and would wait for two hours to notice.
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
    const { code } = error as { code?: string };
    // A server without a place left has answered, and those who are in may go on.
    const standing = isDatabaseAway(error) && code !== '53300' ? 'AWAY' : 'REFUSES';
    return { standing, doing: NOTHING_KNOWN };
  } finally {
    clearTimeout(tooLate);
    void client.end().catch(() => undefined);
    client.connection.stream.destroy();
  }
}

/** A process that waits for its client to read or to send, while the client waits for it, works on nothing: the line is broken between them. */
const PROCESSES = `SELECT pg_backend_pid() AS own, pid, CASE
    WHEN wait_event_type = 'Client' AND state = 'idle' THEN 'NOTHING'
    WHEN wait_event_type = 'Client' THEN 'IN_TRANSACTION'
    ELSE 'WORKING' END AS doing
  FROM pg_stat_activity WHERE usename = current_user`;

async function workers(client: Client): Promise<Probed['doing']> {
  const { rows } = await client.query<{ own: number; pid: number; doing: Doing }>(PROCESSES);
  const doing = new Map(rows.map(({ pid, doing }) => [pid, doing]));
  // Behind a pooler such as PgBouncer a connection has no process of its own, and nothing can be said of it.
  const isDirect = rows[0]?.own === processOf(client);
  return isDirect ? (pid) => doing.get(pid) ?? 'NOTHING' : NOTHING_KNOWN;
}

/** Only processes that were there when they were left: a server that has started again may have given their numbers to others. */
async function endLeft(client: Client, left: readonly Left[]): Promise<void> {
  const seconds = left.map(({ at }) => (performance.now() - at) / 1000);
  await client.query(
    `SELECT pg_terminate_backend(activity.pid)
     FROM pg_stat_activity activity JOIN unnest($1::integer[], $2::double precision[]) AS gone (pid, seconds) USING (pid)
     WHERE usename = current_user AND backend_start < now() - make_interval(secs => seconds)`,
    [left.map(({ pid }) => pid), seconds],
  );
}

/** The server's process at the other end of a connection, which the types of `pg` do not tell. */
export const processOf = (client: Client): number => Number((client as Client & { processID?: number }).processID);

async function migrationsOf(client: Client): Promise<string[] | undefined> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    // Nobody has made the table, or nobody may read it.
    return undefined;
  }
}
