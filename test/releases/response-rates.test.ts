import { registerForbund } from '../support/forbund';
import { getAccepted, publish, share, submit, teamOf, uploaded, type SentCell, type Team } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

interface Response {
  readonly asked: number;
  readonly answered: number;
  readonly rate: number | null;
  readonly unitsStating: number;
}
interface Value {
  readonly status: string;
  readonly n: number | null;
  readonly coverage: { readonly response: Response | null };
}

/** Two questions of one questionnaire: the participants'. */
const [FIRST, SECOND] = ['FIN-I01-BEMOTANDE', 'FIN-I02-KONTAKT'] as const;
const VALUE = 'value { status n coverage { response { asked answered rate unitsStating } } }';

/** What each förbund sends; `asked` is so odd a number that it would be recognised wherever it stood. */
const SENT: readonly (readonly SentCell[])[] = [
  [{ ...share(FIRST, 30, 20), asked: 7001 }, share(SECOND, 28, 10)],
  [{ ...share(FIRST, 40, 20), asked: 7103 }, share(SECOND, 3, 1)],
  [share(FIRST, 20, 10), share(SECOND, 20, 10)],
  [{ ...share(FIRST, 25, 10), asked: 7207 }, share(SECOND, 24, 12)],
  [{ ...share(FIRST, 35, 10), asked: 7309 }, share(SECOND, 34, 12)],
  [{ ...share(FIRST, 45, 10), asked: 7411 }, share(SECOND, 44, 12)],
];

describe('how many were asked', () => {
  let world: World;
  let forbund: string[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    forbund = await registerForbund(world, ['01', '01', '01', '12', '12', '12']);
    for (const [index, cells] of SENT.entries()) {
      const number = forbund[index] ?? '';
      await getAccepted(await teamOf(world, number), { forbund: number, cells });
    }
    await publish(await world.as('SECRETARIAT'));
  });
  afterAll(() => world.close());

  const valuesOf = async (measure: string, release = 'null') => {
    const { results } = await world.anybody.data<{
      results: { nodes: { forbund: { organisationNumber: string }; value: Value }[] };
    }>(`{ results(measure: "${measure}", round: "2024", release: ${release}, first: 100) {
      nodes { forbund { organisationNumber } ${VALUE} } } }`);
    return new Map(results.nodes.map(({ forbund: one, value }) => [one.organisationNumber, value]));
  };
  const totalOf = async (measure: string, county = '') =>
    (
      await world.anybody.data<{ nationalValue: { pooled: Value; unweighted: Value } }>(
        `{ nationalValue(measure: "${measure}", round: "2024"${county}) {
          pooled ${VALUE.replace('value ', '')} unweighted ${VALUE.replace('value ', '')} } }`,
      )
    ).nationalValue;

  it('is shown beside all measures of its questionnaire, where none of their totals is withheld', async () => {
    const [first, second] = [await valuesOf(FIRST), await valuesOf(SECOND)];
    let [shown, hidden] = [0, 0];
    for (const [index, number] of forbund.entries()) {
      const asked = SENT[index]?.[0]?.asked;
      const values = [first, second].map((of) => of.get(number)!);
      const isShown = asked !== undefined && values.every(({ status }) => status === 'PUBLISHED');
      [shown, hidden] = isShown ? [shown + 1, hidden] : [shown, hidden + Number(asked !== undefined)];
      for (const { n, coverage } of values)
        expect([index, coverage.response]).toEqual([
          index,
          isShown
            ? { asked, answered: n, rate: expect.closeTo((100 * n!) / asked, 9) as number, unitsStating: 1 }
            : null,
        ]);
    }
    expect(first.get(forbund[1] ?? '')?.status).toBe('PUBLISHED');
    expect(second.get(forbund[1] ?? '')?.status).toBe('SUPPRESSED');
    expect(shown).toBeGreaterThan(1);
    expect(hidden).toBeGreaterThan(0);
  });

  it('is added up for county and nation over the förbund whose number is shown, and over no others', async () => {
    const values = await valuesOf(FIRST);
    const sums = (members: readonly string[]) => {
      const stated = members.flatMap((number) => values.get(number)?.coverage.response ?? []);
      const add = (of: (one: Response) => number) => stated.reduce((sum, one) => sum + of(one), 0);
      const [asked, answered] = [add((one) => one.asked), add((one) => one.answered)];
      const rate = expect.closeTo((100 * answered) / asked, 9) as number;
      return stated.length === 0 ? null : { asked, answered, rate, unitsStating: stated.length };
    };
    for (const [county, members] of [
      ['', forbund],
      [', county: "01"', forbund.slice(0, 3)],
      [', county: "12"', forbund.slice(3)],
    ] as const) {
      const { pooled, unweighted } = await totalOf(FIRST, county);
      expect([county, pooled.coverage.response]).toEqual([county, sums(members)]);
      expect(unweighted.coverage.response).toEqual(sums(members));
    }
    // A group of a free question adds up its parts.
    const { observations } = await world.anybody.data<{ observations: { nodes: { value: Value }[] } }>(
      `{ observations(where: { and: [{ dimension: MEASURE, in: ["${FIRST}"] }, { dimension: COUNTY, in: ["01", "12"] }] }) { nodes { ${VALUE} } } }`,
    );
    expect(observations.nodes.map(({ value }) => value.coverage.response)).toEqual([sums(forbund)]);
  });

  it('stands nowhere in the released table of a förbund with a withheld total of the questionnaire', async () => {
    const rows: { asked: string | null; status: string }[] = await world.hub.db.query(
      `SELECT c.asked, c.status FROM released_cell c JOIN forbund f ON f.id = c.unit_id
       WHERE c.unit_kind = 'FORBUND' AND f.organisation_number = $1`,
      [forbund[1]],
    );
    expect(rows.length).toBe(2);
    for (const { asked } of rows) expect(asked).toBeNull();
    const all: { asked: string | null }[] = await world.hub.db.query('SELECT asked FROM released_cell');
    // No sum has it in it, nor is it left when the shown ones are taken away.
    const stated = SENT.flatMap(([cell]) => cell?.asked ?? []);
    const shown = [...(await valuesOf(FIRST)).values()].flatMap(({ coverage }) => coverage.response?.asked ?? []);
    const sums = new Set(subsets(shown));
    for (const { asked } of all) if (asked !== null) expect(sums.has(Number(asked))).toBe(true);
    expect(shown.length).toBeLessThan(stated.length);
  });
});

