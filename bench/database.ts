import { HUB_TABLES } from '../src/app/tables';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrate } from '../src/cli/database/migrate';
import { checkCatalogue } from '../src/catalogue/file/check-catalogue';
import type { CatalogueFile } from '../src/catalogue/file/catalogue-file';
import { openServerDatabase } from '../src/database/connection/data-source';
import { createHub, type Hub } from '../src/database/hub';
import type { DemoNation } from '../src/demo/nation/demo-nation';
import { generateNation } from '../src/demo/nation/generate-nation';
import { loadNation } from '../src/demo/load-demo';
import { readCatalogueFile, readGeography, seed } from '../src/demo/seed';
import { systemClock } from '../src/platform/time/clock';
import { createLogger } from '../src/platform/log/logger';

export interface BenchDatabase {
  readonly url: string;
  readonly hub: Hub;
  readonly nation: DemoNation;
  /** Ends the connections, for whoever copies the database. Closing twice is closing once. */
  close(): Promise<void>;
  /** Closes it and drops the database. */
  drop(): Promise<void>;
}

/** So many invented förbund that about 75 report in 2022 and about 40 in 2018, as participation has been. */
const FORBUND = 156;

/**
 * A new database on the server with register, catalogue and an invented nation: its results in `rounds` are submitted,
 * accepted and released; those of other rounds are left to the caller.
 */
export async function createBenchDatabase(
  server: string,
  name: string,
  rounds: readonly string[],
): Promise<BenchDatabase> {
  const opened = await createDatabase(server, name);
  await seed(opened.hub, { demo: false });
  const { file } = checkCatalogue(readCatalogueFile());
  const nation = generateNation(file as CatalogueFile, await readGeography(opened.hub), { forbund: FORBUND });
  const released = nation.submissions.filter(({ round }) => rounds.includes(round));
  await loadNation(opened.hub, { ...nation, submissions: released }, () => undefined);
  await opened.hub.db.query('ANALYZE');
  return { ...opened, nation };
}

/** A new database with the demo nation as everybody has it, whose protection is decided beforehand. */
export async function createDemoDatabase(server: string, name: string): Promise<Omit<BenchDatabase, 'nation'>> {
  const opened = await createDatabase(server, name);
  await seed(opened.hub, { demo: true });
  await opened.hub.db.query('ANALYZE');
  return opened;
}

/** A migrated database. With `copyOf`, a copy of one that nobody is connected to. */
export async function createDatabase(
  server: string,
  name: string,
  copyOf?: string,
): Promise<Omit<BenchDatabase, 'nation'>> {
  const database = `samnav_bench_${name}_${process.pid}`;
  await onServer(server, `CREATE DATABASE ${database}${copyOf ? ` TEMPLATE ${copyOf}` : ''}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const opened = await openServerDatabase(HUB_TABLES, url.href, 4);
  await migrate(opened);
  const hub = createHub({ database: opened, clock: systemClock, log: createLogger('warn'), rules: { fourEyes: true } });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= opened.close());
  return {
    url: url.href,
    hub,
    close,
    drop: async () => {
      await close();
      await onServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await source.query(sql);
  } finally {
    await source.destroy();
  }
}
