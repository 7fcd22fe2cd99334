import JSONstat from 'jsonstat-toolkit';
import { parse } from 'csv-parse/sync';
import { startWorld, type World } from '../support/world';
import { fetchExport } from './support/exports';
import { readParquet } from './support/parquet';

interface Csvw {
  readonly '@context': unknown[];
  readonly url: string;
  readonly 'dc:source': string;
  readonly 'dc:identifier': string;
  readonly 'dc:description': readonly string[];
  readonly 'schema:version': string;
  readonly dialect: { readonly delimiter: string };
  readonly notes: readonly { readonly samnav: About }[];
  readonly tableSchema: { readonly columns: readonly { name: string; datatype: unknown }[] };
}

interface About {
  readonly release: number;
  readonly receipt: string;
  readonly synthetic: boolean;
  readonly measures: readonly { code: string; unit: string }[];
}

const ASKED = {
  question: 'observations',
  groupBy: 'COUNTY',
  where: JSON.stringify({ dimension: 'MEASURE', in: ['FIN-I01'] }),
};

describe('what must be known of an export', () => {
  let world: World;
  let about: About;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    const file = await fetchExport(world, { ...ASKED, excel: 'true' });
    const [, link = ''] =
      /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(file.headers.get('link') ?? '') ?? [];
    const response = await fetch(new URL(link, world.url));
    expect(response.headers.get('content-type')).toBe('application/csvm+json');
    csvw = (await response.json()) as Csvw;
    about = csvw.notes[0]?.samnav as About;
    csv = await file.text();
  });
  let csvw: Csvw;
  let csv: string;
  afterAll(() => world.close());

  const bytesOf = async (format: string) =>
    new Uint8Array(await (await fetchExport(world, { ...ASKED, format })).arrayBuffer());

  it('is found by the link of a CSV file, and describes its columns and how it is written', () => {
    const [head = []]: string[][] = parse(csv, { bom: true, delimiter: ';' });
    expect(csvw['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(csvw.tableSchema.columns.map(({ name }) => name)).toEqual(head);
    expect(csvw.dialect.delimiter).toBe(';');
    expect(csvw.tableSchema.columns.find(({ name }) => name === 'value')?.datatype).toEqual({
      base: 'double',
      format: { decimalChar: ',' },
    });
    expect(new URL(csvw.url, world.url).search).toContain('groupBy=COUNTY');
  });

  it('names the release, the measures with their units, that the data are invented, and how they came about', async () => {
    const { release } = await world.anybody.data<{ release: { dataVersion: string } }>(
      `{ release(number: ${about.release}) { dataVersion } }`,
    );
    expect(csvw['schema:version']).toBe(release.dataVersion);
    expect(about.synthetic).toBe(true);
    expect(about.measures).toEqual([expect.objectContaining({ code: 'FIN-I01', unit: 'percent' })]);
    const text = csvw['dc:description'].join('\n');
    for (const words of [
      'SYNTETISKA DEMODATA',
      'SUPPRESSED',
      'units_reporting',
      'Wilson',
      'docs/statistics.md',
      'FIN-I01',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('has the receipt that GraphQL gives the same question', async () => {
    const { observations } = await world.anybody.data<{ observations: { receipt: { code: string } } }>(
      `{ observations(groupBy: [COUNTY], where: { dimension: MEASURE, in: ["FIN-I01"] }, release: ${about.release}) { receipt { code } } }`,
    );
    const { receipt } = observations;
    expect(about.receipt).toBe(receipt.code);
    expect(csvw['dc:identifier']).toBe(receipt.code);
    expect((await fetchExport(world, ASKED)).headers.get('samnav-receipt')).toBe(receipt.code);
  });

  it('is the same in JSON-stat and in Parquet', async () => {
    const json = JSON.parse(Buffer.from(await bytesOf('json-stat2')).toString()) as { extension: { samnav: About } };
    expect(json.extension.samnav).toEqual(about);
    const cube = JSONstat(json);
    expect([cube.source, cube.note]).toEqual([csvw['dc:source'], csvw['dc:description']]);
    expect(cube.role).toMatchObject({ time: ['round'], metric: ['metric'] });
    expect(cube.Dimension('metric').Category('value').unit).toEqual({ label: 'percent', decimals: 1 });
    expect(cube.Dimension('metric').Category('n').unit).toEqual({ decimals: 0 });
    const { metadata } = await readParquet(await bytesOf('parquet'));
    expect(JSON.parse(metadata.get('samnav') ?? '')).toEqual(about);
    expect(metadata.get('notes')).toBe(csvw['dc:description'].join('\n'));
  });

  it('is in English on request', async () => {
    const response = await fetchExport(world, { ...ASKED, language: 'en' }, { path: '/export/metadata' });
    const english = (await response.json()) as Csvw;
    expect(english['dc:source']).toMatch(/^Samnav, release \d+ \(data version /);
    expect(english['dc:description'][0]).toMatch(/^SYNTHETIC DEMO DATA/);
  });
});
