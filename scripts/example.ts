import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { showProgress } from '../src/cli/output';
import { startHub } from '../src/cli/hub/serve';
import { runExample } from '../src/client/example';
import { readConfig } from '../src/platform/settings/config';

const print = (line: string): void => console.log(line);

/** `npm run example`: from a file to published figures, against a hub of its own or, with --url, one that runs. */
async function main(): Promise<void> {
  const program = new Command('example')
    .description('Hela vägen från fil till publicerade värden. From a file to published figures.')
    .option(
      '--url <url>',
      'en hubb som redan kör; annars startas en i minnet (a running hub; otherwise one is started in memory)',
    )
    .option(
      '--tokens <file>',
      'JSON med en nyckel per roll; annars demons, i SAMNAV_DATA_DIR (JSON with a token per role)',
    )
    .parse();
  const { url, ...given } = program.opts<{ url?: string; tokens?: string }>();
  if (url) {
    const tokens = given.tokens ?? join(readConfig().dataDir, 'demo-tokens.json');
    if (!existsSync(tokens))
      throw new Error(`Filen ${tokens} finns inte; ange --tokens. There is no file ${tokens}; give --tokens.`);
    await runExample({ url, tokens: JSON.parse(readFileSync(tokens, 'utf8')) as Record<string, string>, print });
    return;
  }
  print('Startar en hubb i minnet med syntetiska demodata. Starting a hub in memory with synthetic demo data.');
  const { progress, done } = showProgress();
  const hub = await startHub(readConfig({ SAMNAV_DATA_DIR: 'memory://', PORT: '0', LOG_LEVEL: 'error' }), progress);
  done();
  try {
    await runExample({ url: hub.url, tokens: hub.tokens, print });
  } finally {
    await hub.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
