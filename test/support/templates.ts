import { HUB_TABLES } from '../../src/app/tables';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrate } from '../../src/cli/database/migrate';
import { joinEmbeddedDatabase, openServerDatabase, type Database } from '../../src/database/connection/data-source';
import { createEmbeddedPostgres } from '../../src/embedded/embedded-postgres';
import { storeInMemory } from '../../src/embedded/open-embedded';
import { createHub } from '../../src/database/hub';
import { seed } from '../../src/demo/seed';
import { systemClock } from '../../src/platform/time/clock';
import { createLogger } from '../../src/platform/log/logger';
import { projectRoot } from '../../src/platform/settings/project-root';

/** SEEDED: register and catalogue. DEMO: the demo nation as well. A test starts from a copy of one of them. */
export const TEMPLATES = ['SEEDED', 'DEMO'] as const;
export type Template = (typeof TEMPLATES)[number];

const CACHE = join(projectRoot, 'node_modules/.cache/samnav-test');

/** What fills a template. How it is asked afterwards (benchmarks, GraphQL, HTTP) does not change what is in it. */
const FILLED_BY = [
  'migrations',
  'data',
  ...[
    'database',
    'disclosure',
    'register',
    'catalogue',
    'outbox',
    'rounds',
    'submissions',
    'releases',
    'system-errors',
    'evaluations',
    'demo',
  ].map((name) => `src/${name}`),
];

/** Everything that a template depends on; a change of any file makes new templates. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory())
      readdirSync(path)
        .sort()
        .forEach((name) => visit(join(path, name)));
    else hash.update(path).update(readFileSync(path));
  };
  FILLED_BY.forEach((folder) => visit(join(projectRoot, folder)));
  return hash.digest('hex').slice(0, 16);
}

async function fill(database: Database, template: Template): Promise<void> {
  await migrate(database);
  const hub = createHub({ database, clock: systemClock, log: createLogger('silent'), rules: { fourEyes: true } });
  await seed(hub, { demo: template === 'DEMO' });
}

/** The embedded templates: a file each with a whole data directory. */
export async function embeddedTemplates(): Promise<Record<Template, string>> {
  mkdirSync(CACHE, { recursive: true });
  const print = fingerprint();
  const files = Object.fromEntries(TEMPLATES.map((name) => [name, join(CACHE, `${print}-${name}.tar`)])) as Record<
    Template,
    string
  >;
  if (TEMPLATES.every((name) => existsSync(files[name]))) return files;
  // Earlier templates are of no more use, and each is a hundred megabytes; those of the last hour may be in use beside
  // this run.
  for (const old of readdirSync(CACHE).map((name) => join(CACHE, name))) {
    if (Date.now() - statSync(old).mtimeMs > 3_600_000) rmSync(old);
  }
  const pglite = await createEmbeddedPostgres({});
  const database = await joinEmbeddedDatabase(HUB_TABLES, storeInMemory(pglite));
  for (const name of TEMPLATES) {
    await fill(database, name);
    const dump = await pglite.dumpDataDir('none');
    writeFileSync(`${files[name]}.part`, Buffer.from(await dump.arrayBuffer()));
    renameSync(`${files[name]}.part`, files[name]);
  }
  await database.close();
  return files;
}

export async function onServer<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** The templates on a server: a database each, copied by CREATE DATABASE … TEMPLATE. */
export async function serverTemplates(server: string, prefix: string): Promise<Record<Template, string>> {
  const names = { SEEDED: `${prefix}_seeded`, DEMO: `${prefix}_demo` };
  for (const template of TEMPLATES) {
    await onServer(server, (source) => source.query(`CREATE DATABASE ${names[template]}`));
    const database = await openServerDatabase(HUB_TABLES, urlOf(server, names[template]), 2);
    await fill(database, template);
    await database.close();
  }
  return names;
}
