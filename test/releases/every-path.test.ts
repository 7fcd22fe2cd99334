import { parse } from 'csv-parse/sync';
import { registerForbund } from '../support/forbund';
import { bySex, getAccepted, publish, teamOf } from '../support/results';
import { startWorld, type World } from '../support/world';

interface Shown {
  readonly status: string;
  readonly value: number | null;
  readonly n: number | null;
}
type Answer = Record<string, unknown>;
const SHOWN = 'status value n coverage { respondents }';
const AT = 'measure: "FIN-I01", round: "2024"';
const WHERE = '{ dimension: ROUND, in: ["2024"] }, { dimension: MEASURE, in: ["FIN-I01"] }';

/** Follows names and numbers into an answer. */
const at = (answer: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, key) => (found as Answer)[key], answer);

describe('one and the same figure', () => {
  let world: World;
  let numbers: string[];
  let id: string;
  // The first is small: it is withheld, and so is one that protects it.
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, ['01', '01', '03', '04', '05', '06']);
    const nation = [
      [3, 2],
      [14, 7],
      [40, 22],
      [25, 9],
      [31, 12],
      [18, 11],
    ] as const;
    for (const [index, forbund] of numbers.entries()) {
      const [n, agree] = nation[index] as readonly [number, number];
      await getAccepted(await teamOf(world, forbund), { forbund, cells: bySex('FIN-I01', [n, agree], [n + 1, agree]) });
    }
    await publish(await world.as('SECRETARIAT'));
    const found = await world.anybody.data<{ forbundByNumber: { id: string } }>(
      `{ forbundByNumber(organisationNumber: "${numbers[0]}") { id } }`,
    );
    id = found.forbundByNumber.id;
  });
  afterAll(() => world.close());

  /** All ways to the figure of a förbund in a split, each with what it answers. */
  async function everyWay(index: number, category: string | null): Promise<[string, Shown][]> {
    const number = numbers[index] as string;
    const split = category ? `, dimension: "SEX", category: "${category}"` : '';
    const grouped = category ? '[FORBUND, SEX]' : '[FORBUND]';
    const own = `{ dimension: FORBUND, in: ["${number}"] }`;
    const only = category ? `, { dimension: SEX, in: ["${category}"] }` : '';
    const forbundId =
      index === 0
        ? id
        : Buffer.from(`Forbund:${Number(/\d+/.exec(Buffer.from(id, 'base64url').toString())?.[0]) + index}`).toString(
            'base64url',
          );
    const county = ['01', '01', '03', '04', '05', '06'][index];
    const named = <T extends { forbund: { organisationNumber: string } }>(rows: unknown) =>
      (rows as T[]).find(({ forbund }) => forbund.organisationNumber === number) as T;
    const FORBUND = 'forbund { organisationNumber }';
    const ways: Record<string, [string, (answer: Answer) => unknown]> = {
      list: [
        `results(${AT}${split}, first: 100) { nodes { ${FORBUND} value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'results.nodes')), 'value'),
      ],
      edges: [
        `results(${AT}${split}, first: 100) { edges { node { ${FORBUND} value { ${SHOWN} } } } }`,
        (a) => at(named((at(a, 'results.edges') as { node: never }[]).map(({ node }) => node)), 'value'),
      ],
      filter: [
        `results(${AT}${split}, county: "${county}") { nodes { ${FORBUND} value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'results.nodes')), 'value'),
      ],
      alias: [
        `x: results(${AT}${split}, first: 100) { y: nodes { ${FORBUND} z: value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'x.y')), 'z'),
      ],
      release: [
        `results(${AT}${split}, release: 1, first: 100) { nodes { ${FORBUND} value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'results.nodes')), 'value'),
      ],
      nested: [
        `forbundByNumber(organisationNumber: "${number}") { results(measures: ["FIN-I01"], round: "2024"${split}) { value { ${SHOWN} } } }`,
        (a) => at(a, 'forbundByNumber.results.0.value'),
      ],
      place: [
        `forbundByNumber(organisationNumber: "${number}") { place(${AT}${split}) { own { ${SHOWN} } } }`,
        (a) => at(a, 'forbundByNumber.place.own'),
      ],
      id: [
        `node(id: "${forbundId}") { ... on Forbund { results(measures: ["FIN-I01"], round: "2024"${split}) { value { ${SHOWN} } } } }`,
        (a) => at(a, 'node.results.0.value'),
      ],
      county: [
        `counties { code forbund { organisationNumber results(measures: ["FIN-I01"], round: "2024"${split}) { value { ${SHOWN} } } } }`,
        (a) =>
          (at(a, 'counties') as { forbund: { organisationNumber: string; results: unknown }[] }[])
            .flatMap((one) => one.forbund)
            .filter((one) => one.organisationNumber === number)
            .map((one) => at(one, 'results.0.value'))[0],
      ],
      benchmark: [
        `benchmark(${AT}${split}) { coverage { unitsReporting } rows { ${FORBUND} value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'benchmark.rows')), 'value'),
      ],
      entity: [
        `_entities(representations: [{ __typename: "Forbund", organisationNumber: "${number}" }]) { ... on Forbund { results(measures: ["FIN-I01"], round: "2024"${split}) { value { ${SHOWN} } } } }`,
        (a) => at(a, '_entities.0.results.0.value'),
      ],
      trend: [
        `trend(measure: "FIN-I01", forbund: "${number}", from: "2024"${split}) { points { value { ${SHOWN} } } }`,
        (a) => at(a, 'trend.points.0.value'),
      ],
      observed: [
        `observations(where: { and: [${WHERE}, ${own}${only}] }, groupBy: ${grouped}) { nodes { value { ${SHOWN} } } }`,
        (a) => at(a, 'observations.nodes.0.value'),
      ],
      added: [
        `observations(where: { and: [${WHERE}, ${own}${only}] }) { nodes { value { ${SHOWN} } } }`,
        (a) => at(a, 'observations.nodes.0.value'),
      ],
      sorted: [
        `observations(where: { and: [${WHERE}${only}] }, groupBy: ${grouped}, orderBy: [{ by: FORBUND, direction: DESCENDING }], first: 100) { nodes { ${FORBUND} value { ${SHOWN} } } }`,
        (a) => at(named(at(a, 'observations.nodes')), 'value'),
      ],
      partial: [
        `observations(where: { and: [${WHERE}, ${own}${only}] }, groupBy: ${grouped}, partial: true) { nodes { value { ${SHOWN} } } }`,
        (a) => at(a, 'observations.nodes.0.value'),
      ],
      ...(category
        ? {}
        : {
            matrix: [
              `matrix(round: "2024", measures: ["FIN-I01"]) { rows { ${FORBUND} cells { value { ${SHOWN} } } } }`,
              (a) => at(named(at(a, 'matrix.rows')), 'cells.0.value'),
            ],
          }),
    };
    const found: [string, Shown][] = [];
    for (const [way, [text, read]] of Object.entries(ways)) {
      const { status, value, n } = read(await world.anybody.data<Answer>(`{ ${text} }`)) as Shown;
      found.push([way, { status, value, n }]);
    }
    const file = await fetch(
      `${world.url}/export?question=observations&groupBy=${category ? 'FORBUND,SEX' : 'FORBUND'}&format=csv`,
    );
    const rows = parse(await file.text(), { columns: true, bom: true }) as unknown as Record<string, string>[];
    const row = rows.find(
      (one) =>
        one.forbund_code === number && one.measure_code === 'FIN-I01' && (!category || one.sex_code === category),
    );
    found.push(['file', { status: row?.status ?? '', value: numberOf(row?.value), n: numberOf(row?.n) }]);
    return found;
  }

  it.each([0, 1, 2, 3])(
    'is answered the same in every way, whether it can be seen or not (förbund %i)',
    async (index) => {
      const statuses = new Set<string>();
      for (const category of [null, 'WOMAN', 'MAN']) {
        const ways = await everyWay(index, category);
        const [[, first]] = ways as [[string, Shown]];
        statuses.add(first.status);
        for (const [way, shown] of ways) expect([index, category, way, shown]).toEqual([index, category, way, first]);
        if (first.status === 'SUPPRESSED') expect(first).toEqual({ status: 'SUPPRESSED', value: null, n: null });
      }
      if (index === 0) expect(statuses).toContain('SUPPRESSED');
      if (index === 3) expect([...statuses]).toEqual(['PUBLISHED']);
    },
  );
});

const numberOf = (text: string | undefined) => (text ? Number(text) : null);
