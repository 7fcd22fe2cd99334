import type { Command } from 'commander';
import { readConfig, SERVICE_VERSION } from '../platform';
import { BilingualCommand } from './command';
import {
  applyCatalogueCommand,
  createTokenCommand,
  demoCommand,
  importRegisterCommand,
  listTokensCommand,
  migrateCommand,
  type MigrateOptions,
  releaseCommand,
  type ReleaseOptions,
  revokeTokenCommand,
} from './database/database-commands';
import { addAuditCommand } from './audit/add-audit-command';
import { addOutboxCommand } from './workers/add-outbox-command';
import { addExportCommand } from './client/add-export-command';
import { exportSchemaCommand } from './client/export-schema-command';
import { addSourcesCommand } from './workers/add-sources-command';
import { addStoreCommand } from './database/add-store-command';
import { restoredCommand, type RestoredOptions } from './database/restored-command';
import { addSecretsCommand } from './database/secrets-command';
import { serveCommand } from './hub/serve-command';
import { addTemplateCommand } from './client/template-command';
import { uploadCommand, type UploadOptions } from './client/upload-command';

/** Runs a command with the settings, and makes its result the exit code. */
const run =
  <A extends unknown[]>(command: (...args: A) => Promise<number | void>) =>
  async (...args: A): Promise<void> => {
    process.exitCode = (await command(...args)) ?? 0;
  };

/** Commands as one writes them in the project's folder, where the program is not on the path. */
const examples = (...lines: string[]): string =>
  `\n${lines.length > 1 ? 'Exempel (examples)' : 'Exempel (example)'}:\n${lines
    .map((line) => `  ${line.replace('samnav ', 'npx samnav ')}`)
    .join('\n')}`;

const OVERVIEW = `${examples(
  'samnav serve',
  'samnav upload resultat.csv --forbund 222000-1834 --round 2022 --dry-run',
  'samnav token create --role FORBUND_EDITOR --forbund 222000-1834 --name "Umeå, handläggare"',
  'samnav register import data/register-known.csv --dry-run',
)}

Inställningar läses ur omgivningen; se .env.example. Settings are read from the environment; see .env.example.`;

/** The command line. Settings are read when a command runs, so that --help works whatever they are. */
export function createProgram(): Command {
  const program = new BilingualCommand('samnav')
    .description('Samnav: nationell jämförelse av samverkan. National comparison of integrated collaboration.')
    .version(SERVICE_VERSION)
    .addHelpText('after', OVERVIEW)
    // The commands below inherit this, so it comes before them.
    .showHelpAfterError('Lägg till --help för hjälp. Add --help for help.');
  program
    .command('serve')
    .description('starta hubben (start the hub)')
    .addHelpText('after', examples('samnav serve', 'PORT=8080 SAMNAV_DEMO=false samnav serve'))
    .action(run(() => serveCommand(readConfig())));
  program
    .command('migrate')
    .description('skapa eller uppdatera databasen (create or update the database)')
    .option('--grant-to <role>', 'roll som hubben ska köras som (role that the hub will run as)')
    .addHelpText(
      'after',
      examples(
        'DATABASE_URL=postgresql://localhost/samnav samnav migrate',
        'DATABASE_URL=postgresql://samnav_owner@localhost/samnav samnav migrate --grant-to samnav_hub',
      ),
    )
    .action(run((options: MigrateOptions) => migrateCommand(readConfig(), options)));
  program
    .command('restored')
    .description('efter återläsning av en säkerhetskopia (after a restore of a backup)')
    .option('--last-release <number>', 'senaste kända publicering (the last release that is known of)')
    .option('--yes', 'utan att fråga (without asking)', false)
    .addHelpText('after', examples('samnav restored', 'samnav restored --last-release 17 --yes'))
    .action(run((options: RestoredOptions) => restoredCommand(readConfig(), options)));
  program
    .command('demo')
    .description('ladda syntetiska demodata (load synthetic demo data)')
    .addHelpText('after', examples('samnav demo'))
    .action(run(() => demoCommand(readConfig())));
  addRegisterCommands(program);
  addUploadCommand(program);
  addTemplateCommand(program, { run, examples });
  addExportCommand(program, { run, examples });
  program
    .command('release')
    .description('publicera det som är godtaget (publish what has been accepted)')
    .option('--note <text>', 'anmärkning till läsarna (a note to readers)')
    .option(
      '--confirm-small-corrections',
      'publicera även rättelser av några få personer (publish corrections of a few persons too)',
      false,
    )
    .option(
      '--confirm-revealed-before',
      'publicera även när tidigare publiceringar redan röjt små tal (publish though earlier releases have given small figures away)',
      false,
    )
    .option('--publish-at <time>', 'offentlig först då, svensk tid (public only then, Swedish time): 2027-03-01T08:00')
    .option('--early-reader <credential...>', 'får läsa innan dess (may read until then)')
    .addHelpText('after', examples('samnav release --note "Omgång 2024, hela landet"'))
    .action(run((options: ReleaseOptions) => releaseCommand(readConfig(), options)));
  addOutboxCommand(program, { run, examples });
  addSourcesCommand(program, { run, examples });
  addTokenCommands(program);
  addStoreCommand(program, { run, examples });
  addAuditCommand(program, { run, examples });
  addSecretsCommand(program, { run, examples });
  program
    .command('export-schema')
    .description('skriv schemat som SDL (print the schema as SDL)')
    .option('--subgraph', 'som Federation v2-subgraf (as a Federation v2 subgraph)', false)
    .addHelpText('after', examples('samnav export-schema', 'samnav export-schema --subgraph > subgraph.graphql'))
    .action(run((options: { subgraph: boolean }) => exportSchemaCommand(options)));
  return program;
}

