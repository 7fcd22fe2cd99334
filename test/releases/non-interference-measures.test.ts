import { getNamedType, type GraphQLObjectType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { versionAt, roundOf, type MeasureVersion } from '../../src/catalogue/catalogue';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { registerForbund } from '../support/forbund';
import { FREE_MUNICIPALITIES, registerGroups } from '../support/local-groups';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { selectAll } from '../support/select-all';
import { startWorld, type World } from '../support/world';

/**
 * As in `non-interference.test.ts`, of every measure with a rule for small numbers, each with all its breakdowns: two
 * förbund of a county have small figures in all of them, and in the other nation they have each other's.
 */
const COUNTIES = ['01', '01', '01', '03', '03', '04', '05', '06'];
const ROUND = '2024';
type Part = readonly [n: number, yes: number];
type Parts = readonly [Part, Part];

const ONE: Parts = [
  [2, 1],
  [3, 2],
];
const OTHER: Parts = [ONE[1], ONE[0]];
/**
 * The same with as many in each, for managers and the board: their measures have people in common, and which of two
 * figures that cost alike is withheld beside a small one depends on how small it is (docs/disclosure.md, on thrift).
 */
const ALIKE: ReadonlyMap<Parts, Parts> = new Map<Parts, Parts>([
  [
    ONE,
    [
      [3, 1],
      [3, 2],
    ],
  ],
  [
    OTHER,
    [
      [3, 2],
      [3, 1],
    ],
  ],
]);
const OTHERS: readonly Parts[] = [
  [
    [32, 16],
    [29, 14],
  ],
  [
    [40, 22],
    [31, 20],
  ],
  [
    [25, 9],
    [27, 11],
  ],
  [
    [34, 23],
    [30, 17],
  ],
  [
    [33, 15],
    [30, 19],
  ],
  [
    [36, 18],
    [29, 18],
  ],
];

/** Two categories of each breakdown; the names that insatser have above their förbund. */
const CATEGORIES: Readonly<Record<string, readonly [string, string]>> = {
  SEX: ['WOMAN', 'MAN'],
  AGE_GROUP: ['AGE_16_29', 'AGE_30_44'],
  PARTY: ['AF', 'FK'],
  INCOME_SOURCE: ['SICKNESS', 'SOCIAL_ASSISTANCE'],
  INTERVENTION: ['A', 'B'],
  LOCAL_GROUP: ['NORR', 'UNKNOWN'],
};
const INSATSER = ['PREVENTION', 'MAPPING'].map((focus, at) => ({
  code: 'AB'[at],
  nameSv: `Insats ${at}`,
  kind: 'INDIVIDUAL',
  form: 'PROJECT',
  focus,
  targetGroup: 'SICK_LISTED',
  startsOn: '2020-01-01',
  parties: [],
}));

function cell({ measure, kind, scaleMin, scaleMax }: MeasureVersion, [n, yes]: Part, split: object = {}): SentCell {
  const place = { measure: measure.code, ...split };
  if (kind === 'SHARE') return { ...place, n, numerator: yes };
  if (kind === 'COUNT') return { ...place, count: n };
  if (kind === 'AMOUNT') return { ...place, n, amount: '1000000' };
  const [min, max] = [scaleMin ?? 0, scaleMax ?? 100];
  return { ...place, n, sum: max * yes + min * (n - yes), sumOfSquares: max ** 2 * yes + min ** 2 * (n - yes) };
}

const breakdownsOf = ({ dimensions, respondentGroups }: MeasureVersion): [string, readonly string[]][] =>
  dimensions.flatMap((dimension): [string, readonly string[]][] => {
    const codes = dimension === 'RESPONDENT_GROUP' ? respondentGroups.slice(0, 2) : CATEGORIES[dimension];
    return codes?.length === 2 ? [[dimension, codes]] : [];
  });

/** The total and all breakdowns; where there are none, the total itself is one of the two parts. */
function cellsOf(version: MeasureVersion, [first, second]: Parts): SentCell[] {
  const breakdowns = breakdownsOf(version);
  if (breakdowns.length === 0) return [cell(version, first)];
  return [
    cell(version, [first[0] + second[0], first[1] + second[1]]),
    ...breakdowns.flatMap(([dimension, [a, b]]) => [
      cell(version, first, { dimension, category: a }),
      cell(version, second, { dimension, category: b }),
    ]),
  ];
}

async function protectedMeasures({ hub }: World): Promise<MeasureVersion[]> {
  const catalogue = await currentCatalogue(hub.db);
  const versions = [...catalogue.measures.values()].flatMap((one) => versionAt(one, roundOf(catalogue, ROUND)) ?? []);
  return versions.filter(({ smallBelow, smallExtremeBelow }) => smallBelow > 0 || smallExtremeBelow > 0);
}

async function startNation(nation: readonly Parts[]): Promise<World> {
  const world = await startWorld('SEEDED');
  const versions = await protectedMeasures(world);
  const numbers = await registerForbund(world, COUNTIES, 0, {}, FREE_MUNICIPALITIES);
  for (const [at, forbund] of numbers.entries()) {
    const team = await teamOf(world, forbund);
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input: { forbund, interventions: INSATSER } },
    );
    await registerGroups(team.editor, forbund, FREE_MUNICIPALITIES[at], ['NORR']);
    const parts = nation[at] as Parts;
    const cells = versions.flatMap((version) =>
      cellsOf(version, (version.smallBelow === 10 && ALIKE.get(parts)) || parts),
    );
    await getAccepted(team, { forbund, round: ROUND, cells });
  }
  expect((await publish(await world.as('SECRETARIAT'))).userErrors).toEqual([]);
  return world;
}

