import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { ClientError, readAnswer } from '../../client';
import { readConfig, type Config } from '../../platform';
import type { Shared } from './add-export-command';
import { readDemoTokens } from '../hub/demo-tokens';
import { complain, print } from '../output';

interface TemplateOptions {
  readonly forbund: string;
  readonly round: string;
  readonly out: string;
  readonly url?: string;
  readonly token?: string;
}

/** `samnav template`: fetches the file that a förbund is to fill in. */
export function addTemplateCommand(program: Command, { run, examples }: Shared): void {
  program
    .command('template')
    .description('hämta en mall att fylla i: CSV eller xlsx (fetch a template to fill in)')
    .requiredOption('--forbund <number>', 'organisationsnummer (organisation number)')
    .requiredOption('--round <code>', 'mätomgång, t.ex. 2022 (round)')
    .requiredOption('--out <file>', 'filen att skriva: .csv eller .xlsx (the file to write)')
    .option('--url <url>', 'hubbens adress; annars SAMNAV_URL (address of the hub)')
    .option('--token <token>', 'nyckel; annars SAMNAV_TOKEN, eller demons (token)')
    .addHelpText('after', examples('samnav template --forbund 222000-1834 --round 2022 --out mall.xlsx'))
    .action(run((options: TemplateOptions) => templateCommand(readConfig(), options)));
}

/** Exit code 1 when the hub refuses. */
async function templateCommand(config: Config, options: TemplateOptions): Promise<number> {
  const { forbund, round, out, url = config.hubUrl } = options;
  const format = { '.csv': 'csv', '.xlsx': 'xlsx' }[extname(out).toLowerCase()];
  if (!format) {
    complain(`${out}: skriv en fil som heter .csv eller .xlsx. Write a file whose name ends in .csv or .xlsx.`);
    return 1;
  }
  if (!URL.canParse(url)) {
    complain(`${url} är ingen adress; skriv som http://127.0.0.1:4000. It is no address; write as above.`);
    return 1;
  }
  const token = options.token ?? config.token ?? readDemoTokens(config).FORBUND_EDITOR;
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const query = new URLSearchParams({ forbund, round, format }).toString();
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/template?${query}`, { headers: authorization });
    if (!response.ok) await readAnswer(response);
    writeFileSync(out, Buffer.from(await response.arrayBuffer()));
    print(`${out}: mall för ${forbund}, omgång ${round}. Template written.`);
    return 0;
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    complain(error.inBothLanguages);
    return 1;
  }
}
