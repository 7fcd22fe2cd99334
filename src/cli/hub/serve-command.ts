import { SERVICE_VERSION, type Config, type Logger } from '../../platform';
import { currentCatalogue } from '../../catalogue';
import type { Progress } from '../../demo';
import { endWithDatabase } from './end-of-database';
import { print, showProgress, table } from '../output';
import { inMemory } from './data-dir';
import { hubCounts } from './hub-counts.store';
import { startHub, type StartedHub } from './serve';

/**
 * Serves until a signal tells it to stop, and then lets the requests under way finish. A second signal, or slowness,
 * ends it at once.
 */
export async function serveCommand(config: Config): Promise<void> {
  print(`Samnav ${SERVICE_VERSION}`);
  const { progress, done } = showProgress();
  const started = await startHub(config, announced(progress)).finally(done);
  endWithDatabase(started.hub);
  const { log } = started.hub;
  // The signals are listened to before it says that it serves: whoever reads that line may stop it at once.
  const told = stopSignal(log);
  await describe(config, started);
  const signal = await told;
  log.info({ signal }, 'stopping');
  print('Stoppar. Stopping.');
  endAtOnce(log, config.shutdown);
  await started.close();
  // Nobody waits for whatever still keeps the process alive.
  setTimeout(() => process.exit(0), LINGER_MS).unref();
}

const LINGER_MS = 500;

/**
 * From now on another signal ends the process, and so does the outer limit: exit code 1 says that the process did not
 * end by itself.
 */
function endAtOnce(log: Logger, { graceMs, limitMs }: Config['shutdown']): void {
  const end = (why: string) => {
    log.warn(why);
    process.exit(1);
  };
  for (const one of SIGNALS) process.once(one, () => end('told to stop twice'));
  setTimeout(() => end('stopping took too long'), graceMs + limitMs).unref();
}

/** Says what is going on before its first step; a start that finds the demo in place takes no steps. */
function announced(progress: Progress): Progress {
  let isTold = false;
  return (...step) => {
    if (!isTold)
      print('  Laddar en påhittad nation (syntetiska demodata). Loading an invented nation (synthetic demo data).');
    isTold = true;
    progress(...step);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Waits for a signal or the database's end. A process that ends by itself leaves a line that distinguishes it from one
 * that was stopped.
 */
async function stopSignal(log: Logger): Promise<string> {
  const endedByItself = (exitCode: number) => log.warn({ exitCode }, 'ended without a signal to stop');
  process.once('exit', endedByItself);
  const signal = await new Promise<string>((resolve) => {
    for (const one of SIGNALS) process.once(one, resolve);
  });
  for (const one of SIGNALS) process.removeAllListeners(one);
  process.off('exit', endedByItself);
  return signal;
}

async function describe(config: Config, { url, hub, tokens, migrated, seeded }: StartedHub): Promise<void> {
  const catalogue = await currentCatalogue(hub.db);
  const counts = await hubCounts(hub.db);
  const where = config.databaseUrl
    ? 'PostgreSQL-server'
    : inMemory(config)
      ? 'i minnet (in memory)'
      : `inbäddad i ${config.dataDir}/`;
  const isNew = (fresh: boolean) => (fresh ? 'laddad nu' : 'fanns redan');
  print(`  databas   ${where}, ${migrated} ${migrated === 1 ? 'migrering körd' : 'migreringar körda'}`);
  print(`  register  ${counts.real} kända förbund, ${isNew(seeded.register)}`);
  print(
    `  katalog   ${catalogue.version}${catalogue.status === 'PROPOSAL' ? ' (förslag, inte NNS lydelse)' : ''}, ${isNew(seeded.catalogue)}`,
  );
  if (counts && counts.demo > 0) {
    print(
      `  demo      SYNTETISKA DEMODATA: ${counts.demo} påhittade förbund, ${isNew(seeded.demo)}. Synthetic demo data.`,
    );
  }
  print(
    `  utgåva    ${counts && counts.release > 0 ? `publicering ${counts.release} är den senaste` : 'inget publicerat ännu'}`,
  );
  const browse = config.host === '127.0.0.1' ? url.replace('127.0.0.1', 'localhost') : url;
  print(`\n  Öppna (open)  ${browse}   GraphiQL: ${browse}/graphiql\n`);
  if (Object.keys(tokens).length > 0) {
    print('  Nycklar att prova med (tokens to try), i huvudet Authorization: Bearer …');
    print(table(['roll', 'nyckel'], Object.entries(tokens)));
  }
}
