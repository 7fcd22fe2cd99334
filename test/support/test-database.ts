import { HUB_TABLES } from '../../src/app/tables';
import { readFileSync } from 'node:fs';
import {
  joinEmbeddedDatabase,
  openServerDatabase,
  type Database,
  type StatementListener,
} from '../../src/database/connection/data-source';
import { grantRunning } from '../../src/database/safekeeping/running-role.store';
import { createEmbeddedPostgres } from '../../src/embedded/embedded-postgres';
import type { DatabaseBounds } from '../../src/platform/settings/bounds-config';
import type { TestDatabases } from './global-setup';
import { onServer, urlOf, type Template } from './templates';

let copies = 0;

export function testDatabases(): TestDatabases {
  return JSON.parse(process.env.SAMNAV_TEST_DATABASES ?? '{}') as TestDatabases;
}

/** An empty database, or a copy of a template, that only this test sees. */
export async function openTestDatabase(
  template: Template | 'EMPTY',
  onStatement?: StatementListener,
  bounds?: DatabaseBounds,
): Promise<Database> {
  const databases = testDatabases();
  if (databases.kind === 'SERVER') return copyOnServer(databases, template, onStatement, bounds);
  const loadDataDir = template === 'EMPTY' ? undefined : new Blob([readFileSync(databases.templates[template])]);
  return joinEmbeddedDatabase(
    HUB_TABLES,
    await createEmbeddedPostgres(loadDataDir ? { loadDataDir } : {}),
    onStatement,
  );
}

async function copyOnServer(
  databases: TestDatabases,
  template: Template | 'EMPTY',
  onStatement?: StatementListener,
  bounds?: DatabaseBounds,
): Promise<Database> {
  const { url, drop } = await copyTemplate(databases, template);
  const running = process.env.TEST_DATABASE_ROLE === 'RUNNING' && template !== 'EMPTY' ? await asRunningRole(url) : url;
  const database = await openServerDatabase(HUB_TABLES, running, 5, onStatement, bounds && { bounds });
  return { ...database, close: () => database.close().then(drop) };
}

const RUNNING_ROLE = 'samnav_test_running';

/** The same database as a role that owns nothing, as a hub in production has it. */
async function asRunningRole(url: string): Promise<string> {
  await onServer(url, async (source) => {
    await source
      .query(`CREATE ROLE ${RUNNING_ROLE} LOGIN PASSWORD '${RUNNING_ROLE}'`)
      .catch((error: { code?: string }) => {
        // Another test has made it, perhaps at this moment.
        if (!['42710', '23505'].includes(error.code ?? '')) throw error;
      });
    await grantRunning(source, RUNNING_ROLE);
  });
  const running = new URL(url);
  running.username = RUNNING_ROLE;
  running.password = RUNNING_ROLE;
  return running.href;
}

/** A database of its own on the test server, for a process that opens it by its URL. */
export async function copyTemplate(
  { server = '', prefix = '', templates }: TestDatabases,
  template: Template | 'EMPTY',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${prefix}_${process.pid}_${(copies += 1)}`;
  const from = template === 'EMPTY' ? 'template0' : templates[template];
  await onServer(server, (source) => source.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  const drop = () => onServer(server, (source) => source.query(`DROP DATABASE ${name} WITH (FORCE)`));
  return { url: urlOf(server, name), drop: async () => void (await drop()) };
}
