import { ImportRegisterDocument } from '../../src/client/generated';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { importRegister } from '../../src/register/import-register.use-case';
import type { RegisterRow } from '../../src/register/check-register';
import { numberFor } from '../support/forbund';
import { getAccepted, publish, share, teamOf } from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const OSTRA = 'Samordningsförbundet Östra Östergötland';

describe('the register', () => {
  let world: World;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    secretariat = await world.as('SECRETARIAT');
  });
  afterAll(() => world.close());

  type Rows = readonly Omit<RegisterRow, 'row' | 'fault' | 'otherName'>[];
  const load = async (rows: Rows, dryRun = false) =>
    (
      await secretariat.data(ImportRegisterDocument, {
        input: { rows: rows.map(({ forbund: forbundName, ...row }) => ({ ...row, forbundName })), dryRun },
      })
    ).importRegister;

  interface Listed {
    readonly name: string;
    readonly members: readonly {
      municipality: { code: string };
      validFrom: string | null;
      validUntil: string | null;
    }[];
    readonly successor: { name: string } | null;
    readonly predecessors: readonly { name: string }[];
  }
  async function forbund(onDate?: string): Promise<Map<string, Listed>> {
    const answer = await world.anybody.data<{ forbund: { nodes: Listed[] } }>(
      `query ($onDate: Date) { forbund(first: 500, onDate: $onDate) { nodes {
        name members(onDate: $onDate) { municipality { code } validFrom validUntil } successor { name } predecessors { name } } } }`,
      { onDate },
    );
    return new Map(answer.forbund.nodes.map((node) => [node.name, node]));
  }

  it('knows all 21 counties and all 290 municipalities, each in its county', async () => {
    const { counties, municipalities } = await world.anybody.data<{
      counties: { code: string; name: string }[];
      municipalities: { totalCount: number; nodes: { code: string; name: string; county: { code: string } }[] };
    }>('{ counties { code name } municipalities(first: 500) { totalCount nodes { code name county { code } } } }');
    expect(counties).toHaveLength(21);
    expect(municipalities.totalCount).toBe(290);
    expect(new Set(municipalities.nodes.map((node) => node.code)).size).toBe(290);
    expect(municipalities.nodes.filter((node) => node.county.code !== node.code.slice(0, 2))).toEqual([]);
    // A hyphen is filed as a space, as in a Swedish telephone directory.
    const names = municipalities.nodes.map((node) => node.name.replace('-', ' '));
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'sv')));
    expect(names.slice(-3)).toEqual(['Östra Göinge', 'Överkalix', 'Övertorneå']);
  });

  it('knows membership in time: Finspång joins Östra Östergötland in 2017', async () => {
    const codes = async (day?: string) =>
      (await forbund(day)).get(OSTRA)?.members.map((member) => member.municipality.code);
    expect(await codes('2016-12-31')).toEqual(['0563', '0581', '0582']);
    expect(await codes('2017-01-01')).toEqual(['0562', '0563', '0581', '0582']);
    expect(await codes()).toEqual(['0562', '0563', '0581', '0582']);
    const answer = await world.anybody.data(
      '{ municipalities(county: "05", first: 1) { nodes { name memberships { validFrom validUntil note forbund { name county { name } } } } } }',
    );
    expect(answer).toMatchObject({ municipalities: { nodes: [{ name: expect.any(String) as unknown }] } });
  });

  it('knows a merger: the old förbund end the day before the new one begins, and each finds the other', async () => {
    const merged = {
      countyCode: '14',
      existsFrom: '2022-01-01',
      forbund: 'Nya Fyrbodal',
      organisationNumber: numberFor(1),
    };
    const rows = [
      {
        forbund: 'Samordningsförbundet Vänersborg-Mellerud',
        municipalityCode: '1487',
        memberUntil: '2022-01-01',
        existsUntil: '2022-01-01',
        successor: numberFor(1),
      },
      { forbund: 'Samordningsförbundet Vänersborg-Mellerud', municipalityCode: '1461', memberUntil: '2022-01-01' },
      {
        forbund: 'Samordningsförbundet Trollhättan-Lilla Edet-Grästorp',
        municipalityCode: '1488',
        memberUntil: '2022-01-01',
        existsUntil: '2022-01-01',
        successor: 'Nya Fyrbodal',
      },
      ...['1487', '1461', '1488'].map((municipalityCode) => ({
        ...merged,
        municipalityCode,
        memberFrom: '2022-01-01',
      })),
    ];
    expect(await load(rows)).toMatchObject({ stored: true, created: 1, updated: 2, findings: [] });
    const old = ['Samordningsförbundet Trollhättan-Lilla Edet-Grästorp', 'Samordningsförbundet Vänersborg-Mellerud'];
    const [before, after, always] = [await forbund('2021-12-31'), await forbund('2022-01-01'), await forbund()];
    expect([...old, 'Nya Fyrbodal'].map((name) => [before.has(name), after.has(name), always.has(name)])).toEqual([
      [true, false, true],
      [true, false, true],
      [false, true, true],
    ]);
    expect(old.map((name) => always.get(name)?.successor?.name)).toEqual(['Nya Fyrbodal', 'Nya Fyrbodal']);
    expect(always.get('Nya Fyrbodal')?.predecessors.map((one) => one.name)).toEqual(old);
    const doubles = `SELECT FROM membership m JOIN membership o USING (municipality_code) WHERE m.id < o.id AND daterange(m.valid_from, m.valid_until) && daterange(o.valid_from, o.valid_until)`;
    expect(await world.hub.db.query(doubles)).toEqual([]);
    expect(await load(rows)).toMatchObject({ stored: true, created: 0, updated: 0, unchanged: 3 });
  });

  it('is the same after a second import of the same file, to the last id', async () => {
    const rows = [
      {
        forbund: 'Förbundet Ett',
        organisationNumber: numberFor(2),
        municipalityCode: '0114',
        memberFrom: '2010-01-01',
        note: 'Först.',
        source: 'Protokoll',
      },
      { forbund: 'Förbundet Ett', organisationNumber: numberFor(2), municipalityCode: '0115', note: 'Sedan.' },
      { forbund: 'Förbundet Två', countyCode: '03' },
    ];
    expect(await load(rows)).toMatchObject({ stored: true, created: 2, updated: 0, unchanged: 0 });
    expect(await changesNothing(world.hub, () => load(rows))).toMatchObject({
      stored: true,
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(await changesNothing(world.hub, () => load([...rows].reverse()))).toMatchObject({ unchanged: 2 });
  });

  it.each<[string, object, object]>([
    ['a remark', { note: 'Nu rättad.' }, { members: [['0120', null, null, 'Nu rättad.']] }],
    ['the source', { source: 'Annan bok' }, { source: 'Annan bok' }],
    ['the successor', { existsUntil: '2023-01-01', successor: UMEA }, { existsUntil: '2023-01-01' }],
    ['the county', { countyCode: '03' }, { countyCode: '03' }],
  ])('takes in a change of %s alone, and the trail says what changed', async (_, change, after) => {
    const row = { forbund: 'Förbundet Tre', organisationNumber: numberFor(3), municipalityCode: '0120' };
    await load([row]);
    const events = await countRows(world.hub, 'audit_event');
    expect(await load([{ ...row, ...change }])).toMatchObject({ stored: true, updated: 1, unchanged: 0 });
    expect(await countRows(world.hub, 'audit_event')).toBe(events + 1);
    const [event] = await world.hub.db.query<{ before: object; after: object }[]>(
      'SELECT before, after FROM audit_event ORDER BY id DESC LIMIT 1',
    );
    expect(event?.after).toMatchObject(after);
    expect(event?.before).not.toEqual(event?.after);
    expect(await changesNothing(world.hub, () => load([{ ...row, ...change }]))).toMatchObject({ unchanged: 1 });
  });

  it('takes in another successor of a förbund that has one, and its absence, as changes of their own', async () => {
    const row = {
      forbund: 'Förbundet Fyra',
      organisationNumber: numberFor(4),
      countyCode: '03',
      existsUntil: '2023-01-01',
    };
    const successorOf = async () => (await forbund()).get('Förbundet Fyra')?.successor?.name;
    for (const [successor, created] of [
      [UMEA, 1],
      ['Samordningsförbundet Uppsala län', 0],
      [null, 0],
    ] as const) {
      const events = await countRows(world.hub, 'audit_event');
      expect(await load([{ ...row, successor }])).toMatchObject({ created, updated: 1 - created, unchanged: 0 });
      expect(await countRows(world.hub, 'audit_event')).toBe(events + 1);
      expect(await successorOf()).toBe(
        successor === UMEA ? 'Samordningsförbundet Umeåregionen' : (successor ?? undefined),
      );
    }
  });

  it('finds a förbund that was registered without its number, gives it the number, and keeps its results', async () => {
    await load([{ forbund: 'Förbundet Nio', countyCode: '08' }]);
    const [before] = await world.hub.db.query<{ id: number }[]>(`SELECT id FROM forbund WHERE name = 'Förbundet Nio'`);
    expect(
      await load([{ forbund: 'Förbundet Nio', countyCode: '08', organisationNumber: numberFor(9) }]),
    ).toMatchObject({ created: 0, updated: 1 });
    const [after] = await world.hub.db.query<{ id: number }[]>(
      `SELECT id FROM forbund WHERE organisation_number = '${numberFor(9)}'`,
    );
    expect(after).toEqual(before);
    expect(
      await load([{ forbund: 'Förbundet Nio Nytt Namn', countyCode: '08', organisationNumber: numberFor(9) }]),
    ).toMatchObject({ created: 0, updated: 1 });
    const team = await teamOf(world, numberFor(9));
    await getAccepted(team, { forbund: numberFor(9), cells: [share('FIN-I01', 30, 20)] });
    await publish(team.secretariat);
    expect(await load([{ forbund: 'Förbundet Nio Nytt Namn', countyCode: '08' }])).toMatchObject({
      created: 0,
      unchanged: 1,
    });
    const answer = await world.anybody.data(
      `{ forbundByNumber(organisationNumber: "${numberFor(9)}") { name results(round: "2024", measures: ["FIN-I01"]) { value { n } } } }`,
    );
    expect(answer).toEqual({ forbundByNumber: { name: 'Förbundet Nio Nytt Namn', results: [{ value: { n: 30 } }] } });
  });

  it('keeps an invented förbund invented, and where it was taken from, whoever corrects it', async () => {
    const sent = { forbund: 'Påhittade förbundet', organisationNumber: numberFor(11), countyCode: '08' };
    const invented = { rows: [{ ...sent, row: 1, source: 'Påhittat' }], dryRun: false, synthetic: true };
    await importRegister(world.hub, COMMAND_LINE, invented);
    expect(await changesNothing(world.hub, () => load([sent]))).toMatchObject({ unchanged: 1 });
    expect(await load([{ ...sent, forbund: 'Påhittade förbundet, nytt namn' }])).toMatchObject({ updated: 1 });
    const stored = await world.hub.db.query<object[]>(
      `SELECT name, synthetic, source FROM forbund WHERE organisation_number = '${numberFor(11)}'`,
    );
    expect(stored).toEqual([{ name: 'Påhittade förbundet, nytt namn', synthetic: true, source: 'Påhittat' }]);
  });

  it('rehearses without storing, and says what it would do', async () => {
    const rows = [{ forbund: 'Förbundet Tio', countyCode: '08' }];
    expect(await changesNothing(world.hub, () => load(rows, true))).toMatchObject({
      stored: false,
      created: 1,
      findings: [],
      userErrors: [],
    });
  });

  it('is imported whole or not at all, and the refusal counts its faults in both languages', async () => {
    const rows = [
      { forbund: 'Ett gott förbund', countyCode: '08' },
      { forbund: 'Ett dåligt', countyCode: '02' },
      { forbund: '' },
    ];
    const report = await changesNothing(world.hub, () => load(rows));
    expect(report).toMatchObject({ stored: false, userErrors: [{ code: 'REGISTER_NOT_IMPORTED' }] });
    expect(report.findings).toEqual([
      { code: 'UNKNOWN_COUNTY', row: 2, text: { sv: 'Det finns inget län 02.', en: 'There is no county 02.' } },
      { code: 'NAME_MISSING', row: 3, text: expect.anything() as unknown },
    ]);
  });

  it('is imported once when it is imported twice at the same time', async () => {
    const rows = [{ forbund: 'Förbundet Samtidigt', countyCode: '08', row: 1 }];
    const reports = await Promise.all(
      Array.from({ length: 4 }, () => importRegister(world.hub, COMMAND_LINE, { rows, dryRun: false })),
    );
    expect(reports.map((report) => report.created).sort()).toEqual([0, 0, 0, 1]);
    expect(await countRows(world.hub, 'forbund', `name = 'Förbundet Samtidigt'`)).toBe(1);
  });

  it('is imported by the secretariat and the administrator only', async () => {
    const callers = [
      world.anybody,
      await world.as('FORBUND_EDITOR'),
      await world.as('FORBUND_APPROVER'),
      await world.as('ANALYST'),
      await world.as('AUTHORITY'),
    ];
    const codes = await changesNothing(world.hub, async () =>
      (
        await Promise.all(
          callers.map((caller) =>
            caller.ask(ImportRegisterDocument, { input: { rows: [{ forbundName: 'X', countyCode: '08' }] } }),
          ),
        )
      ).map((answer) => answer.errors?.[0]?.extensions.code),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
