import { registerForbund } from '../support/forbund';
import { FREE_MUNICIPALITIES, REGISTER_GROUPS } from '../support/local-groups';
import {
  bySex,
  cellsOf,
  getAccepted,
  publish,
  share,
  submit,
  teamOf,
  uploaded,
  type SentCell,
  type Team,
} from '../support/results';
import { startWorld, type World } from '../support/world';

const [TABY] = FREE_MUNICIPALITIES;
const resource = (startsOn: string, endsOn: string | null, coordinators: number, addedSek: string) => ({
  ...{ startsOn, endsOn, coordinators, addedSek },
});
const GROUPS = [
  {
    code: 'NORR',
    nameSv: 'Lokusgrupp Norr',
    startsOn: '2020-01-01',
    resources: [
      resource('2020-01-01', '2024-01-01', 0.5, '400000'),
      resource('2024-01-01', null, 1.25, '9007199254740993'),
    ],
  },
  { code: 'SODER', nameSv: 'Lokusgrupp Söder', startsOn: '2020-01-01' },
  { code: 'ENDED', nameSv: 'Lokusgrupp Förr', startsOn: '2020-01-01', endsOn: '2022-01-01' },
].map((group) => ({ ...group, municipalities: [TABY] }));

const inGroup = (category: string, n: number, numerator: number): SentCell => ({
  ...share('FIN-I01', n, numerator),
  dimension: 'LOCAL_GROUP',
  category,
});

const TREND = `query ($where: ObservationFilter, $groupBy: [ObservationDimension!]) {
  observations(where: $where, groupBy: $groupBy, orderBy: [{ by: ROUND }]) {
    nodes {
      round { code }
      group { dimension code }
      localGroup { code then: resources(onDate: "2022-12-31") { coordinators addedSek } now: resources(onDate: "2024-12-31") { coordinators addedSek } }
      value { status n value coverage { unitsReporting } }
    }
    emptyBecause { reason }
  }
}`;
interface Trend {
  readonly observations: {
    readonly nodes: readonly {
      readonly round: { readonly code: string };
      readonly group: readonly { readonly dimension: string; readonly code: string }[];
      readonly localGroup: object | null;
      readonly value: {
        readonly status: string;
        readonly n: number | null;
        readonly value: number | null;
        readonly coverage: object;
      };
    }[];
  };
}

