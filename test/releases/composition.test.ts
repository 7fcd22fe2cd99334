import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { protectionBasis } from '../../src/releases/protection/protection-basis.store';
import { numberFor, registerForbund } from '../support/forbund';
import { forgetResults, getAccepted, publish, share, teamOf, type SentCell, type Team } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, type Caller, type World } from '../support/world';

const REGISTER = `mutation ($input: RegisterInterventionsInput!) {
  registerInterventions(input: $input) { userErrors { code } } }`;
const SEEN = `query ($measure: String!, $county: String, $dimension: String, $category: String, $release: Int!) {
  nationalValue(measure: $measure, round: "2024", county: $county, dimension: $dimension, category: $category, release: $release) {
    pooled { status n coverage { unitsReporting } } } }`;
const OWN = `query ($measure: String!, $forbund: String!, $release: Int!) {
  forbundByNumber(organisationNumber: $forbund) {
    results(round: "2024", measures: [$measure], release: $release) { value { status n } } } }`;
const PUBLISH = `mutation ($input: PublishReleaseInput!) {
  publishRelease(input: $input) { release { number } userErrors { code path message } } }`;
const REHEARSE = `{ rehearseRelease {
  revealed revealedBefore { measure round dimension category unitKind unitCode unitName } } }`;
const WITHDRAW = `mutation ($number: Int!) {
  withdrawRelease(input: { number: $number, reason: "Fel fil." }) { userErrors { code } } }`;

interface Figure {
  readonly status: string;
  readonly n: number | null;
}
interface PublishAnswer {
  readonly publishRelease: {
    readonly release: { readonly number: number } | null;
    readonly userErrors: readonly { code: string; path: readonly string[]; message: string }[];
  };
}

/** Each insats is a part of its förbund's total. */
const byInsats = (parts: Readonly<Record<string, readonly [number, number]>>): SentCell[] => {
  const sum = (at: 0 | 1) => Object.values(parts).reduce((total, part) => total + part[at], 0);
  const insatser = Object.entries(parts).map(([category, [n, numerator]]) => ({
    ...share('FIN-I01', n, numerator),
    dimension: 'INTERVENTION',
    category,
  }));
  return [share('FIN-I01', sum(0), sum(1)), ...insatser];
};

