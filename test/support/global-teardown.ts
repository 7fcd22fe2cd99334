import type { TestDatabases } from './global-setup';
import { onServer } from './templates';

/** Removes every database that this run made on the server. */
export default async function globalTeardown(): Promise<void> {
  const databases = JSON.parse(process.env.SAMNAV_TEST_DATABASES ?? '{}') as Partial<TestDatabases>;
  const { server, prefix } = databases;
  if (!server || !prefix) return;
  await onServer(server, async (source) => {
    const rows = await source.query<{ name: string }[]>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE $1`,
      [`${prefix.replaceAll('_', '\\_')}%`],
    );
    for (const { name } of rows) await source.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}
