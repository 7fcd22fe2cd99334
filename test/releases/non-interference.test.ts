import { getNamedType, type GraphQLObjectType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { numberFor, registerForbund } from '../support/forbund';
import { FREE_MUNICIPALITIES, registerGroups } from '../support/local-groups';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { selectAll } from '../support/select-all';
import { aReport, registerCase } from '../system-errors/support/reports';
import { startWorld, type Caller, type World } from '../support/world';

/**
 * Two nations that differ in nothing but withheld figures are one and the same to whoever asks: every answer, of every
 * field with everything that can be selected of it, every order, condition, error and file. What is derived from more
 * than what is published would differ.
 */
const COUNTIES = ['01', '01', '01', '03', '03', '04', '05', '06'];
type Part = readonly [n: number, numerator: number];
interface Answers {
  readonly women: Part;
  readonly men: Part;
  readonly first: Part;
  readonly second: Part;
}

const OTHERS: readonly Answers[] = [
  { women: [12, 6], men: [9, 4], first: [10, 5], second: [11, 5] },
  { women: [40, 22], men: [31, 20], first: [50, 30], second: [21, 12] },
  { women: [25, 9], men: [17, 11], first: [22, 10], second: [20, 10] },
  { women: [14, 13], men: [20, 17], first: [17, 15], second: [17, 15] },
  { women: [33, 5], men: [30, 9], first: [40, 8], second: [23, 6] },
  { women: [16, 8], men: [19, 8], first: [15, 7], second: [20, 9] },
];
const FEW: Part = [2, 1];
const SOME: Part = [3, 2];
/** Two förbund of a county, with small figures: in the other nation they have each other's. */
const ONE: Answers = { women: FEW, men: SOME, first: FEW, second: SOME };
const OTHER: Answers = { women: SOME, men: FEW, first: SOME, second: FEW };

const share = ([n, numerator]: Part, split: object = {}): SentCell => ({ measure: 'FIN-I01', n, numerator, ...split });
const cellsOf = ({ women, men, first, second }: Answers): SentCell[] => [
  share([women[0] + men[0], women[1] + men[1]]),
  { measure: 'FIN-S14', n: 40, amount: 1_000_000n },
  { measure: 'FIN-S13-DELTAGARE', count: 90 },
  share(women, { dimension: 'SEX', category: 'WOMAN' }),
  share(men, { dimension: 'SEX', category: 'MAN' }),
  share(first, { dimension: 'INTERVENTION', category: 'A' }),
  share(second, { dimension: 'INTERVENTION', category: 'B' }),
  share(women, { dimension: 'LOCAL_GROUP', category: 'NORR' }),
  share(men, { dimension: 'LOCAL_GROUP', category: 'UNKNOWN' }),
];
const INSATSER = ['PREVENTION', 'MAPPING'].map((focus, index) => ({
  code: 'AB'[index],
  nameSv: `Insats ${index}`,
  kind: 'INDIVIDUAL',
  form: index === 0 ? 'PROJECT' : 'LONG_TERM',
  focus,
  targetGroup: 'SICK_LISTED',
  startsOn: '2020-01-01',
  parties: [],
}));

async function startNation(nation: readonly Answers[]): Promise<{ world: World; numbers: string[] }> {
  const world = await startWorld('SEEDED');
  const numbers = await registerForbund(world, COUNTIES, 0, {}, FREE_MUNICIPALITIES);
  for (const [index, forbund] of numbers.entries()) {
    const team = await teamOf(world, forbund);
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      {
        input: { forbund, interventions: INSATSER },
      },
    );
    await registerGroups(team.editor, forbund, FREE_MUNICIPALITIES[index], ['NORR']);
    await getAccepted(team, { forbund, cells: cellsOf(nation[index] as Answers) });
  }
  const secretariat = await world.as('SECRETARIAT');
  expect((await publish(secretariat)).userErrors).toEqual([]);
  // Reported by one of whose figures some are withheld.
  const [small = ''] = numbers;
  await registerCase((await teamOf(world, small)).editor, secretariat, aReport(small, { measures: ['FIN-I01'] }));
  return { world, numbers };
}

const where = (more = '') =>
  `where: { and: [{ dimension: ROUND, in: ["2024"] }, { dimension: MEASURE, in: ["FIN-I01"] } ${more}] }`;
