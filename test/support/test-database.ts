import { readFileSync } from 'node:fs';
import {
  joinEmbeddedDatabase,
  openServerDatabase,
  type Database,
  type StatementListener,
} from '../../src/database/data-source';
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
): Promise<Database> {
  const databases = testDatabases();
  if (databases.kind === 'SERVER') return copyOnServer(databases, template, onStatement);
  const { PGlite } = await import('@electric-sql/pglite');
  const loadDataDir = template === 'EMPTY' ? undefined : new Blob([readFileSync(databases.templates[template])]);
  return joinEmbeddedDatabase(await PGlite.create(loadDataDir ? { loadDataDir } : {}), onStatement);
}

async function copyOnServer(
  databases: TestDatabases,
  template: Template | 'EMPTY',
  onStatement?: StatementListener,
): Promise<Database> {
  const { server = '', prefix = '' } = databases;
  const name = `${prefix}_${process.pid}_${(copies += 1)}`;
  const from = template === 'EMPTY' ? 'template0' : databases.templates[template];
  await onServer(server, (source) => source.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  const database = await openServerDatabase(urlOf(server, name), 5, onStatement);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, (source) => source.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