describe('figures by local group', () => {
  let world: World;
  let here: string;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const [first = '', second = ''] = await registerForbund(world, ['01', '01'], 0, {}, FREE_MUNICIPALITIES);
    here = first;
    team = await teamOf(world, here);
    const { registerLocalGroups } = await team.editor.data<{ registerLocalGroups: { userErrors: unknown[] } }>(
      REGISTER_GROUPS,
      { input: { forbund: here, groups: GROUPS } },
    );
    expect(registerLocalGroups.userErrors).toEqual([]);
    const other = await teamOf(world, second);
    await getAccepted(other, { forbund: second, cells: bySex('FIN-I01', [20, 9], [15, 8]) });
  });
  afterAll(() => world.close());

  const findingsOf = async (...cells: readonly SentCell[]) =>
    (await submit(team.editor, { forbund: here, cells, dryRun: true })).report.findings
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ code, occurrences }) => [code, occurrences[0]?.args]);

  it('are checked as other splits are, and are of a group that was there', async () => {
    const total = share('FIN-I01', 50, 25);
    expect(await findingsOf(total, inGroup('NORR', 30, 15), inGroup('SODER', 15, 7), inGroup('UNKNOWN', 5, 3))).toEqual(
      [],
    );
    expect(await findingsOf(total, inGroup('NORR', 30, 15), inGroup('SODER', 15, 10))).toEqual([
      ['SPLIT_DOES_NOT_SUM', { measure: 'FIN-I01', dimension: 'LOCAL_GROUP', field: 'n', found: 45, total: 50 }],
    ]);
    expect(await findingsOf(total, inGroup('VAST', 50, 25))).toEqual([['UNKNOWN_LOCAL_GROUP', { group: 'VAST' }]]);
    expect(await findingsOf(total, inGroup('ENDED', 50, 25))).toEqual([
      ['LOCAL_GROUP_NOT_THEN', { group: 'ENDED', round: '2024' }],
    ]);
    expect(
      await findingsOf({ ...total, measure: 'FIN-I02' }, { ...inGroup('NORR', 50, 25), measure: 'FIN-I02' }),
    ).toEqual([['UNKNOWN_DIMENSION', { measure: 'FIN-I02', dimension: 'LOCAL_GROUP' }]]);
  });

  it.each([
    ['Swedish', 'mått;lokusgrupp;antal_svarande;täljare\nFIN-I01;;50;25\nFIN-I01;NORR;30;15\nFIN-I01;UNKNOWN;20;10\n'],
    ['English', 'measure,local_group,n,numerator\nFIN-I01,,50,25\nFIN-I01,NORR,30,15\nFIN-I01,UNKNOWN,20,10\n'],
  ])('are read from a file with %s headers', async (_, file) => {
    const answer = await uploaded(await team.editor.upload(file, { forbund: here, round: '2024', dryRun: 'true' }));
    expect([answer.report.created, answer.report.findings]).toEqual([3, []]);
  });

  it('are of a group or of an insats, never both, and are asked for in the template', async () => {
    const file = 'measure,intervention,local_group,n,numerator\nFIN-I01,A,NORR,30,15\n';
    const { report } = await uploaded(await team.editor.upload(file, { forbund: here, round: '2024' }));
    expect(report.findings).toMatchObject([
      { code: 'UNKNOWN_DIMENSION', occurrences: [{ args: { dimension: 'INTERVENTION × LOCAL_GROUP' } }] },
    ]);
    const template = await fetch(`${world.url}/template?forbund=${here}&round=2024`, { headers: team.editor.headers });
    const lines = (await template.text()).split('\n').filter((line) => line.includes('LOCAL_GROUP'));
    expect(lines.filter((line) => line.includes(';FIN-I01;')).map((line) => line.split(';')[5])).toEqual([
      'NORR',
      'SODER',
      'UNKNOWN',
    ]);
    expect(new Set(lines.map((line) => line.split(';')[2]))).toEqual(new Set(BY_GROUP));
  });

  it('are followed over rounds beside what the group has had, and withheld as those of an insats are', async () => {
    const before = [share('FIN-I01', 40, 12), inGroup('NORR', 30, 9), inGroup('SODER', 10, 3)];
    const now = [share('FIN-I01', 50, 30), inGroup('NORR', 30, 18), inGroup('SODER', 3, 2), inGroup('UNKNOWN', 17, 10)];
    await getAccepted(team, { forbund: here, round: '2022', cells: before });
    const id = await getAccepted(team, { forbund: here, cells: now });
    expect(
      (await cellsOf(team.editor, id)).map(({ dimension, category }) => `${dimension} ${category}`).sort(),
    ).toEqual(['LOCAL_GROUP NORR', 'LOCAL_GROUP SODER', 'LOCAL_GROUP UNKNOWN', 'TOTAL TOTAL']);
    expect((await publish(team.secretariat)).userErrors).toEqual([]);
    const ask = async (codes: readonly string[], groupBy: readonly string[]) =>
      (await world.anybody.data<Trend>(TREND, { where: { dimension: 'LOCAL_GROUP', in: codes }, groupBy })).observations
        .nodes;
    const norr = await ask([`${here}:NORR`], ['ROUND', 'LOCAL_GROUP']);
    expect(norr.map(({ round, value }) => [round.code, value])).toEqual([
      ['2022', { status: 'PUBLISHED', n: 30, value: 30, coverage: { unitsReporting: 1 } }],
      ['2024', expect.objectContaining({ status: expect.stringMatching(/PUBLISHED|SUPPRESSED/) as string })],
    ]);
    expect(norr[0]?.group.slice(-2)).toEqual([
      { dimension: 'FORBUND', code: here },
      { dimension: 'LOCAL_GROUP', code: `${here}:NORR` },
    ]);
    expect(norr[0]?.localGroup).toEqual({
      code: 'NORR',
      then: [{ coordinators: 0.5, addedSek: '400000' }],
      now: [{ coordinators: 1.25, addedSek: '9007199254740993' }],
    });
    const all = await ask([`${here}:NORR`, `${here}:SODER`, 'UNKNOWN'], ['LOCAL_GROUP']);
    const then = all.filter(({ round }) => round.code === '2024').map(({ value }) => value);
    expect(then).toHaveLength(3);
    expect(then[1]).toMatchObject({ status: 'SUPPRESSED', n: null, value: null });
    // One withheld figure alone would follow from the total.
    expect(then.filter(({ status }) => status === 'SUPPRESSED').length).toBeGreaterThan(1);
    const together = await ask([`${here}:NORR`, `${here}:SODER`], ['FORBUND']);
    expect(together.map(({ round, localGroup, value }) => [round.code, localGroup, value.status, value.n])).toEqual([
      ['2022', null, 'PUBLISHED', 40],
      ['2024', null, 'SUPPRESSED', null],
    ]);
  });

  it('stand nowhere above their förbund, and nowhere crossed', async () => {
    const above = await world.hub.db.query<{ unit_kind: string }[]>(
      `SELECT DISTINCT unit_kind FROM released_cell c JOIN category k ON k.id = c.category_id WHERE k.dimension_code = 'LOCAL_GROUP'`,
    );
    expect(above).toEqual([{ unit_kind: 'FORBUND' }]);
    const refusal = async (groupBy: readonly string[], code = `${here}:NORR`) =>
      (await world.anybody.ask(TREND, { where: { dimension: 'LOCAL_GROUP', in: [code] }, groupBy })).errors?.[0]
        ?.extensions.code;
    expect(await refusal(['COUNTY'])).toBe('SEVERAL_UNIT_DIMENSIONS');
    expect(await refusal(['SEX'])).toBe('CROSSED_DIMENSIONS');
    expect(await refusal([], 'NORR')).toBe('UNKNOWN_CODE');
    expect(await refusal(['LOCAL_GROUP'])).toBeUndefined();
    const available = await world.anybody.data(
      `{ availability(where: { dimension: MEASURE, in: ["FIN-I01"] }) { dimensions { dimension codes { code published } } } }`,
    );
    expect(JSON.stringify(available)).toContain(`{"code":"${here}:NORR","published":`);
  });

  it('are exported, and are named by the förbund’s code when a correction takes them away', async () => {
    const file = await (await fetch(`${world.url}/export?question=observations&groupBy=LOCAL_GROUP&format=csv`)).text();
    expect(file).toContain(`${here}:NORR`);
    expect(file).toMatch(/SUPPRESSED/);
    const { report } = await submit(team.editor, { forbund: here, cells: [share('FIN-I01', 50, 30)], dryRun: true });
    const removed = report.findings.find(({ code }) => code === 'VALUE_REMOVED');
    expect(removed?.occurrences.map(({ args }) => `${String(args.dimension)} ${String(args.category)}`).sort()).toEqual(
      ['LOCAL_GROUP NORR', 'LOCAL_GROUP SODER', 'LOCAL_GROUP UNKNOWN'],
    );
  });
});

/** What the catalogue follows local groups by. */
const BY_GROUP = [
  ...['FIN-I01', 'FIN-I05', 'FIN-M07', 'FIN-M08'],
  ...['FIN-S14-INSATS', 'FIN-S13-DELTAGARE', 'FIN-S13-STARTADE', 'FIN-S13-LOKAL'],
];
