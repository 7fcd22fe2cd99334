import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld, type World } from '../support/world';
import { compileProgram, type Program } from './support/program';

describe('samnav export', () => {
  let program: Program;
  let world: World;
  const folder = mkdtempSync(join(tmpdir(), 'samnav-export-'));
  const out = (name: string) => join(folder, name);
  beforeAll(async () => {
    program = compileProgram();
    world = await startWorld('DEMO');
  });
  afterAll(async () => {
    await program.remove();
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]) => program.run(['export', ...args], { SAMNAV_URL: world.url });
  const fetched = async (path: string) => Buffer.from(await (await fetch(`${world.url}${path}`)).arrayBuffer());

  it('writes the bytes that the URL gives, in the format of the file’s ending', async () => {
    const options = ['--group-by', 'COUNTY,SEX', '--where', '{"dimension":"ROUND","in":["2024"]}', '--partial'];
    const query = `question=observations&groupBy=COUNTY,SEX&where=${encodeURIComponent('{"dimension":"ROUND","in":["2024"]}')}&partial=true`;
    const excel = await run('--out', out('lan.csv'), ...options, '--excel');
    expect({ code: excel.code, err: excel.err }).toEqual({ code: 0, err: '' });
    expect(excel.out).toMatch(/lan\.csv: \d+ byte, publicering \d+/);
    expect(readFileSync(out('lan.csv'))).toEqual(await fetched(`/export?${query}&excel=true`));
    expect((await run('--out', out('lan.parquet'), ...options)).code).toBe(0);
    expect(readFileSync(out('lan.parquet'))).toEqual(await fetched(`/export?${query}&format=parquet`));
  });

  it('asks a question of one’s own from a file', async () => {
    const document = 'query ($county: String) { forbund(county: $county) { nodes { name } } }';
    writeFileSync(out('fraga.graphql'), document);
    const variables = '{"county":"24"}';
    const { code } = await run(
      '--out',
      out('forbund.csv'),
      '--document',
      out('fraga.graphql'),
      '--variables',
      variables,
    );
    expect(code).toBe(0);
    const path = `/export?query=${encodeURIComponent(document)}&variables=${encodeURIComponent(variables)}`;
    expect(readFileSync(out('forbund.csv'))).toEqual(await fetched(path));
  });

  it('leaves no file and says why when the hub refuses, when there is no hub, and when there is no document', async () => {
    const refused = await run('--out', out('fel.csv'), '--group-by', 'SEX,AGE_GROUP');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('CROSSED_DIMENSIONS: ')]);
    const unknown = await run('--out', out('fel.csv'), '--saved', 'finns-inte', '--var', 'round=2024');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('UNKNOWN_')]);
    const gone = await run('--out', out('fel.csv'), '--url', 'http://127.0.0.1:1');
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('No connection')]);
    const missing = await run('--out', out('fel.csv'), '--document', out('nej.graphql'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('There is no file')]);
    expect([existsSync(out('fel.csv')), existsSync(out('fel.csv.part'))]).toEqual([false, false]);
  });

  it('refuses an ending that is not that of a format, unless the format is stated and fits', async () => {
    for (const [name, ...more] of [['x.pdf'], ['x'], ['x.csv', '--format', 'xlsx'], ['x.parquet', '--format', 'csv']]) {
      const { code, err, out: printed } = await run('--out', out(name ?? ''), '--group-by', 'SEX', ...more);
      expect([code, printed]).toEqual([1, '']);
      expect(err).toMatch(
        /ändelsen hör inte till formatet; använd \.csv, \.jsonl, \.json, \.xlsx, \.parquet, .* The ending is not/,
      );
      expect(existsSync(out(name ?? ''))).toBe(false);
    }
    for (const [name, format] of [
      ['data.txt', 'csv'],
      ['DATA.CSV', 'csv'],
      ['data.jsonstat', 'json-stat2'],
    ] as const) {
      expect(await run('--out', out(name), '--group-by', 'SEX', '--format', format)).toMatchObject({
        code: 0,
        err: '',
      });
      expect(existsSync(out(name))).toBe(true);
    }
  });

  it('is refused in both languages', async () => {
    const { err } = await run('--out', out('fel.csv'), '--group-by', 'SEX,AGE_GROUP');
    expect(err).toBe(
      'CROSSED_DIMENSIONS: SEX och AGE_GROUP kan inte kombineras: korsade tabeller lagras inte. ' +
        'SEX and AGE_GROUP cannot be combined: crossed tables are not stored.\n',
    );
  });

  it('keeps an older file when the new one cannot be written', async () => {
    writeFileSync(out('gammal.csv'), 'x');
    expect((await run('--out', out('gammal.csv'), '--columns', 'all')).code).toBe(1);
    expect(readFileSync(out('gammal.csv'), 'utf8')).toBe('x');
    expect((await run('--out', join(folder, 'saknas', 'fil.csv'))).err).toContain('could not be written');
  });
});