const GROUPINGS = [
  ...['[]', '[FORBUND]', '[COUNTY]', '[SIZE_CLASS]', '[SEX]', '[COUNTY, SEX]', '[FORBUND, SEX]'],
  ...['[FOCUS]', '[FORBUND, FOCUS]', '[COUNTY, FORM]', '[TARGET_GROUP]', '[LOCAL_GROUP]'],
];
const CONDITIONS = [
  '',
  ', partial: true',
  ', orderBy: [{ by: VALUE, direction: DESCENDING }]',
  ', orderBy: [{ by: N }]',
  ', having: { nMax: 3 }',
  ', having: { valueMin: 50 }',
  ', having: { status: [PUBLISHED] }, orderBy: [{ by: VALUE }]',
  ', having: { status: [SUPPRESSED] }',
  ', having: { status: [PARTIAL], nMin: 1 }, partial: true',
  ', first: 1',
];
const SPLITS = [
  '',
  ', dimension: "SEX", category: "WOMAN"',
  ', dimension: "SEX", category: "MAN"',
  ', dimension: "FOCUS", category: "PREVENTION"',
  ', dimension: "FORM", category: "LONG_TERM"',
];
const FIGURE = 'measure: "FIN-I01", round: "2024"';

/** Questions of the hub, and of each förbund, by field. */
const OF_HUB: Record<string, readonly string[]> = {
  nationalValue: SPLITS.flatMap((split) => [
    `(${FIGURE}${split})`,
    `(${FIGURE}${split}, county: "01")`,
    `(${FIGURE}${split}, county: "03")`,
  ]),
  results: SPLITS.slice(0, 3).flatMap((split) => [
    `(${FIGURE}${split})`,
    `(${FIGURE}${split}, first: 1)`,
    `(${FIGURE}${split}, county: "01")`,
  ]),
  benchmark: [
    ...SPLITS.slice(0, 3).flatMap((split) =>
      ['NATION', 'COUNTY', 'PEERS'].map((comparator) => `(${FIGURE}${split}, comparator: ${comparator})`),
    ),
    ...['FOCUS', 'FORM', 'TARGET_GROUP'].flatMap((by) => [
      `(${FIGURE}, groupBy: ${by})`,
      `(${FIGURE}, groupBy: ${by}, county: "01")`,
    ]),
    ...['INTERVENTION', 'LOCAL_GROUP'].flatMap((by) =>
      ['', ', county: "01"', `, forbund: "${numberFor(0)}"`].map((more) => `(${FIGURE}, groupBy: ${by}${more})`),
    ),
    `(${FIGURE}, groupBy: INTERVENTION, form: "LONG_TERM")`,
  ],
  categoryDifference: [
    `(${FIGURE}, dimension: "SEX", category: "WOMAN", against: "MAN")`,
    `(${FIGURE}, dimension: "FORM", category: "LONG_TERM", against: "PROJECT")`,
  ],
  matrix: ['(round: "2024")', '(round: "2024", county: "01")'],
  resourceEffect: ['OTHERS', 'OTHERS, adjustment: SEX', 'OTHERS, county: "01"'].map(
    (comparison) => `(input: { rounds: ["2024"], outcome: "FIN-I01", comparison: ${comparison} })`,
  ),
  scenario: ['(input: { kind: TO_MEDIAN, from: { rounds: ["2024"], outcome: "FIN-I01" } })'],
  factorsAndResults: ['(rounds: ["2024"], results: ["FIN-I01"])'],
  longTermShare: [''],
  trend: [
    ...['(measure: "FIN-I01")', `(measure: "FIN-I01"${SPLITS[1]})`, '(measure: "FIN-I01", county: "01")'],
    `(measure: "FIN-I01", forbund: "${numberFor(0)}", dimension: "LOCAL_GROUP", category: "NORR")`,
  ],
  change: ['(measure: "FIN-I01", from: "2022", to: "2024")'],
  availability: ['', '(where: { dimension: COUNTY, in: ["01"] })', '(where: { dimension: SEX, in: ["WOMAN"] })'],
  dialoguePack: ['(authority: "FK")', '(authority: "FK", release: 1)'],
  changes: ['(from: 0)', '(from: 0, first: 3)'],
  release: ['(number: 1)'],
  releases: [''],
  observations: [
    ...GROUPINGS.flatMap((groupBy) => CONDITIONS.map((more) => `(${where()}, groupBy: ${groupBy}${more})`)),
    // A förbund of which some is withheld, with one of which less is: answered for the published part.
    ...['[SEX]', '[FOCUS]', '[FORM]', '[]'].map(
      (groupBy) =>
        `(${where(`{ dimension: FORBUND, in: ["${numberFor(0)}", "${numberFor(3)}"] }`)}, groupBy: ${groupBy}, partial: true)`,
    ),
  ],
};
const OF_FORBUND: Record<string, readonly string[]> = {
  place: SPLITS.slice(0, 3).map((split) => `(${FIGURE}${split})`),
  results: SPLITS.slice(0, 3).map((split) => `(measures: ["FIN-I01", "FIN-I02"], round: "2024"${split})`),
  profile: ['(round: "2024")'],
  peers: ['(round: "2024")'],
  learningPairs: [`(${FIGURE})`],
};
/** What differs between any two hubs, and holds no figure. */
const NOT_COMPARED = new Set(['id', 'publishedAt', 'cursor', 'startCursor', 'endCursor']);

