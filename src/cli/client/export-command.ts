import { createWriteStream, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ClientError, fetchExport, type AskedExport } from '../../client';
import type { Config } from '../../platform';
import { complain, print } from '../output';

/** As commander gives them: a flag is true, an option that is left out is not there. */
export interface ExportCommandOptions {
  readonly out: string;
  readonly saved?: string;
  readonly document?: string;
  readonly var?: readonly string[];
  readonly url?: string;
  readonly token?: string;
  readonly [parameter: string]: string | boolean | readonly string[] | undefined;
}

/** The parameters of `/export` that have options of the same name. */
const PARAMETERS = [
  'groupBy',
  'where',
  'having',
  'orderBy',
  'partial',
  'variables',
  'release',
  'format',
  'columns',
  'language',
  'separator',
  'decimal',
  'bom',
  'excel',
] as const;

const FORMATS: Readonly<Record<string, string>> = {
  '.csv': 'csv',
  '.jsonl': 'jsonl',
  '.json': 'json-stat2',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
};

/**
 * Asks a hub for a table and writes it to a file, which appears only when it is whole. Exit code 1 when the hub
 * refuses.
 */
export async function exportCommand(config: Config, options: ExportCommandOptions): Promise<number> {
  const { out, document, url = config.hubUrl, token = config.token } = options;
  if (!URL.canParse(url)) {
    complain(`${url} är ingen adress; skriv som http://127.0.0.1:4000. It is no address; write as above.`);
    return 1;
  }
  if (document !== undefined && !statSync(document, { throwIfNoEntry: false })?.isFile()) {
    complain(`Filen ${document} finns inte. There is no file ${document}.`);
    return 1;
  }
  const format = formatOf(out, options.format as string | undefined);
  if (format === undefined) {
    const known = Object.keys(FORMATS).join(', ');
    complain(
      `${out}: ändelsen hör inte till formatet; använd ${known}, eller ange --format. ` +
        `The ending is not that of the format; use one of those, or state --format.`,
    );
    return 1;
  }
  try {
    const { bytes, release, receipt } = await fetchExport({ url, token }, askedBy(options, format));
    const size = await writeWhole(bytes, out);
    const of = [release === null ? '' : `publicering ${release}`, receipt === null ? '' : `kvitto ${receipt}`];
    print([`${out}: ${size} byte`, ...of.filter(Boolean)].join(', '));
    return 0;
  } catch (error) {
    if (!(error instanceof ClientError || error instanceof BrokenTransfer)) throw error;
    complain(error instanceof ClientError ? error.inBothLanguages : error.message);
    return 1;
  }
}

class BrokenTransfer extends Error {}

/**
 * Writes under another name until the file is whole, since half a file looks like a whole one. Returns its size in
 * bytes.
 */
async function writeWhole(bytes: AsyncIterable<Uint8Array>, out: string): Promise<number> {
  const part = `${out}.part`;
  let size = 0;
  const shown = (text: string) => void (process.stderr.isTTY && process.stderr.write(`\r${text}`));
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      shown(`  ${Math.ceil(size / 1000)} kB`);
      yield chunk;
    }
    shown('');
  }
  try {
    await pipeline(counted, createWriteStream(part));
    renameSync(part, out);
  } catch {
    rmSync(part, { force: true });
    throw new BrokenTransfer(
      `${out} kom inte hel fram, eller kunde inte skrivas. It did not arrive whole, or could not be written.`,
    );
  }
  return size;
}

/** The stated format, or the one that the file's ending implies; undefined when the two differ or neither is given. */
function formatOf(out: string, stated: string | undefined): string | undefined {
  const told = FORMATS[extname(out).toLowerCase()];
  return stated === undefined || told === undefined || stated === told ? (stated ?? told) : undefined;
}

function askedBy(options: ExportCommandOptions, format: string): AskedExport {
  const { saved, document, var: variables = [] } = options;
  const parameters: Record<string, string> = { format };
  for (const name of PARAMETERS) {
    const value = options[name];
    if (value !== undefined) parameters[name] = String(value);
  }
  for (const given of variables) {
    const [name = '', ...value] = given.split('=');
    parameters[`var.${name}`] = value.join('=');
  }
  if (document !== undefined) parameters.query = readFileSync(document, 'utf8');
  else if (saved === undefined) parameters.question = 'observations';
  return { saved, parameters };
}
