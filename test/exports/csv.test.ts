import { parse } from 'csv-parse/sync';
import { startWorld, type World } from '../support/world';
import { fetchExport } from './support/exports';
import { figuresOf, type Figure } from './support/figures';
import { QUESTIONS } from './support/questions';

const asText = (figures: readonly Figure[]) =>
  figures.map((figure) => Object.fromEntries(Object.entries(figure).map(([name, cell]) => [name, String(cell ?? '')])));

describe('an export as CSV', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const textOf = async (parameters: Record<string, string>): Promise<string> => {
    const response = await fetchExport(world, { question: 'observations', format: 'csv', ...parameters });
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    if (!response.ok) throw new Error(text);
    return text;
  };
  const records = (text: string, options: object = {}): Record<string, string>[] =>
    parse(text, { columns: true, ...options });

  it.each(QUESTIONS)('has every cell of $name, in order', async ({ parameters, question, statuses }) => {
    const figures = await figuresOf(world.anybody, question);
    expect(new Set(figures.map(({ status }) => status))).toEqual(new Set(statuses));
    expect(records(await textOf(parameters))).toEqual(asText(figures));
  });

  const SUPPRESSED = { groupBy: 'FORBUND,SEX', where: JSON.stringify({ dimension: 'ROUND', in: ['2024'] }) };

  it('leaves the numbers of what is withheld empty', async () => {
    const withheld = records(await textOf(SUPPRESSED)).filter(({ status }) => status === 'SUPPRESSED');
    expect(withheld.length).toBeGreaterThan(10);
    for (const { value, n, lower, upper, respondents, method } of withheld) {
      expect([value, n, lower, upper, respondents, method]).toEqual(['', '', '', '', '', '']);
    }
  });

  it('is written for Excel with a byte order mark, semicolons and decimal commas, and says the same', async () => {
    const plain = records(await textOf(SUPPRESSED));
    const text = await textOf({ ...SUPPRESSED, excel: 'true' });
    expect(text.startsWith('\uFEFFround_code;')).toBe(true);
    const back = records(text, { bom: true, delimiter: ';' }).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell]),
      ),
    );
    expect(text).toMatch(/;\d+,\d+;/);
    expect(back).toEqual(plain);
    const apart = { separator: ';', decimal: ',', bom: 'true' };
    expect(await textOf({ ...SUPPRESSED, ...apart })).toBe(text);
    expect(await textOf({ ...SUPPRESSED, decimal: ',', bom: 'true' })).toBe(text);
  });

  it('has tabs between the columns on request, and no byte order mark unless asked', async () => {
    const text = await textOf({ separator: 'tab' });
    expect(text.startsWith('round_code\tround_label\t')).toBe(true);
    expect(records(text, { delimiter: '\t' })).toEqual(records(await textOf({})));
  });

  it.each([
    ['codes', 'round_code,measure_code,indicator_code,level_code,county_code,measure_version,segment,'],
    ['labels', 'round_label,measure_label,indicator_label,level_label,county_label,measure_version,segment,'],
    ['both', 'round_code,round_label,measure_code,measure_label,'],
  ])('has %s', async (columns, head) => {
    expect((await textOf({ groupBy: 'COUNTY', columns })).startsWith(head)).toBe(true);
  });

  it('has English names on request, and Swedish ones of what has no English', async () => {
    const rows = records(await textOf({ groupBy: 'COUNTY,SEX', language: 'en' }));
    expect(new Set(rows.map(({ sex_label }) => sex_label))).toContain('Woman');
    expect(rows.some(({ county_label }) => /[åäö]/.test(county_label ?? ''))).toBe(true);
  });

  it('has the header alone when the answer is empty', async () => {
    const where = JSON.stringify({
      and: [
        { dimension: 'SEX', in: ['WOMAN'] },
        { dimension: 'SEX', in: ['MAN'] },
      ],
    });
    const text = await textOf({ groupBy: 'COUNTY,SEX', where });
    expect(text.trim().split(/\r\n/)).toHaveLength(1);
    expect(text).toContain(',county_code,county_label,sex_code,sex_label,');
  });
});
