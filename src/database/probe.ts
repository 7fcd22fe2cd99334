import { Client } from 'pg';
import { isDatabaseAway } from './database-away';

/** How a database stands: it answers, it answers that nobody may come in (wrong password, no connections left), or nothing comes. */
export type Standing = 'HERE' | 'REFUSES' | 'AWAY';

export interface Probed {
  readonly standing: Standing;
  /** Names of the migrations that it has; undefined when they could not be read. */
  readonly migrations?: readonly string[];
  /** Says of the server's process of a connection whether it is working on something. Undefined: it cannot be known. */
  readonly isWorking: (pid: number) => boolean | undefined;
}

const NOTHING_KNOWN = () => undefined;

/** Longer than a server takes that is very busy and there: what is behind it is thrown away when it does not answer. */
const LIMIT_MS = 3000;

/** Asks a database by a connection of its own, which waits for nobody: never queued behind the statements of the pool. */
export async function probe(url: string, name: string): Promise<Probed> {
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
    const isWorking = await workers(client);
    return { standing: 'HERE', migrations: await migrationsOf(client), isWorking };
  } catch (error) {
    const { code } = error as { code?: string };
    // A server without a place left has answered, and those who are in may go on.
    const standing = isDatabaseAway(error) && code !== '53300' ? 'AWAY' : 'REFUSES';
    return { standing, isWorking: NOTHING_KNOWN };
  } finally {
    clearTimeout(tooLate);
    void client.end().catch(() => undefined);
    client.connection.stream.destroy();
  }
}

/** A process that waits for its client to read or to send, while the client waits for it, works on nothing: the line is broken between them. */
const PROCESSES = `SELECT pg_backend_pid() AS own, pid,
  state IN ('active', 'fastpath function call') AND wait_event_type IS DISTINCT FROM 'Client' AS working
  FROM pg_stat_activity WHERE usename = current_user`;

async function workers(client: Client): Promise<Probed['isWorking']> {
  const { rows } = await client.query<{ own: number; pid: number; working: boolean | null }>(PROCESSES);
  const working = new Map(rows.map(({ pid, working }) => [pid, working ?? false]));
  // Behind a pooler such as PgBouncer a connection has no process of its own, and nothing can be said of it.
  const isDirect = rows[0]?.own === processOf(client);
  return isDirect ? (pid) => working.get(pid) ?? false : NOTHING_KNOWN;
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
