import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../src/platform/settings/project-root';
import { benchAdhoc } from './adhoc';
import { benchBenchmark } from './benchmark';
import { benchDuplicates } from './duplicates';
import { benchLivez } from './livez';
import { benchPlans } from './plans';
import { benchRead } from './read';
import { report, type BenchResult, type Settings } from './report';
import { benchRelease } from './release';
import { benchResend } from './resend';
import { benchResources } from './resources';
import { benchUpload } from './upload';

const BENCHES: Readonly<Record<string, (settings: Settings) => Promise<BenchResult>>> = {
  adhoc: benchAdhoc,
  benchmark: benchBenchmark,
  duplicates: benchDuplicates,
  livez: benchLivez,
  plans: benchPlans,
  read: benchRead,
  release: benchRelease,
  resend: benchResend,
  resources: benchResources,
  upload: benchUpload,
};
const USAGE = `npm run bench [-- adhoc | benchmark | duplicates | livez | plans | read | release | resend | resources | upload] [--profile]

BENCH_DATABASE_URL names a PostgreSQL server on which databases may be made; without it one is started for the run.
--profile writes processor profiles of the hub to bench/profiles, to be opened in a browser's developer tools.`;

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const names = words.filter((word) => word !== '--profile');
  if (names.some((name) => !BENCHES[name])) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const server = process.env.BENCH_DATABASE_URL;
  if (!server) {
    process.exitCode = withOwnServer(words);
    return;
  }
  const profileTo = words.includes('--profile') ? join(projectRoot, 'bench/profiles') : undefined;
  const postgres = await versionOf(server);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const result = await BENCHES[name]?.({ server, profileTo, note: (line) => console.log(line) });
    if (result) report(result, postgres);
  }
}

/**
 * Runs this again with a server that lives as long as the run, as durable as one in use: both sides wait for the disk.
 */
function withOwnServer(words: readonly string[]): number {
  const script = join(projectRoot, 'scripts/postgres.mjs');
  const options = ['--durable', '--env', 'BENCH_DATABASE_URL', '--'];
  return (
    spawnSync(process.execPath, [script, ...options, process.execPath, __filename, ...words], { stdio: 'inherit' })
      .status ?? 1
  );
}

async function versionOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ version: string; fsync: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync`,
  );
  await client.end();
  return `${rows[0]?.version.split(' ')[0]} (fsync ${rows[0]?.fsync})`;
}

void main();
