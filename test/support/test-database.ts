import { readFileSync } from 'node:fs';
import {
  joinEmbeddedDatabase,
  openServerDatabase,
  type Database,
  type StatementListener,
} from '../../src/database/data-source';
import { createEmbeddedPostgres } from '../../src/embedded/embedded-postgres';
import type { DatabaseBounds } from '../../src/platform/bounds-config';
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
  return joinEmbeddedDatabase(await createEmbeddedPostgres(loadDataDir ? { loadDataDir } : {}), onStatement);
}

async function copyOnServer(
  databases: TestDatabases,
  template: Template | 'EMPTY',
  onStatement?: StatementListener,
  bounds?: DatabaseBounds,
): Promise<Database> {
  const { url, drop } = await copyTemplate(databases, template);
  const database = await openServerDatabase(url, 5, onStatement, bounds && { bounds });
  return { ...database, close: () => database.close().then(drop) };
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