const subsets = (numbers: readonly number[]): number[] =>
  numbers.reduce<number[]>((sums, number) => [...sums, ...sums.map((sum) => sum + number)], [0]);

describe('how many were asked, of one förbund over versions and releases', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  const responseIn = async (release: number) => {
    const { results } = await world.anybody.data<{ results: { nodes: { value: Value }[] } }>(
      `{ results(measure: "${FIRST}", round: "2024", release: ${release}) { nodes { ${VALUE} } } }`,
    );
    return results.nodes[0]?.value.coverage.response;
  };

  it('comes in a file, is kept with the version, and a release that has shown it stays as it was', async () => {
    const sent = await uploaded(
      await team.editor.upload(`mått;antal_svarande;täljare;antal tillfrågade\n${FIRST};30;20;50\n`, {
        forbund: UMEA,
        round: '2024',
      }),
    );
    expect(sent.userErrors).toEqual([]);
    const { submission } = await team.editor.data<{ submission: { cells: { nodes: { asked: number }[] } } }>(
      'query ($id: String!) { submission(id: $id) { cells { nodes { asked } } } }',
      { id: sent.submission?.id },
    );
    expect(submission.cells.nodes).toEqual([{ asked: 50 }]);
    // The same once more is no new version; another number asked is.
    const again = await submit(team.editor, { cells: [{ ...share(FIRST, 30, 20), asked: 50 }], comment: null });
    expect([again.submission?.version, again.report.unchanged]).toEqual([1, 1]);
    await getAccepted(team, { cells: [{ ...share(FIRST, 30, 20), asked: 50 }], comment: null });
    await publish(team.secretariat);
    const id = await getAccepted(team, { cells: [{ ...share(FIRST, 30, 20), asked: 40 }] });
    const { submission: second } = await team.editor.data<{
      submission: { version: number; changesSinceApproval: { nodes: { before: object; after: object }[] } };
    }>(
      'query ($id: String!) { submission(id: $id) { version changesSinceApproval { nodes { before { n asked } after { n asked } } } } }',
      { id },
    );
    expect(second).toEqual({
      version: 2,
      changesSinceApproval: { nodes: [{ before: { n: 30, asked: 50 }, after: { n: 30, asked: 40 } }] },
    });
    await publish(team.secretariat);
    await getAccepted(team, { cells: [share(FIRST, 30, 20)] });
    await publish(team.secretariat);
    expect(await responseIn(1)).toEqual({ asked: 50, answered: 30, rate: 60, unitsStating: 1 });
    expect(await responseIn(2)).toEqual({ asked: 40, answered: 30, rate: 75, unitsStating: 1 });
    expect(await responseIn(3)).toBeNull();
    const { changes } = await world.anybody.data<{ changes: { nodes: { reason: string }[] } }>(
      '{ changes(from: 1, to: 2) { nodes { reason } } }',
    );
    expect(new Set(changes.nodes.map(({ reason }) => reason))).toEqual(new Set(['ASKED']));
  });

  it('is in the template, with what it means', async () => {
    const { template } = await team.editor.data<{ template: { columns: { header: string; text: { sv: string } }[] } }>(
      `{ template(forbund: "${UMEA}", round: "2024") { columns { header text { sv } } } }`,
    );
    expect(template.columns.find(({ header }) => header === 'antal_tillfrågade')?.text.sv).toMatch(/Frivilligt/);
  });
});
