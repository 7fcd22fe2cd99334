import fc from 'fast-check';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { loadSolver } from '../../src/disclosure/search/linear-program';
import type { Cell, ProtectionProblem, Relation } from '../../src/disclosure/problem/protection-problem';
import { attack } from '../disclosure/support/attacker';
import { registerForbund } from '../support/forbund';
import { forgetResults, getAccepted, publish, type SentCell, type Team, teamOf } from '../support/results';
import { startWorld, type World } from '../support/world';

const COUNTIES = ['01', '01', '03'];
const INSATSER = ['ONE', 'TWO'];
const SPLITS: Readonly<Record<string, readonly string[]>> = {
  SEX: ['WOMAN', 'MAN', 'UNKNOWN'],
  AGE_GROUP: ['AGE_16_29', 'AGE_30_44', 'AGE_45_PLUS', 'UNKNOWN'],
  INTERVENTION: [...INSATSER, 'UNKNOWN'],
};
const DIMENSIONS = Object.keys(SPLITS);
/** What all insatser of the test are counted in above their förbund. */
const GROUPS = ['FOCUS MAPPING', 'FORM PROJECT', 'TARGET_GROUP SICK_LISTED'];
const REGISTER = `mutation ($input: RegisterInterventionsInput!) {
  registerInterventions(input: $input) { userErrors { code } } }`;

/** Whether somebody agrees, and which category of each split they are in: mostly the first, so that many are empty. */
const person = fc.record({
  agrees: fc.boolean(),
  ...Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      fc.oneof({ weight: 3, arbitrary: fc.constant(SPLITS[dimension]?.[0]) }, fc.constantFrom(...SPLITS[dimension]!)),
    ]),
  ),
}) as fc.Arbitrary<{ agrees: boolean } & Readonly<Record<string, unknown>>>;
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
const nation = fc.array(fc.array(person, { minLength: 1, maxLength: 25 }), {
  minLength: COUNTIES.length,
  maxLength: COUNTIES.length,
});

const cellOf = (people: readonly Person[], dimension?: string, category?: string) => {
  const of = dimension === undefined ? people : people.filter((one) => one[dimension] === category);
  return { n: of.length, numerator: of.filter(({ agrees }) => agrees).length };
};
const sentBy = (people: readonly Person[]): SentCell[] => [
  { measure: 'FIN-I01', ...cellOf(people) },
  ...DIMENSIONS.flatMap((dimension) =>
    (SPLITS[dimension] ?? []).flatMap((category) => {
      const cell = cellOf(people, dimension, category);
      return cell.n > 0 ? { measure: 'FIN-I01', dimension, category, ...cell } : [];
    }),
  ),
];

