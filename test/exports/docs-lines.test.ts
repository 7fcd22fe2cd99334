import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld, type World } from '../support/world';

const run = promisify(execFile);
const text = readFileSync(join(projectRoot, 'docs/exports.md'), 'utf8');
const lines = [...text.slice(0, text.indexOf('## The question')).matchAll(/^```\w*\n([^\n]+)\n```$/gm)].map(
  ([, line = '']) => line,
);
const ADDRESS = /http:\/\/localhost:4000(\/[^"']+)/;
const addresses = lines.map((line) => ADDRESS.exec(line)?.[1] ?? '');
/** Where a program is not, the line has nothing to run in. */
const ifThere = (program: string) => (spawnSync(program, ['--version']).status === 0 ? it : it.skip);
/** The server is in this process: whoever waits for the program must not keep it from answering. */
const WITHOUT_PROXY = { env: { ...process.env, NO_PROXY: '*', no_proxy: '*' } };

describe('the lines of docs/exports.md', () => {
  let world: World;
  let rows: Record<string, string>[];
  const folder = mkdtempSync(join(tmpdir(), 'samnav-lines-'));
  beforeAll(async () => {
    world = await startWorld('DEMO');
    const response = await fetch(`${world.url}/export?question=observations&groupBy=COUNTY,SEX`);
    rows = parse(await response.text(), { columns: true });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const here = (line: string) => line.replace('http://localhost:4000', world.url);
  const programOf = (start: string) => lines.find((line) => line.startsWith(start)) ?? '';

  it('are six, each with an address', () => {
    expect(addresses.filter((address) => address.startsWith('/export?'))).toHaveLength(6);
    expect(lines).toHaveLength(6);
  });

  it.each(addresses)('are answered as they say: %s', async (address) => {
    const response = await fetch(`${world.url}${address}`);
    expect([response.status, response.headers.get('samnav-release')]).toEqual([200, rows[0]?.release]);
    const bytes = Buffer.from(await response.arrayBuffer());
    const parameters = new URLSearchParams(address.split('?')[1]);
    const format = parameters.get('format') ?? 'csv';
    if (format === 'json-stat2') {
      const cube = JSON.parse(bytes.toString()) as { version: string; id: string[]; size: number[] };
      expect([cube.version, cube.id.includes('county')]).toEqual(['2.0', true]);
      expect(Math.min(...cube.size)).toBeGreaterThan(0);
    } else if (format === 'csv') {
      const isExcel = parameters.get('excel') === 'true';
      const found: Record<string, string>[] = parse(bytes, {
        columns: true,
        bom: true,
        delimiter: isExcel ? ';' : ',',
      });
      const expected = rows.map((row) => (isExcel ? row.value?.replace('.', ',') : row.value));
      expect(found.map(({ value }) => value)).toEqual(expected);
      expect(bytes.subarray(0, 3).toString('hex') === 'efbbbf').toBe(isExcel);
    } else {
      expect(bytes.subarray(0, 4).toString('latin1')).toBe({ xlsx: 'PK\u0003\u0004', parquet: 'PAR1' }[format]);
    }
  });

  ifThere('curl')('are run by curl', async () => {
    const [program = '', ...args] = here(programOf('curl ')).replaceAll("'", '').split(' ');
    await run(program, args, { cwd: folder, ...WITHOUT_PROXY });
    expect(readFileSync(join(folder, 'lan.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  ifThere('python3')('are run by Python, without packages', async () => {
    const line = here(programOf('d = list(csv'));
    const program = `import csv, io, json, urllib.request\n${line}\nprint(json.dumps(d))`;
    const { stdout } = await run('python3', ['-c', program], { maxBuffer: 2 ** 26, ...WITHOUT_PROXY });
    expect(JSON.parse(stdout)).toEqual(rows);
  });
});
