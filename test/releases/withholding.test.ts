import fc from 'fast-check';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { importRegister } from '../../src/register/import-register.use-case';
import { numberFor, registerForbund } from '../support/forbund';
import { forgetResults, getAccepted, publish, share, teamOf, type SentCell, type Team } from '../support/results';
import { startWorld, type World } from '../support/world';

const COUNTIES = ['01', '01', '03', '12'];

/** One respondent of an insats: whether they agree, and who they are. */
interface Person {
  readonly agrees: boolean;
  readonly sex: string;
  readonly insats: string;
}

const person = fc.record({
  agrees: fc.boolean(),
  sex: fc.constantFrom('WOMAN', 'MAN', 'UNKNOWN'),
  insats: fc.constantFrom('A1', 'B2', 'UNKNOWN'),
});
/** Few and many respondents in the same nation, since small numbers are the normal case. */
const group = fc.oneof(fc.array(person, { maxLength: 12 }), fc.array(person, { minLength: 20, maxLength: 40 }));
const nation = fc.array(group, { minLength: COUNTIES.length, maxLength: COUNTIES.length });

function cellsOfGroup(measure: string, people: readonly Person[]): SentCell[] {
  const cell = (part: readonly Person[], split: object = {}): SentCell => ({
    measure,
    n: part.length,
    numerator: part.filter((one) => one.agrees).length,
    ...split,
  });
  const split = (dimension: string, of: (one: Person) => string) =>
    [...new Set(people.map(of))].map((category) =>
      cell(
        people.filter((one) => of(one) === category),
        { dimension, category },
      ),
    );
  return [cell(people), ...split('SEX', (one) => one.sex), ...split('INTERVENTION', (one) => one.insats)];
}

interface CubeCell {
  readonly version: number;
  readonly category: number;
  readonly kind: string;
  readonly unit: number;
  readonly status: string;
  readonly n: number | null;
  readonly sum: number | null;
  readonly reporting: number;
}

