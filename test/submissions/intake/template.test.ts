import { parse } from 'csv-parse/sync';
import { RESULT_COLUMNS } from '../../../src/submissions/intake/results-file';
import { TEMPLATE_COLUMNS } from '../../../src/submissions/template/template-columns';
import { teamOf, uploaded, type Team } from '../../support/results';
import { startWorld, UMEA, type Caller, type World } from '../../support/world';

type Line = Record<string, string>;

describe('a template', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    const insats = (code: string, startsOn: string, endsOn: string | null) => ({
      code,
      nameSv: `=Insats ${code}`,
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'PREVENTION',
      targetGroup: 'SICK_LISTED',
      startsOn,
      endsOn,
      parties: ['AF'],
    });
    const interventions = [insats('A1', '2020-01-01', null), insats('OVER', '2015-01-01', '2016-01-01')];
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input: { forbund: UMEA, interventions } },
    );
  });
  afterAll(() => world.close());

  const fetchAs = (caller: Caller, query: string) =>
    fetch(`${world.url}/template?${query}`, { headers: caller.headers });
  const WHERE = `forbund=${UMEA}&round=2024`;

  async function lines(): Promise<{ header: string[]; rows: Line[] }> {
    const answer = await fetchAs(team.editor, WHERE);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const text = Buffer.from(await answer.arrayBuffer());
    const [header = [], ...rest] = parse(text, { bom: true, delimiter: ';' });
    return {
      header,
      rows: rest.map((row) => Object.fromEntries(row.map((value, index) => [header[index] ?? '', value]))),
    };
  }

  it('has the measures of the round with their categories and the insatser that ran then, and no others', async () => {
    const { rows } = await lines();
    const of = (measure: string, dimension: string) =>
      rows.filter((row) => row.mått === measure && row.redovisning === dimension).map((row) => row.kategori);
    expect(of('FIN-I01', 'TOTAL')).toEqual(['TOTAL']);
    expect(of('FIN-I01', 'SEX')).toEqual(['WOMAN', 'MAN', 'UNKNOWN']);
    expect(of('FIN-I01', 'INTERVENTION')).toEqual(['A1']);
    expect(of('FIN-I01', 'RESPONDENT_GROUP')).toEqual(['PARTICIPANT_ONGOING', 'PARTICIPANT_EXIT']);
    expect(rows.find((row) => row.kategori === 'A1')?.kategorins_namn ?? '').toBe("'=Insats A1");
  });

  it('uploads without errors when it is filled in as it says, and what is left empty is not used', async () => {
    const { header, rows } = await lines();
    const filled = rows.map((row): Line => {
      // Splits are left empty but for one that adds up.
      const isTotal = row.redovisning === 'TOTAL' || (row.mått === 'FIN-I01' && row.kategori === 'A1');
      if (!isTotal) return row;
      const numbers: Line = {
        antal_svarande: '30',
        täljare: '20',
        medelvärde: '3',
        standardavvikelse: '0,5',
        // By the catalogue's rules those who left are participants, and what they cost is in what was spent.
        antal: '70',
        belopp: '9',
      };
      const asked = (row.fyll_i ?? '').split(', ');
      return { ...row, ...Object.fromEntries(asked.map((column) => [column, numbers[column] ?? ''])) };
    });
    const text = [header, ...filled.map((row) => header.map((column) => row[column] ?? ''))]
      .map((line) => line.join(';'))
      .join('\r\n');
    const answer = await uploaded(await team.editor.upload(`\uFEFF${text}`, { forbund: UMEA, round: '2024' }));
    expect(answer.userErrors).toEqual([]);
    const codes = answer.report.findings.filter(({ severity }) => severity !== 'NOTICE').map(({ code }) => code);
    expect(codes).toEqual([]);
    const measures = new Set(rows.map((row) => row.mått)).size;
    expect(answer.report).toMatchObject({ created: measures + 1, rejected: 0 });
    expect(answer.report.findings.find(({ code }) => code === 'ROW_LEFT_EMPTY')?.count).toBe(
      rows.length - measures - 1,
    );
  });

  it('is a workbook with a sheet that explains each column in Swedish', async () => {
    const answer = await fetchAs(team.secretariat, `${WHERE}&format=xlsx`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="samnav-mall-${UMEA}-2024.xlsx"`);
    const book = Buffer.from(await answer.arrayBuffer());
    const { default: readXlsx } = await import('read-excel-file/node');
    const sheets = await readXlsx(book);
    const { header, rows } = await lines();
    const [results, columns] = sheets.map(({ data }) => data) as [unknown[][], unknown[][]];
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Resultat', 'Kolumner']);
    expect([results[0], results.length]).toEqual([header, rows.length + 1]);
    expect(columns.slice(1, header.length + 1).map(([name]) => name)).toEqual(header);
    for (const [, sv, en] of columns.slice(1)) expect([sv, en]).toEqual([expect.any(String), expect.any(String)]);
    for (const { name } of TEMPLATE_COLUMNS) expect(Object.keys(RESULT_COLUMNS)).toContain(name);
  });

  it('is for the förbund and the secretariat, and its questions are read strictly', async () => {
    const code = async (caller: Caller, query: string) => {
      const answer = await fetchAs(caller, query);
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      return [answer.status, errors[0]?.extensions.code];
    };
    expect(await code(world.anybody, WHERE)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await code(await world.as('ANALYST'), WHERE)).toEqual([403, 'FORBIDDEN']);
    expect(await code(team.editor, `${WHERE}&format=ods`)).toEqual([400, 'INVALID_INPUT']);
    expect(await code(team.editor, `${WHERE}&fromat=csv`)).toEqual([400, 'UNKNOWN_PARAMETER']);
    expect(await code(team.editor, `forbund=${UMEA}&round=1999`)).toEqual([404, 'UNKNOWN_ROUND']);
  });

  it('is named by the question template, with the addresses of its files', async () => {
    const { template } = await team.editor.data<{
      template: { rowCount: number; csv: string; columns: { header: string }[] };
    }>(`{ template(forbund: "${UMEA}", round: "2024") { rowCount csv xlsx columns { header text { sv en } } } }`);
    const { header, rows } = await lines();
    expect(template).toMatchObject({ rowCount: rows.length, csv: `/template?forbund=${UMEA}&round=2024&format=csv` });
    expect(template.columns.map((column) => column.header)).toEqual(header);
  });
});
