import { COMMAND_LINE } from '../../src/permissions/actor';
import { holdThroughout } from '../../src/catalogue/local-groups/local-group';
import { importRegister } from '../../src/register/import-register.use-case';
import { numberFor, PERSONAL_NUMBER } from '../support/forbund';
import { teamOf, type Team } from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const GROUP =
  'id code nameSv startsOn endsOn municipalities { code } forbund { organisationNumber } resources { startsOn endsOn coordinators addedSek }';
const REGISTER = `mutation ($input: RegisterLocalGroupsInput!) {
  registerLocalGroups(input: $input) { groups { ${GROUP} } userErrors { code path message } }
}`;

interface Registered {
  readonly groups: readonly { readonly id: string; readonly code: string }[];
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

/** Täby all the time, Vallentuna but for half of 2023; and a förbund that ceased in 2022. */
const [HERE, GONE] = [numberFor(0), numberFor(1)];
const [TABY, VALLENTUNA, OUTSIDE] = ['0160', '0115', '2480'];
const ROWS = [
  { municipalityCode: TABY },
  { municipalityCode: VALLENTUNA, memberUntil: '2023-01-01' },
  { municipalityCode: VALLENTUNA, memberFrom: '2023-07-01' },
].map((member) => ({ ...member, row: 1, forbund: 'Förbund Här', organisationNumber: HERE, countyCode: '01' }));
const CEASED = {
  ...{ row: 1, forbund: 'Förbund Då', organisationNumber: GONE, countyCode: '01', existsUntil: '2022-01-01' },
  ...{ municipalityCode: '0163', successor: HERE },
};

const period = (startsOn: string, endsOn: string | null = null, more: object = {}) => ({
  startsOn,
  endsOn,
  coordinators: 0.5,
  addedSek: '250000',
  ...more,
});
const group = (more: object = {}) => ({
  code: 'NORR',
  nameSv: 'Lokusgrupp Norr',
  municipalities: [TABY],
  startsOn: '2022-01-01',
  endsOn: null,
  resources: [period('2022-01-01', '2024-01-01'), period('2024-01-01', null, { coordinators: 1.25 })],
  ...more,
});

describe('local groups', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const report = await importRegister(world.hub, COMMAND_LINE, { rows: [...ROWS, CEASED], dryRun: false });
    expect(report.findings).toEqual([]);
    team = await teamOf(world, HERE);
  });
  afterAll(() => world.close());

  const register = async (groups: readonly object[], forbund = HERE, caller: Caller = team.editor) =>
    (await caller.data<{ registerLocalGroups: Registered }>(REGISTER, { input: { forbund, groups } }))
      .registerLocalGroups;

  it('are registered by their förbund or the secretariat, twice as once, with what they have had, and leave a trace', async () => {
    const first = await register([group(), group({ code: 'SODER', nameSv: 'Lokusgrupp Söder' })]);
    expect(first.userErrors).toEqual([]);
    const rows = await countRows(world.hub, 'category');
    const again = await register([group()], HERE, team.secretariat);
    expect(again.groups).toEqual([
      {
        ...group(),
        id: first.groups[0]?.id,
        municipalities: [{ code: TABY }],
        forbund: { organisationNumber: HERE },
      },
    ]);
    expect(await countRows(world.hub, 'category')).toBe(rows);
    const corrected = {
      nameSv: 'Lokusgrupp Norra',
      endsOn: '2025-07-01',
      resources: [period('2023-01-01', '2024-01-01')],
    };
    await register([group(corrected)]);
    const read = await world.anybody.data(
      `query ($number: String!, $id: ID!) {
        forbundByNumber(organisationNumber: $number) {
          then: localGroups(onDate: "2021-12-31") { code } now: localGroups(onDate: "2025-06-30") { code } later: localGroups(onDate: "2025-07-01") { code }
        }
        localGroup(forbund: $number, code: "NORR") { nameSv now: resources(onDate: "2023-06-01") { coordinators } later: resources(onDate: "2024-01-01") { coordinators } }
        absent: localGroup(forbund: $number, code: "VÄST") { code }
        node(id: $id) { ... on LocalGroup { nameSv } }
      }`,
      { number: HERE, id: first.groups[0]?.id },
    );
    expect(read).toEqual({
      forbundByNumber: { then: [], now: [{ code: 'NORR' }, { code: 'SODER' }], later: [{ code: 'SODER' }] },
      localGroup: { nameSv: corrected.nameSv, now: [{ coordinators: 0.5 }], later: [] },
      absent: null,
      node: { nameSv: corrected.nameSv },
    });
    const [event] = await world.hub.db.query<{ before: unknown; after: unknown }[]>(
      `SELECT before, after FROM audit_event WHERE action = 'local-groups:register' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toMatchObject({
      before: {
        localGroups: [{ nameSv: 'Lokusgrupp Norr', resources: [{}, { coordinators: 1.25, addedSek: '250000' }] }],
      },
      after: {
        localGroups: [{ nameSv: corrected.nameSv, endsOn: '2025-07-01', resources: [{ startsOn: '2023-01-01' }] }],
      },
    });
  });

  it.each<[string, object, string, string]>([
    ['a code that a cell could not have', { code: 'UNKNOWN' }, 'INVALID_INPUT', 'code'],
    ['a code that is a person', { code: '19121212-1212' }, 'PERSONAL_DATA_IN_TEXT', 'code'],
    ['a code that holds one', { code: 'A_191212121212' }, 'PERSONAL_DATA_IN_TEXT', 'code'],
    ['a name of two lines', { nameSv: 'Norr\nSöder' }, 'INVALID_INPUT', 'nameSv'],
    ['a name with a mark of direction', { nameSv: 'Norr \u202eredöS' }, 'INVALID_INPUT', 'nameSv'],
    ['no name', { nameSv: '  ' }, 'INVALID_INPUT', 'nameSv'],
    ['a name with a person in it', { nameSv: `Norr ${PERSONAL_NUMBER}` }, 'PERSONAL_DATA_IN_TEXT', 'nameSv'],
    ['a name with an address in it', { nameSv: 'Norr, anna@example.se' }, 'PERSONAL_DATA_FOUND', 'nameSv'],
    ['dates the wrong way round', { endsOn: '2022-01-01' }, 'INVALID_DATE_ORDER', 'endsOn'],
    ['no municipality', { municipalities: [] }, 'INVALID_INPUT', 'municipalities'],
    ['a municipality that is not', { municipalities: [TABY, '9999'] }, 'UNKNOWN_MUNICIPALITY', 'municipalities.1'],
    ['a municipality twice', { municipalities: [TABY, TABY] }, 'CODE_TWICE', 'municipalities.1'],
    ['one of another förbund', { municipalities: [OUTSIDE] }, 'NOT_A_MEMBER_THEN', 'municipalities.0'],
    ['one that left for half a year', { municipalities: [VALLENTUNA] }, 'NOT_A_MEMBER_THEN', 'municipalities.0'],
    [
      'half a post too few',
      { resources: [period('2023-01-01', null, { coordinators: -0.5 })] },
      'IMPLAUSIBLE_COORDINATORS',
      'resources.0.coordinators',
    ],
    [
      'a hundred posts',
      { resources: [period('2023-01-01', null, { coordinators: 100 })] },
      'IMPLAUSIBLE_COORDINATORS',
      'resources.0.coordinators',
    ],
    [
      'a thousandth of a post',
      { resources: [period('2023-01-01', null, { coordinators: 0.125 })] },
      'IMPLAUSIBLE_COORDINATORS',
      'resources.0.coordinators',
    ],
    [
      'kronor taken away',
      { resources: [period('2023-01-01', null, { addedSek: '-1' })] },
      'INVALID_INPUT',
      'resources.0.addedSek',
    ],
    [
      'a period that ends before it begins',
      { resources: [period('2023-01-01', '2022-06-01')] },
      'INVALID_DATE_ORDER',
      'resources.0.endsOn',
    ],
    [
      'a period before the group',
      { resources: [period('2021-12-31')] },
      'PERIOD_OUTSIDE_GROUP',
      'resources.0.startsOn',
    ],
    [
      'an open period of a group that ends',
      { endsOn: '2024-01-01', resources: [period('2023-01-01')] },
      'PERIOD_OUTSIDE_GROUP',
      'resources.0.startsOn',
    ],
    [
      'two periods at once',
      { resources: [period('2022-01-01'), period('2023-01-01')] },
      'PERIODS_OVERLAP',
      'resources.1.startsOn',
    ],
  ])('%s is refused, and nothing of it is stored', async (_, wrong, code, path) => {
    const { userErrors } = await changesNothing(world.hub, () =>
      register([group({ code: 'NY' }), group({ code: 'FEL', ...wrong })]),
    );
    expect(userErrors).toMatchObject([{ code, path: ['groups', '1', ...path.split('.')] }]);
    expect(userErrors[0]?.message).not.toMatch(/[{}]|121212/);
  });

  it('have codes of their own, as many as a hundred, and the time of their förbund', async () => {
    const codes = (result: Registered) => result.userErrors.map(({ code }) => code);
    expect(codes(await register([group({ code: 'A' }), group({ code: 'A' })]))).toEqual(['CODE_TWICE']);
    const many = Array.from({ length: 100 }, (_, index) => group({ code: `G${index}`, resources: [] }));
    expect(codes(await register(many))).toEqual(['TOO_MANY_LOCAL_GROUPS']);
    expect(
      (await register([group({ municipalities: [VALLENTUNA], startsOn: '2023-07-01', resources: [] })])).userErrors,
    ).toEqual([]);
    const of = async (time: object) =>
      codes(await register([group({ municipalities: ['0163'], resources: [], ...time })], GONE, team.secretariat));
    expect(await of({ startsOn: '2020-01-01' })).toEqual(['FORBUND_NOT_ALL_THE_TIME']);
    expect(await of({ startsOn: '2020-01-01', endsOn: '2022-01-01' })).toEqual([]);
    const { errors } = await team.editor.ask(REGISTER, { input: { forbund: UMEA, groups: [] } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each<[string, boolean, readonly [string | null, string | null][], string, string | null]>([
    ['no time', false, [], '2020-01-01', null],
    ['all time', true, [[null, null]], '2020-01-01', null],
    [
      'times that meet',
      true,
      [
        [null, '2021-01-01'],
        ['2021-01-01', '2022-01-01'],
      ],
      '2020-01-01',
      '2022-01-01',
    ],
    [
      'a day between',
      false,
      [
        [null, '2021-01-01'],
        ['2021-01-02', null],
      ],
      '2020-01-01',
      '2022-01-01',
    ],
    ['a day too few', false, [[null, '2021-12-31']], '2020-01-01', '2022-01-01'],
    ['an end against none', false, [[null, '2021-12-31']], '2020-01-01', null],
    ['a day late', false, [['2020-01-02', null]], '2020-01-01', null],
  ])('need their members all the time: %s', (_, holds, times, startsOn, endsOn) => {
    expect(
      holdThroughout(
        times.map(([from, until]) => ({ from, until })),
        { startsOn, endsOn },
      ),
    ).toBe(holds);
  });
});