describe('a category that was left out of a split', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, COUNTIES);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    for (const [index, { editor }] of teams.entries()) {
      const interventions = INSATSER.map((code) => ({
        ...{ code, nameSv: code, kind: 'INDIVIDUAL', form: 'PROJECT', focus: 'MAPPING', targetGroup: 'SICK_LISTED' },
        ...{ startsOn: '2020-01-01', parties: [] },
      }));
      await editor.data(REGISTER, { input: { forbund: numbers[index], interventions } });
    }
  });
  afterAll(() => world.close());

  /** What the release has of each place: shown, withheld, or nothing. */
  async function statuses(): Promise<Map<string, string>> {
    const found = await world.hub.db.query<{ place: string; status: string }[]>(
      `SELECT unit_kind || ' ' || CASE WHEN unit_kind = 'FORBUND' THEN f.organisation_number ELSE unit_id::text END
                || ' ' || k.dimension_code || ' ' || regexp_replace(k.code, '^[0-9]+:', '') AS place, status
       FROM released_cell c JOIN category k ON k.id = c.category_id
       LEFT JOIN forbund f ON unit_kind = 'FORBUND' AND f.id = unit_id WHERE release_to IS NULL`,
    );
    return new Map(found.map(({ place, status }) => [place, status]));
  }

  /** Everything that there is to know, written down by the test, and which of it the release shows. */
  async function problemOf(people: readonly (readonly Person[])[]): Promise<ProtectionProblem> {
    const catalogue = await currentCatalogue(world.hub.db);
    const version = catalogue.measures.get('FIN-I01')?.versions.at(-1);
    const { smallBelow, smallExtremeBelow } = version as { smallBelow: number; smallExtremeBelow: number };
    const status = await statuses();
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const add = (
      place: string,
      of: readonly Person[],
      owner: string | null,
      split?: readonly [string, string],
      name = (split ?? ['TOTAL', 'TOTAL']).join(' '),
    ) => {
      const { n, numerator } = cellOf(of, ...(split ?? []));
      const key = `${place} ${name}`;
      const isAlike = numerator === 0 || numerator === n;
      const unsafe = n > 0 && (n < smallBelow || (n < smallExtremeBelow && isAlike));
      // A place that the release says nothing of is none: the parts of a split sum to its total.
      const isSeen = status.get(key) === 'PUBLISHED' || (!status.has(key) && n === 0);
      expect([key, n > 0 && !status.has(key), unsafe && isSeen]).toEqual([key, false, false]);
      cells.push({ key, n, numerator, unsafe, owner, fate: isSeen ? 'PUBLIC' : 'HIDDEN', cost: 1 });
      return key;
    };
    const units = [
      { place: 'NATION 0', members: COUNTIES.map((_, at) => at), owner: null },
      { place: 'COUNTY 1', members: [0, 1], owner: null },
      { place: 'COUNTY 3', members: [2], owner: null },
      ...COUNTIES.map((_, at) => ({ place: `FORBUND ${numbers[at]}`, members: [at], owner: numbers[at] as string })),
    ];
    for (const { place, members, owner } of units) {
      const of = members.flatMap((at) => people[at] ?? []);
      const total = add(place, of, owner);
      for (const dimension of owner === null ? DIMENSIONS.slice(0, 2) : DIMENSIONS) {
        const parts = (SPLITS[dimension] ?? []).map((category) => add(place, of, owner, [dimension, category]));
        relations.push({ total, parts });
      }
      const inInsatser = of.filter(({ INTERVENTION }) => INSATSER.includes(String(INTERVENTION)));
      for (const group of owner === null ? GROUPS : []) add(place, inInsatser, owner, undefined, group);
    }
    for (const [whole, parts] of [
      ['NATION 0', ['COUNTY 1', 'COUNTY 3']],
      ['COUNTY 1', [`FORBUND ${numbers[0]}`, `FORBUND ${numbers[1]}`]],
      ['COUNTY 3', [`FORBUND ${numbers[2]}`]],
    ] as const) {
      const splits = DIMENSIONS.slice(0, 2).flatMap((dimension) => SPLITS[dimension]?.map((c) => `${dimension} ${c}`));
      const isOfForbund = whole.startsWith('COUNTY');
      for (const split of ['TOTAL TOTAL', ...splits, ...(isOfForbund ? [] : GROUPS)])
        relations.push({ total: `${whole} ${split}`, parts: parts.map((part) => `${part} ${split}`) });
      const insatser = parts.flatMap((part) => INSATSER.map((code) => `${part} INTERVENTION ${code}`));
      for (const group of isOfForbund ? GROUPS : []) relations.push({ total: `${whole} ${group}`, parts: insatser });
    }
    return { cells, relations, smallBelow, smallExtremeBelow };
  }

  /** Splits of förbund in which something is withheld and something that is none is not. */
  const nonesBesideWithheld = ({ cells, relations }: ProtectionProblem): string[] => {
    const known = new Map(cells.map((cell) => [cell.key, cell]));
    return relations.flatMap(({ total, parts }) => {
      const of = parts.map((key) => known.get(key) as Cell);
      const isSplit = total.startsWith('FORBUND') && of.some(({ fate }) => fate === 'HIDDEN');
      return isSplit ? of.filter(({ n, fate }) => n === 0 && fate === 'PUBLIC').map(({ key }) => key) : [];
    });
  };
  /** Whether it is what is left of a shown county, or of a shown nation, when everybody else in it is shown. */
  const follows = ({ cells, relations }: ProtectionProblem, key: string): boolean => {
    const shown = new Map(cells.filter(({ fate }) => fate === 'PUBLIC').map((cell) => [cell.key, cell.n]));
    const sums = relations.filter(({ parts, total }) => parts.includes(key) && !total.startsWith('FORBUND'));
    return sums.some(
      ({ total, parts }) =>
        parts.every((part) => shown.has(part)) &&
        ((shown.get(total) ?? 0) > 0 ||
          (shown.has(total) && follows({ cells, relations } as ProtectionProblem, total))),
    );
  };

  it('is withheld beside what is withheld, so that no small figure is known not to be none', async () => {
    const highs = await loadSolver();
    let [withheldNones, small] = [0, 0];
    await fc.assert(
      fc.asyncProperty(nation, async (people) => {
        await forgetResults(world);
        for (const [index, of] of people.entries())
          await getAccepted(teams[index] as Team, { forbund: numbers[index], cells: sentBy(of) });
        expect((await publish((teams[0] as Team).secretariat)).userErrors).toEqual([]);
        const problem = await problemOf(people);
        const told = nonesBesideWithheld(problem).filter((key) => !follows(problem, key));
        expect(told).toEqual([]);
        expect(attack(highs, problem, new Set(), { wholeNumbers: false })).toEqual([]);
        small += problem.cells.filter(({ unsafe }) => unsafe).length;
        withheldNones += problem.cells.filter(({ n, fate }) => n === 0 && fate === 'HIDDEN').length;
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(Math.min(withheldNones, small)).toBeGreaterThan(0);
  });
});