describe('two nations that differ only in what is withheld', () => {
  const schema = buildHubSchema();
  let one: { world: World; numbers: string[] };
  let other: { world: World; numbers: string[] };
  beforeAll(async () => {
    one = await startNation([ONE, OTHER, ...OTHERS]);
    other = await startNation([OTHER, ONE, ...OTHERS]);
  });
  afterAll(async () => {
    await one.world.close();
    await other.world.close();
  });

  const selection = (type: string, field: string) => {
    const answer = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type);
    if (!answer) throw new Error(`There is no ${type}.${field}.`);
    // The nodes of a connection are the same as those of its edges.
    return selectAll(answer, 5, (_, { name }) => name === 'edges' || NOT_COMPARED.has(name) || OF_REGISTER.has(name));
  };
  async function answersOf(
    { world, numbers }: { world: World; numbers: string[] },
    caller: Caller,
  ): Promise<Map<string, string>> {
    const answers = new Map<string, string>();
    const ask = async (document: string) => {
      const { status, data, errors } = await caller.ask(document);
      answers.set(document, JSON.stringify({ status, data, errors }));
    };
    for (const [field, questions] of Object.entries(OF_HUB))
      for (const question of questions) await ask(`{ ${field}${question} ${selection('Query', field)} }`);
    for (const number of numbers.slice(0, 4))
      for (const [field, questions] of Object.entries(OF_FORBUND))
        for (const question of questions)
          await ask(
            `{ forbundByNumber(organisationNumber: "${number}") { ${field}${question} ${selection('Forbund', field)} } }`,
          );
    for (const format of ['csv', 'json-stat2', 'parquet', 'xlsx'])
      for (const groupBy of ['FORBUND,SEX', 'COUNTY,FOCUS', 'FORBUND,FOCUS', 'SEX', 'FORBUND,LOCAL_GROUP']) {
        const path = `/export?question=observations&groupBy=${groupBy}&partial=true&format=${format}`;
        const response = await fetch(`${world.url}${path}`, { headers: caller.headers });
        expect([path, response.status]).toEqual([path, 200]);
        // A spreadsheet says when it was made.
        const bytes = Buffer.from(await response.arrayBuffer());
        answers.set(path, format === 'xlsx' ? String(bytes.length) : bytes.toString('base64'));
      }
    expect(world.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
    return answers;
  }

  it('differ, in figures that the förbund sent', async () => {
    const women = ({ world }: typeof one) =>
      world.hub.db.query(
        `SELECT c.n FROM cell c JOIN category k ON k.id = c.category_id WHERE k.code IN ('WOMAN', 'MAN') ORDER BY c.forbund_id, k.code`,
      );
    expect(await women(one)).not.toEqual(await women(other));
  });

  it('give the same answer to every question', async () => {
    const [first, second] = [
      await answersOf(one, await one.world.as('SECRETARIAT')),
      await answersOf(other, await other.world.as('SECRETARIAT')),
    ];
    expect(first.size).toBeGreaterThan(150);
    for (const [document, answer] of first) expect([document, second.get(document)]).toEqual([document, answer]);
    const everything = [...first.values()].join('');
    // That something is shown, and something withheld, or nothing would be proved.
    expect(everything).toContain('"SUPPRESSED"');
    expect(everything).toContain('"PUBLISHED"');
    expect(everything).toContain('"PARTIAL"');
    expect(everything).toContain('WITHHELD_SORT_KEY');
    expect(
      [...first]
        .filter(([, answer]) => /VALIDATION|INTERNAL|TOO_COSTLY|BUDGET/.test(answer))
        .map(([document]) => document),
    ).toEqual([]);
  }, 120_000);
});

/** Parts of the register and the catalogue that lead round in circles and hold no figures. */
const OF_REGISTER = new Set([
  'members',
  'predecessors',
  'successor',
  'county',
  'municipality',
  'round',
  'indicator',
  'explain',
  'versions',
]);
