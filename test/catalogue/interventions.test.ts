import { registerForbund } from '../support/forbund';
import { cellsOf, share, submit, teamOf, type Team } from '../support/results';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

const REGISTER = `mutation ($input: RegisterInterventionsInput!) {
  registerInterventions(input: $input) { interventions { id code nameSv kind form focus targetGroup startsOn endsOn parties forbund { organisationNumber } } userErrors { code path } }
}`;

interface Answer {
  readonly registerInterventions: {
    readonly interventions: { id: string; code: string }[];
    readonly userErrors: { code: string; path: string[] }[];
  };
}

const insats = (more: object = {}) => ({
  code: 'A1',
  nameSv: 'Vägen vidare',
  kind: 'INDIVIDUAL',
  form: 'PROJECT',
  focus: 'PREVENTION',
  targetGroup: 'SICK_LISTED',
  startsOn: '2024-01-01',
  endsOn: null,
  parties: ['AF', 'KOMMUN'],
  ...more,
});

describe('insatser', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());
  const register = async (interventions: readonly object[], forbund = UMEA, editor = team.editor) =>
    (await editor.data<Answer>(REGISTER, { input: { forbund, interventions } })).registerInterventions;

  it('are registered by their förbund, corrected under the same code and id, and can be split by', async () => {
    const first = await register([insats(), insats({ code: 'B2', kind: 'STRUCTURAL', form: 'LONG_TERM' })]);
    expect(first.userErrors).toEqual([]);
    const second = await register([insats({ nameSv: 'Vägen vidare, steg 2', endsOn: '2025-01-01' })]);
    expect(second.interventions).toEqual([
      {
        ...insats({ nameSv: 'Vägen vidare, steg 2', endsOn: '2025-01-01' }),
        id: first.interventions[0]?.id,
        forbund: { organisationNumber: UMEA },
      },
    ]);
    const split = ['A1', 'B2', 'UNKNOWN'].map((category) => ({
      ...share('FIN-I01', 10, 5),
      dimension: 'INTERVENTION',
      category,
    }));
    const { submission } = await submit(team.editor, { cells: [share('FIN-I01', 30, 15), ...split] });
    expect((await cellsOf(team.editor, submission?.id ?? '')).map((cell) => cell.category)).toEqual([
      'TOTAL',
      'UNKNOWN',
      'A1',
      'B2',
    ]);
  });

  it('of another förbund may have the same code, and are no business of this one', async () => {
    const [number = ''] = await registerForbund(world, ['01']);
    const other = await teamOf(world, number);
    expect((await register([insats({ code: 'C3' })], number, other.editor)).userErrors).toEqual([]);
    expect((await register([insats()], number, other.editor)).interventions[0]?.id).not.toBe(
      (await register([insats()])).interventions[0]?.id,
    );
    const answer = await submit(team.editor, {
      cells: [share('FIN-I02', 30, 15), { ...share('FIN-I02', 30, 15), dimension: 'INTERVENTION', category: 'C3' }],
    });
    expect(answer.report.findings).toMatchObject([{ code: 'UNKNOWN_INTERVENTION' }]);
    const refused = await changesNothing(world.hub, () =>
      team.editor.ask(REGISTER, { input: { forbund: number, interventions: [insats()] } }),
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['a code with spaces', { code: 'A 1' }, 'INVALID_INPUT', 'code'],
    ['a code of ours', { code: 'UNKNOWN' }, 'INVALID_INPUT', 'code'],
    ['a code that is a person', { code: '19121212-1212' }, 'PERSONAL_DATA_IN_TEXT', 'code'],
    ['no name', { nameSv: ' ' }, 'INVALID_INPUT', 'nameSv'],
    ['a name as long as a page', { nameSv: 'x'.repeat(201) }, 'INVALID_INPUT', 'nameSv'],
    ['a focus that is none', { focus: 'FUN' }, 'UNKNOWN_CODE', 'focus'],
    ['a target group that is none', { targetGroup: 'CATS' }, 'UNKNOWN_CODE', 'targetGroup'],
    ['an end before its beginning', { endsOn: '2023-12-31' }, 'INVALID_DATE_ORDER', 'endsOn'],
  ])('with %s are refused, and so are those beside them', async (_, wrong, code, field) => {
    const answer = await changesNothing(world.hub, () => register([insats({ code: 'NEW' }), insats(wrong)]));
    expect(answer).toEqual({ interventions: [], userErrors: [{ code, path: ['interventions', '1', field] }] });
  });

  it('keep one name when they are renamed: the insats and the category that splits are read by', async () => {
    await register([insats({ code: 'OLD-NAME', nameSv: 'Före' })]);
    await register([insats({ code: 'OLD-NAME', nameSv: 'Efter' })]);
    const names = await world.hub.db.query<object[]>(
      `SELECT i.name_sv AS insats, k.name_sv AS sv, k.name_en AS en FROM intervention i JOIN category k USING (id) WHERE i.code = 'OLD-NAME'`,
    );
    expect(names).toEqual([{ insats: 'Efter', sv: 'Efter', en: 'Efter' }]);
  });

  it('named twice in one request are refused', async () => {
    const answer = await changesNothing(world.hub, () => register([insats(), insats()]));
    expect(answer.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['interventions', '1', 'code'] }]);
  });

  it('registered twice at the same time are one', async () => {
    await Promise.all(Array.from({ length: 5 }, () => register([insats({ code: 'ONCE' })])));
    expect(await countRows(world.hub, 'intervention', `code = 'ONCE'`)).toBe(1);
  });
});