function addRegisterCommands(program: Command): void {
  program
    .command('register')
    .description('förbundsregistret (the register of förbund)')
    .command('import <file>')
    .description('läs in en registerfil, CSV (take in a register file)')
    .option('--dry-run', 'kontrollera men spara inte (check but do not store)', false)
    .addHelpText('after', examples('samnav register import data/register-known.csv --dry-run'))
    .action(run((file: string, options: { dryRun: boolean }) => importRegisterCommand(readConfig(), file, options)));
  program
    .command('catalogue')
    .description('katalogen över indikatorer (the catalogue of indicators)')
    .command('apply <file>')
    .description('låt en katalogfil gälla, JSON (put a catalogue file in force)')
    .addHelpText('after', examples('samnav catalogue apply data/catalogue.json'))
    .action(run((file: string) => applyCatalogueCommand(readConfig(), file)));
}

function addUploadCommand(program: Command): void {
  program
    .command('upload <file>')
    .description('lämna in resultat till en hubb (send results to a hub)')
    .requiredOption('--forbund <number>', 'organisationsnummer (organisation number)')
    .requiredOption('--round <code>', 'mätomgång, t.ex. 2022 (round)')
    .option('--url <url>', 'hubbens adress; annars SAMNAV_URL (address of the hub)')
    .option('--token <token>', 'nyckel; annars SAMNAV_TOKEN, eller demons (token)')
    .option('--dry-run', 'kontrollera men spara inte (check but do not store)', false)
    .option('--consequences', 'med --dry-run: vad som skulle ändras offentligt (what would change in public)', false)
    .option('--scope <codes>', 'mått som filen svarar för, med komma emellan (measures it answers for)')
    .option('--comment <text>', 'till granskarna; inga personuppgifter (to the reviewers; no personal data)')
    .option('--draft', 'spara som utkast, utan att lämna in (save as a draft, without sending it in)', false)
    .option('--correction-reason <text>', 'skäl, när publicerade tal rättas (why released figures are corrected)')
    .option('--idempotency-key <key>', 'gör en upprepning ofarlig (makes a repeat harmless)')
    .option('--in-pieces', 'i delar, som stora filer alltid (in pieces, as large files always are)', false)
    .addHelpText(
      'after',
      examples(
        'samnav upload data/published/umearegionen-2022.csv --forbund 222000-1834 --round 2022 --dry-run',
        'samnav upload data/published/umearegionen-2022.csv --forbund 222000-1834 --round 2022 --comment "Två enkäter kom sent"',
      ),
    )
    .action(run((file: string, options: UploadOptions) => uploadCommand(readConfig(), file, options)));
}

function addTokenCommands(program: Command): void {
  const token = program.command('token').description('åtkomstnycklar (service tokens)');
  token
    .command('create')
    .description('skapa en nyckel; den visas en gång (create one; it is shown once)')
    .requiredOption('--role <role>', 'roll, t.ex. FORBUND_EDITOR (role)')
    .requiredOption('--name <name>', 'vad den är till för; ingen persons namn (what it is for; nobody’s name)')
    .option('--forbund <number>', 'förbundet den gäller (the förbund it is for)')
    .option('--authority <name>', 'myndigheten den gäller (the authority it is for)')
    .option('--days <days>', 'giltighet i dagar (days it is valid)', '365')
    .addHelpText('after', examples('samnav token create --role SECRETARIAT --name "kansliet, skript"'))
    .action(run((options: Parameters<typeof createTokenCommand>[1]) => createTokenCommand(readConfig(), options)));
  token
    .command('list')
    .description('visa nycklarna, utan hemligheter (list them, without secrets)')
    .addHelpText('after', examples('samnav token list'))
    .action(run(() => listTokensCommand(readConfig())));
  token
    .command('revoke <id>')
    .description('återkalla en nyckel (revoke one)')
    .addHelpText('after', examples('samnav token revoke 7'))
    .action(run((id: string) => revokeTokenCommand(readConfig(), id)));
}
