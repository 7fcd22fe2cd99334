import type { Command } from 'commander';
import { readConfig } from '../../platform';
import { exportCommand, type ExportCommandOptions } from './export-command';

/** What all commands share: running with an exit code, and examples below the help. */
export interface Shared {
  readonly run: <A extends unknown[]>(command: (...args: A) => Promise<number | void>) => (...args: A) => Promise<void>;
  readonly examples: (...lines: string[]) => string;
}

/** `samnav export`, with the parameters of `/export` as options. */
export function addExportCommand(program: Command, { run, examples }: Shared): void {
  program
    .command('export')
    .description('hämta en tabell som fil: CSV, JSON-stat, xlsx, Parquet (fetch a table as a file)')
    .requiredOption(
      '--out <file>',
      'filen att skriva; ändelsen säger formatet (the file to write; its ending tells the format)',
    )
    .option('--group-by <dimensions>', 'dimensioner med komma emellan (dimensions with commas between)')
    .option('--where <json>', 'villkor på dimensionerna (conditions on the dimensions)')
    .option('--having <json>', 'villkor på svaren (conditions on the answers)')
    .option('--order-by <keys>', 'ordning, t.ex. COUNTY,VALUE:DESCENDING (order)')
    .option('--partial', 'svara för den publicerade delen (answer for the published part)')
    .option('--document <file>', 'en egen fråga i GraphQL (a question of your own in GraphQL)')
    .option('--variables <json>', 'dess variabler (its variables)')
    .option('--saved <name>', 'en sparad fråga, namn eller namn@version (a saved question)')
    .option('--var <name=value...>', 'en variabel i den sparade frågan (a variable of the saved question)')
    .option('--release <number>', 'publicering; annars den senaste (release; otherwise the latest)')
    .option('--format <format>', 'csv, jsonl, json-stat2, xlsx eller parquet')
    .option('--columns <which>', 'codes, labels eller both (koder, namn eller båda)')
    .option('--language <language>', 'sv eller en (names in Swedish or English)')
    .option('--separator <separator>', 'i CSV: , ; eller tab (in CSV)')
    .option('--decimal <sign>', 'i CSV: . eller , (in CSV)')
    .option('--bom', 'i CSV: märke för UTF-8 (in CSV: a byte order mark)')
    .option('--excel', 'CSV för svenskt Excel (CSV for Swedish Excel)')
    .option('--url <url>', 'hubbens adress; annars SAMNAV_URL (address of the hub)')
    .option('--token <token>', 'nyckel; annars SAMNAV_TOKEN, eller ingen (token)')
    .addHelpText(
      'after',
      examples(
        'samnav export --out lan.csv --group-by COUNTY,SEX --excel',
        'samnav export --out forbund.parquet --group-by FORBUND --where \'{"dimension":"ROUND","in":["2024"]}\'',
        'samnav export --out min-fraga.xlsx --saved min-fraga@2 --var round=2024',
      ),
    )
    .action(run((options: ExportCommandOptions) => exportCommand(readConfig(), options)));
}