describe('what a release was made of', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  let secretariat: Caller;
  const COUNTIES = ['01', '01', '01', '12', '01', '12'];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, COUNTIES);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    secretariat = (teams[0] as Team).secretariat;
  });
  beforeEach(async () => {
    await forgetResults(world);
    await registerForbund(world, COUNTIES);
  });
  afterAll(() => world.close());

  const register = async (index: number, insatser: Readonly<Record<string, string>>) => {
    const interventions = Object.entries(insatser).map(([code, focus]) => ({
      ...{ code, nameSv: `Insats ${code}`, kind: 'INDIVIDUAL', form: 'PROJECT', focus, targetGroup: 'SICK_LISTED' },
      ...{ startsOn: '2020-01-01', parties: [] },
    }));
    const { registerInterventions } = await (teams[index] as Team).editor.data<{
      registerInterventions: { userErrors: unknown[] };
    }>(REGISTER, { input: { forbund: numbers[index], interventions } });
    expect(registerInterventions.userErrors).toEqual([]);
  };
  const accept = (index: number, cells: readonly SentCell[]) =>
    getAccepted(teams[index] as Team, { forbund: numbers[index], cells });
  const released = async () => expect((await publish(secretariat)).userErrors).toEqual([]);
  const asked = async (input: object) => (await secretariat.data<PublishAnswer>(PUBLISH, { input })).publishRelease;
  const county = async (release: number, split: object = {}, measure = 'FIN-I01') => {
    const variables = { measure, county: '01', release, ...split };
    return (await world.anybody.data<{ nationalValue: { pooled: Figure } }>(SEEN, variables)).nationalValue.pooled;
  };
  const own = async (index: number, release: number, measure = 'FIN-I01') => {
    const variables = { measure, forbund: numbers[index], release };
    const { forbundByNumber } = await world.anybody.data<{
      forbundByNumber: { results: readonly { value: Figure }[] };
    }>(OWN, variables);
    return forbundByNumber.results[0]?.value.status;
  };
  const round = async () => (await currentCatalogue(world.hub.db)).rounds.get('2024')?.key as number;
  const basis = async () => protectionBasis(world.hub.db, [await round()]);

  it('keeps seven who all answered no from being told by the move of their insats to another focus', async () => {
    await register(0, { ONE: 'PREVENTION', TWO: 'PREVENTION' });
    await register(1, { ONE: 'PREVENTION', TWO: 'MAPPING' });
    await register(2, { ONE: 'PREVENTION', TWO: 'YOUNG_PEOPLE' });
    await register(4, { ONE: 'MAPPING', TWO: 'YOUNG_PEOPLE', THREE: 'MAPPING' });
    await accept(4, byInsats({ ONE: [4, 2], TWO: [25, 12], THREE: [3, 1] }));
    await accept(0, byInsats({ ONE: [7, 0], TWO: [18, 9] }));
    await accept(1, byInsats({ ONE: [3, 1], TWO: [20, 10] }));
    await accept(2, byInsats({ ONE: [17, 11], TWO: [30, 15] }));
    await released();
    const prevention = { dimension: 'FOCUS', category: 'PREVENTION' };
    expect(await county(1, prevention)).toMatchObject({ status: 'PUBLISHED', n: 45 });
    await register(0, { ONE: 'MAPPING' });
    await accept(3, [share('FIN-I01', 40, 20)]);
    await released();
    expect(await county(2, prevention)).toMatchObject({ status: 'SUPPRESSED', n: null });
    expect(await county(2, { dimension: 'FOCUS', category: 'MAPPING' })).toMatchObject({ status: 'SUPPRESSED' });
  });

  it('keeps them from being told by the move of their förbund to another county', async () => {
    await accept(0, [share('FIN-I01', 7, 0)]);
    await accept(1, [share('FIN-I01', 3, 1)]);
    await accept(2, [share('FIN-I01', 4, 2)]);
    await accept(4, [share('FIN-I01', 30, 16)]);
    await released();
    expect(await county(1)).toMatchObject({ status: 'PUBLISHED', n: 44 });
    await registerForbund(world, ['12', ...COUNTIES.slice(1)]);
    await accept(3, [share('FIN-I01', 40, 20)]);
    await accept(5, [share('FIN-I01', 6, 2)]);
    const before = (await basis()).earlier[0]?.find(({ unitKind }) => unitKind === 'COUNTY');
    expect([before?.county, before?.n]).toEqual([1, 44]);
    await released();
    const left = await county(2);
    expect(left.n).not.toBe(37);
    expect(await own(0, 2)).toBe('SUPPRESSED');
  });

  it('tells a total that comes back to an old number from the one that was shown', async () => {
    await accept(0, [share('FIN-I01', 30, 15)]);
    await released();
    await accept(0, [share('FIN-I01', 37, 15)]);
    await released();
    await accept(0, [share('FIN-I01', 30, 15)]);
    await accept(1, [share('FIN-I01', 7, 0)]);
    await released();
    expect([(await county(2)).n, await own(0, 1)]).toEqual([37, 'PUBLISHED']);
    expect(await own(1, 3)).toBe('SUPPRESSED');
    expect([await own(0, 3), (await county(3)).status]).toContain('SUPPRESSED');
  });

  it('has the sum of squares: seven who were corrected to have answered alike are not shown', async () => {
    const of = (sumOfSquares: number): SentCell => ({ measure: 'FIN-I03', n: 7, sum: 350, sumOfSquares });
    await accept(0, [of(20_000)]);
    await released();
    expect(await own(0, 1, 'FIN-I03')).toBe('PUBLISHED');
    await accept(0, [of(17_500)]);
    await released();
    expect(await own(0, 2, 'FIN-I03')).toBe('SUPPRESSED');
  });

  it('is the same figure when only how many were asked is another', async () => {
    await accept(0, [{ ...share('FIN-I01', 30, 15), asked: 40 }]);
    await released();
    await accept(0, [{ ...share('FIN-I01', 30, 15), asked: 50 }]);
    const { next, earlier } = await basis();
    const names = (rows: readonly { made: string }[] | undefined) => rows?.map(({ made }) => made);
    expect(names(next)).toEqual(names(earlier[0]));
  });

  it('is kept by each release only where it has changed', async () => {
    await accept(0, [share('FIN-I01', 30, 15)]);
    await released();
    const kept = () =>
      world.hub.db.query(
        `SELECT county_code, release_from, release_to FROM released_forbund r JOIN forbund f ON f.id = r.forbund_id
         WHERE f.organisation_number = '${numberFor(0)}' ORDER BY release_from`.replaceAll(
          'county_code',
          'r.county_code',
        ),
      );
    await accept(1, [share('FIN-I01', 30, 15)]);
    await released();
    expect(await kept()).toEqual([{ county_code: '01', release_from: 1, release_to: null }]);
    await registerForbund(world, ['12', ...COUNTIES.slice(1)]);
    await accept(2, [share('FIN-I01', 30, 15)]);
    await released();
    expect(await kept()).toEqual([
      { county_code: '01', release_from: 1, release_to: 3 },
      { county_code: '12', release_from: 3, release_to: null },
    ]);
  });

  it('is refused by name, in release and rehearsal, where a shown figure is not what it says', async () => {
    await accept(0, [share('FIN-I01', 30, 15)]);
    await released();
    await accept(1, [share('FIN-I01', 40, 15)]);
    await world.hub.db.query(`UPDATE released_cell SET n = n + 1 WHERE unit_kind = 'NATION'`);
    const { release, userErrors } = await changesNothing(world.hub, () => asked({}));
    expect([release, userErrors.map(({ code }) => code)]).toEqual([null, ['RELEASED_FIGURE_UNEXPLAINED']]);
    expect(userErrors[0]?.message).toContain('FIN-I01');
    expect(userErrors[0]?.message).toContain('hela landet');
    const rehearsed = await secretariat.ask(REHEARSE);
    expect(rehearsed.errors?.map(({ extensions }) => extensions.code)).toEqual(['RELEASED_FIGURE_UNEXPLAINED']);
  });

  it('counts withdrawn releases, which were seen, but not one that only the secretariat could read', async () => {
    await accept(0, [share('FIN-I01', 30, 15)]);
    await released();
    const hour = new Date(Date.now() + 3_600_000).toISOString();
    for (const [n, input] of [
      [40, { publishAt: hour }],
      [50, { publishAt: hour, earlyReaders: ['oidc:0123456789abcdef'] }],
    ] as const) {
      await accept(0, [share('FIN-I01', n, 15)]);
      const { release, userErrors } = await asked({ ...input, confirmSmallCorrections: true });
      expect(userErrors).toEqual([]);
      await secretariat.data(WITHDRAW, { number: release?.number });
    }
    await secretariat.data(WITHDRAW, { number: 1 });
    await accept(0, [share('FIN-I01', 60, 15)]);
    const shown = (await basis()).earlier.map((cube) => cube.find(({ unitKind }) => unitKind === 'FORBUND')?.n);
    expect(shown).toEqual([30, 50]);
  });

  it('names what earlier releases gave away, without numbers, and waits for somebody to confirm it', async () => {
    await accept(0, [share('FIN-I01', 3, 2)]);
    await accept(1, [share('FIN-I01', 30, 15)]);
    await released();
    // As a release by laxer rules would have left it.
    await world.hub.db.query(
      `UPDATE released_cell SET status = 'PUBLISHED', n = 3, sum = 2
       WHERE unit_kind = 'FORBUND' AND unit_id = (SELECT id FROM forbund WHERE organisation_number = '${numberFor(0)}')`,
    );
    await accept(3, [share('FIN-I01', 40, 15)]);
    const { rehearseRelease } = await secretariat.data<{
      rehearseRelease: { revealed: number; revealedBefore: object[] };
    }>(REHEARSE);
    expect(rehearseRelease).toEqual({
      revealed: 0,
      revealedBefore: [
        {
          ...{ measure: 'FIN-I01', round: '2024', dimension: 'TOTAL', category: 'TOTAL' },
          ...{ unitKind: 'FORBUND', unitCode: numberFor(0), unitName: 'Förbund 0' },
        },
      ],
    });
    const refused = await changesNothing(world.hub, () => asked({}));
    expect(refused.userErrors.map(({ code, path }) => [code, path])).toEqual([
      ['REVEALED_BEFORE', ['confirmRevealedBefore']],
    ]);
    expect((await asked({ confirmRevealedBefore: true })).release).toEqual({ number: 2 });
    const [event] = await world.hub.db.query<{ after: { revealedBefore: object[] } }[]>(
      `SELECT after FROM audit_event WHERE action = 'release:publish' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.after.revealedBefore).toEqual(rehearseRelease.revealedBefore);
  });
});