/** What differs between any two hubs, or leads round in circles, and holds no figure. */
const NOT_COMPARED = new Set([
  ...['id', 'publishedAt', 'cursor', 'startCursor', 'endCursor', 'edges', 'receipt'],
  ...['members', 'predecessors', 'successor', 'county', 'municipality', 'round', 'indicator', 'versions', 'measure'],
]);

describe('two nations that differ only in withheld figures', () => {
  const schema = buildHubSchema();
  const selection = (field: string) => {
    const answer = getNamedType((schema.getType('Query') as GraphQLObjectType).getFields()[field]?.type);
    return answer ? selectAll(answer, 3, (_, { name }) => NOT_COMPARED.has(name)) : '';
  };
  let one: World;
  let other: World;
  beforeAll(async () => {
    one = await startNation([ONE, OTHER, ...OTHERS]);
    other = await startNation([OTHER, ONE, ...OTHERS]);
  }, 120_000);
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  /** Questions about one measure, by breakdown and unit. */
  function questionsOf(version: MeasureVersion): string[] {
    const of = `measure: "${version.measure.code}", round: "${ROUND}"`;
    const where = `where: { and: [{ dimension: ROUND, in: ["${ROUND}"] }, { dimension: MEASURE, in: ["${version.measure.code}"] }] }`;
    const breakdowns = breakdownsOf(version).map(([dimension]) => dimension);
    const shared = breakdowns.filter((dimension) => dimension !== 'LOCAL_GROUP' && dimension !== 'INTERVENTION');
    const kinds = breakdowns.includes('INTERVENTION') ? ['FOCUS', 'FORM'] : [];
    const splits = ['', ...shared.map((code) => `, dimension: "${code}", category: "${CATEGORIES[code]?.[0] ?? ''}"`)];
    const groupings = ['', ...breakdowns, ...kinds].flatMap((split) =>
      ['', 'FORBUND', 'COUNTY'].map((unit) => [unit, split].filter(Boolean).join()),
    );
    return [
      ...splits
        .filter((split) => !split.includes('category: ""'))
        .flatMap((split) => [
          `nationalValue(${of}${split}) ${selection('nationalValue')}`,
          `nationalValue(${of}${split}, county: "01") ${selection('nationalValue')}`,
          `results(${of}${split}) ${selection('results')}`,
        ]),
      `benchmark(${of}) ${selection('benchmark')}`,
      ...groupings.flatMap((by) =>
        ['', ', partial: true'].map(
          (more) => `observations(${where}, groupBy: [${by}]${more}, first: 500) ${selection('observations')}`,
        ),
      ),
    ];
  }

  it('give the same answers about every measure with a rule for small numbers', async () => {
    const versions = await protectedMeasures(one);
    expect(versions.length).toBeGreaterThan(20);
    const differing: string[] = [];
    for (const version of versions) {
      let text = '';
      for (const question of questionsOf(version)) {
        const [first, second] = [await one.anybody.ask(`{ ${question} }`), await other.anybody.ask(`{ ${question} }`)];
        const said = ({ data, errors }: typeof first) => JSON.stringify({ data, errors });
        if (said(first) !== said(second)) differing.push(question);
        text += said(first);
      }
      // That something is shown, and something withheld, or nothing would be proved.
      expect([version.measure.code, text.includes('"SUPPRESSED"'), text.includes('"PUBLISHED"')]).toEqual([
        version.measure.code,
        true,
        true,
      ]);
    }
    expect(differing).toEqual([]);
  }, 180_000);
});