describe('a release withholds', () => {
  let world: World;
  let teams: Team[];
  let numbers: string[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, COUNTIES);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    const insats = (code: string, focus: string, form: string) => ({
      code,
      nameSv: code,
      kind: 'INDIVIDUAL',
      form,
      focus,
      targetGroup: 'SICK_LISTED',
      startsOn: '2020-01-01',
      parties: ['AF'],
    });
    for (const [index, { editor }] of teams.entries()) {
      await editor.data(
        'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
        {
          input: {
            forbund: numbers[index],
            interventions: [
              insats('A1', 'PREVENTION', 'PROJECT'),
              insats('B2', index % 2 ? 'PREVENTION' : 'MAPPING', 'LONG_TERM'),
            ],
          },
        },
      );
    }
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const release = async (cells: readonly (readonly SentCell[])[]) => {
    await Promise.all(
      cells.map((own, index) => getAccepted(teams[index] as Team, { forbund: numbers[index], cells: own })),
    );
    await publish((teams[0] as Team).secretariat);
  };

  const cube = () =>
    world.hub.db.query<CubeCell[]>(
      `SELECT measure_version_id AS version, category_id AS category, unit_kind AS kind, unit_id AS unit, status, n::float8 AS n, sum::float8 AS sum,
              units_reporting AS reporting FROM released_cell WHERE release_to IS NULL`,
    );

  /** What each figure is made of, by a query of its own: the accepted cells, and what every one belongs to. */
  const parts = () =>
    world.hub.db.query<
      { version: number; forbund: number; county: number; own: number; n: number; sum: number; categories: number[] }[]
    >(
      `SELECT c.measure_version_id AS version, c.forbund_id AS forbund, f.county_code::integer AS county, c.category_id AS own, c.n::float8 AS n, c.sum::float8 AS sum,
              array(SELECT k.id FROM category k LEFT JOIN intervention i ON i.id = c.category_id
                    WHERE (i.id IS NULL AND k.id = c.category_id AND k.dimension_code <> 'INTERVENTION')
                       OR (k.dimension_code = 'FOCUS' AND k.code = i.focus) OR (k.dimension_code = 'FORM' AND k.code = i.form)
                       OR (k.dimension_code = 'TARGET_GROUP' AND k.code = i.target_group)) AS categories
       FROM cell c JOIN forbund f ON f.id = c.forbund_id WHERE c.version_to IS NULL`,
    );

  /** The categories that each category is counted in above the förbund, by a query of its own. */
  const groupsOf = async () => {
    const found = await world.hub.db.query<{ id: number; groups: number[] }[]>(
      `SELECT c.id, array(SELECT k.id FROM category k LEFT JOIN intervention i ON i.id = c.id
                WHERE (i.id IS NULL AND k.id = c.id AND k.dimension_code <> 'INTERVENTION')
                   OR (k.dimension_code = 'FOCUS' AND k.code = i.focus) OR (k.dimension_code = 'FORM' AND k.code = i.form)
                   OR (k.dimension_code = 'TARGET_GROUP' AND k.code = i.target_group)) AS groups FROM category c`,
    );
    return new Map(found.map(({ id, groups }) => [id, groups]));
  };

  it('every small figure, tells nothing of it, and shows exact sums or nothing of the rest', async () => {
    const { measureVersions } = await currentCatalogue(world.hub.db);
    await fc.assert(
      fc.asyncProperty(nation, nation, async (participants, staff) => {
        await forgetResults(world);
        await release(
          participants.map((people, index) => [
            ...cellsOfGroup('FIN-I01', people),
            ...cellsOfGroup('FIN-I02', staff[index] ?? []),
          ]),
        );
        const cells = await cube();
        const sent = await parts();
        const groups = await groupsOf();
        const counties = new Map(sent.map(({ forbund, county }) => [forbund, county]));
        // A category that was left out of a split has a row where it is withheld, like those that were not.
        let leftOut = 0;
        for (const cell of cells) {
          const rule = measureVersions.get(cell.version);
          if (!rule) throw new Error('A figure of no measure.');
          const made = sent.filter(
            (part) =>
              part.version === cell.version &&
              (cell.kind === 'FORBUND'
                ? part.forbund === cell.unit && part.own === cell.category
                : part.categories.includes(cell.category) && (cell.kind === 'NATION' || part.county === cell.unit)),
          );
          const n = made.reduce((total, part) => total + part.n, 0);
          const sum = made.reduce((total, part) => total + part.sum, 0);
          const small =
            (n > 0 && n < rule.smallBelow) || (n > 0 && n < rule.smallExtremeBelow && (sum === 0 || sum === n));
          // More may be withheld than what is small, to protect it: see test/disclosure and attacker.test.ts.
          if (small) expect(cell.status).toBe('SUPPRESSED');
          const seen = cells.filter(
            ({ kind, unit, version, category }) =>
              kind === 'FORBUND' &&
              version === cell.version &&
              (cell.kind === 'FORBUND'
                ? unit === cell.unit && category === cell.category
                : groups.get(category)?.includes(cell.category) &&
                  (cell.kind === 'NATION' || counties.get(unit) === cell.unit)),
          );
          expect(cell).toMatchObject({
            ...(cell.status === 'SUPPRESSED'
              ? { status: 'SUPPRESSED', n: null, sum: null }
              : { status: 'PUBLISHED', n, sum }),
            reporting: new Set(seen.map(({ unit }) => unit)).size,
          });
          if (made.length > 0) continue;
          leftOut += 1;
          expect(seen.some(({ status }) => status === 'SUPPRESSED')).toBe(true);
        }
        const expected = new Set(
          sent.flatMap((part) => [
            `F${part.forbund}/${part.version}/${part.own}`,
            ...part.categories.flatMap((category) => [
              `C${part.county}/${part.version}/${category}`,
              `N/${part.version}/${category}`,
            ]),
          ]),
        );
        expect(cells).toHaveLength(expected.size + leftOut);
      }),
      { numRuns: 6 },
    );
  });

  it('a county whose only förbund is withheld, at every way to ask', async () => {
    await release([[share('FIN-I01', 30, 20)], [share('FIN-I01', 40, 30)], [share('FIN-I01', 4, 2)]]);
    const value = 'status value amount n interval { lower } coverage { respondents unitsReporting }';
    const answer = await world.anybody.data(
      `{ county: nationalValue(measure: "FIN-I01", round: "2024", county: "03") { pooled { ${value} } unweighted { value n coverage { unitsReporting } } }
         results(measure: "FIN-I01", round: "2024", county: "03") { nodes { value { ${value} } } }
         forbundByNumber(organisationNumber: "${numberFor(2)}") {
           results(round: "2024", measures: ["FIN-I01"]) { value { ${value} } }
           place(measure: "FIN-I01", round: "2024") { own { ${value} } difference interval { lower } assessment }
         } }`,
    );
    const nothing = {
      status: 'SUPPRESSED',
      value: null,
      amount: null,
      n: null,
      interval: null,
      coverage: { respondents: null, unitsReporting: 1 },
    };
    expect(answer).toMatchObject({
      county: { pooled: nothing, unweighted: { value: null } },
      results: { nodes: [{ value: nothing }] },
      forbundByNumber: { results: [{ value: nothing }], place: { own: nothing, difference: null, interval: null } },
    });
  });

  it('nothing where nobody answered, which tells of nobody', async () => {
    await release([[share('FIN-I01', 0, 0)]]);
    expect(await cube()).toEqual(
      ['FORBUND', 'COUNTY', 'NATION'].map(
        (kind) => expect.objectContaining({ kind, status: 'PUBLISHED', n: 0 }) as unknown,
      ),
    );
  });

  it('by the threshold of each measure: board members and managers ten, money none', async () => {
    await release([
      [
        { measure: 'FIN-O09', n: 9, sum: 27, sumOfSquares: 85 },
        { measure: 'FIN-M06', n: 9, sum: 27, sumOfSquares: 85 },
        { measure: 'FIN-S15', count: 1 },
        { measure: 'FIN-S14', n: 4, amount: '100' },
      ],
    ]);
    const { measureVersions } = await currentCatalogue(world.hub.db);
    const rows = (await cube())
      .filter((cell) => cell.kind === 'FORBUND')
      .map((cell) => [measureVersions.get(cell.version)?.measure.code, cell.status]);
    expect(Object.fromEntries(rows)).toEqual({
      'FIN-O09': 'SUPPRESSED',
      'FIN-M06': 'PUBLISHED',
      'FIN-S15': 'PUBLISHED',
      'FIN-S14': 'SUPPRESSED',
    });
  });

  it('nothing of what is invented is passed off as real: a total says what it is made of', async () => {
    const rows = [{ row: 1, forbund: 'Påhittat förbund', organisationNumber: numberFor(40), countyCode: '01' }];
    await importRegister(world.hub, COMMAND_LINE, { rows, dryRun: false, synthetic: true });
    await getAccepted(await teamOf(world, numberFor(40)), {
      forbund: numberFor(40),
      cells: [share('FIN-I01', 30, 20)],
    });
    await release([[share('FIN-I01', 30, 20)], [], [share('FIN-I01', 30, 20)]].filter((cells) => cells.length > 0));
    const origins = await world.hub.db.query<{ kind: string; origin: string }[]>(
      `SELECT unit_kind || CASE WHEN unit_kind = 'COUNTY' THEN unit_id::text ELSE '' END AS kind, string_agg(DISTINCT origin, '+' ORDER BY origin) AS origin FROM released_cell GROUP BY 1 ORDER BY 1`,
    );
    expect(Object.fromEntries(origins.map(({ kind, origin }) => [kind, origin]))).toEqual({
      COUNTY1: 'MIXED',
      FORBUND: 'REAL+SYNTHETIC',
      NATION: 'MIXED',
    });
  });
});
