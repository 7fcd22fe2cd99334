import { parse } from 'csv-parse/sync';
import { RegisterInterventionsDocument, type InterventionInput } from '../../src/client/generated';
import { harmless } from '../../src/exports/formats/csv-format';
import { startWorld, UMEA, type World } from '../support/world';
import { fetchExport } from './support/exports';

const QUESTION = '{ interventions { nodes { code nameSv } } }';
/** A name is one line, and holds no tab: other texts do. */
const NAMES = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', 'Ärlig =1', '"citat", med; tecken'];

describe('a text that a spreadsheet would take for a formula', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const editor = await world.as('FORBUND_EDITOR');
    const interventions = NAMES.map((nameSv, index): InterventionInput => ({
      code: `A${index}`,
      nameSv,
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'PREVENTION',
      targetGroup: 'SICK_LISTED',
      startsOn: '2024-01-01',
      parties: ['FK'],
    }));
    const { registerInterventions } = await editor.data(RegisterInterventionsDocument, {
      input: { forbund: UMEA, interventions },
    });
    expect(registerInterventions.userErrors).toEqual([]);
  });
  afterAll(() => world.close());

  const names = async (): Promise<string[]> => {
    const { interventions } = await world.anybody.data<{
      interventions: { nodes: { code: string; nameSv: string }[] };
    }>(QUESTION);
    return interventions.nodes.map(({ nameSv }) => nameSv);
  };

  it('is made text in CSV, whatever the separator; other text is as it is', async () => {
    for (const more of [{}, { excel: 'true' }, { separator: 'tab' }] as Record<string, string>[]) {
      const text = await (await fetchExport(world, { query: QUESTION, format: 'csv', ...more })).text();
      const delimiter = more.separator ? '\t' : more.excel ? ';' : ',';
      const rows: { name_sv: string }[] = parse(text, { columns: true, bom: true, delimiter });
      expect(rows.map(({ name_sv }) => name_sv)).toEqual(
        (await names()).map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)),
      );
    }
  });

  it.each(['=1', '+1', '-1', '@A1', '\tX', '\rX', '\nX', '＝1', '＋1', '－1', '＠A1'])(
    'is made text where it begins with %j',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      expect(harmless(`Ärlig ${text}`)).toBe(`Ärlig ${text}`);
    },
  );

  it('is a text and no formula in xlsx', async () => {
    const { default: readXlsx } = await import('read-excel-file/node');
    const response = await fetchExport(world, { query: QUESTION, format: 'xlsx' });
    const [sheet] = await readXlsx(Buffer.from(await response.arrayBuffer()), { trim: false });
    expect(sheet?.data.slice(1).map(([, name]) => name)).toEqual(await names());
  });
});
