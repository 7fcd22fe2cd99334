import JSONstat from 'jsonstat-toolkit';
import { startWorld, type World } from '../support/world';
import { fetchExport } from './support/exports';
import { figuresOf, type Figure } from './support/figures';
import { readParquet } from './support/parquet';
import { QUESTIONS } from './support/questions';

const METRICS = [
  'value',
  'n',
  'lower',
  'upper',
  'units_reporting',
  'units_existing',
  'respondents',
  'cells_withheld',
] as const;

const dimensionsOf = (figure: Figure): string[] =>
  Object.keys(figure)
    .filter((name) => name.endsWith('_code') && !['indicator_code', 'level_code'].includes(name))
    .map((name) => name.replace('_code', ''));

describe('an export', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const bytesOf = async (parameters: Record<string, string>): Promise<Uint8Array> => {
    const response = await fetchExport(world, { question: 'observations', ...parameters });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new Error(Buffer.from(bytes).toString());
    return bytes;
  };

  describe.each(QUESTIONS)('of $name', ({ parameters, question }) => {
    let figures: Figure[];
    beforeAll(async () => {
      figures = await figuresOf(world.anybody, question);
    });

    it('is the same in JSON-stat, cell by cell, with a status for what is not published', async () => {
      const text = Buffer.from(await bytesOf({ ...parameters, format: 'json-stat2' })).toString();
      const cube = JSONstat(JSON.parse(text) as object);
      const dimensions = dimensionsOf(figures[0] as Figure);
      expect(cube.class).toBe('dataset');
      expect(cube.id).toEqual([...dimensions, 'metric']);
      const found = figures.flatMap((figure) => {
        const codes = Object.fromEntries(dimensions.map((name) => [name, figure[`${name}_code`]]));
        return METRICS.map((metric) => {
          const { value, status } = cube.Data({ ...codes, metric });
          return { ...codes, metric, value, status };
        });
      });
      const wanted = figures.flatMap((figure) => {
        const codes = Object.fromEntries(dimensions.map((name) => [name, figure[`${name}_code`]]));
        const status = figure.status === 'PUBLISHED' ? null : figure.status;
        return METRICS.map((metric) => ({ ...codes, metric, value: figure[metric], status }));
      });
      expect(found).toEqual(wanted);
      for (const name of dimensions) {
        const { code, label } = { code: figures[0]?.[`${name}_code`], label: figures[0]?.[`${name}_label`] };
        expect(cube.Dimension(name).Category(code).label).toBe(label);
      }
    });

    it('is the same in Parquet, column by column with its type, read by another implementation', async () => {
      const bytes = await bytesOf({ ...parameters, format: 'parquet' });
      const { rows, types, metadata } = await readParquet(bytes);
      expect(rows).toEqual(figures);
      expect(types).toMatchObject({ round_code: 'Utf8', value: 'Float64', n: 'Int64', unreliable: 'Bool' });
      expect(metadata.get('source')).toMatch(/^Samnav, publicering \d+ \(dataversion /);
    });

    it('is the same in xlsx, cell by cell, with a sheet about the figures', async () => {
      const bytes = await bytesOf({ ...parameters, format: 'xlsx' });
      const { default: readXlsx } = await import('read-excel-file/node');
      const [data, about] = await readXlsx(Buffer.from(bytes));
      const [head, ...rows] = data?.data ?? [];
      const found = rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(head?.[index]), cell])));
      expect(found).toEqual(figures);
      expect([data?.sheet, about?.sheet]).toEqual(['Data', 'Om uppgifterna']);
      const lines = (about?.data ?? []).map(([line]) => String(line));
      expect(lines.some((line) => /^Samnav, publicering \d+/.test(line))).toBe(true);
      expect(lines.some((line) => line.startsWith('SYNTETISKA DEMODATA'))).toBe(figures.some(({ origin }) => origin));
    });
  });
});
