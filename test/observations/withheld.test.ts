import { registerForbund } from '../support/forbund';
import { bySex, getAccepted, publish, share, teamOf, type SentCell } from '../support/results';
import { startWorld, type World } from '../support/world';
import { groupOf, numbersOf, OBSERVATIONS, observe, observeAll, only, type ReadObservation } from './support/ask';

const MEASURE = 'FIN-I01';
const SENT: readonly (readonly [n: number, numerator: number])[] = [
  [3, 1],
  [30, 12],
  [40, 21],
  [50, 35],
  [60, 22],
  [70, 41],
  [80, 33],
];
/** Five in one county and two in another. */
const COUNTIES = ['01', '01', '01', '01', '01', '12', '12'];

describe('a group with a withheld part', () => {
  let world: World;
  let numbers: string[];
  let single: ReadonlyMap<string, ReadObservation>;
  const send = async (index: number, cells: SentCell[]) =>
    getAccepted(await teamOf(world, numbers[index]), { forbund: numbers[index], cells });
  const where = (...indices: number[]) => ({
    and: [
      only('MEASURE', MEASURE),
      only('ROUND', '2024'),
      only('FORBUND', ...indices.map((index) => numbers[index] ?? '')),
    ],
  });
  const all = { and: [only('MEASURE', MEASURE), only('ROUND', '2024')] };

  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, COUNTIES);
    for (const [index, [n, numerator]] of SENT.entries()) await send(index, [share(MEASURE, n, numerator)]);
    expect((await publish(await world.as('SECRETARIAT'))).userErrors).toEqual([]);
    const found = await observeAll(world.anybody, { where: all, groupBy: ['FORBUND'] });
    single = new Map(found.map((one) => [groupOf(one, ['FORBUND']), one]));
  });
  afterAll(() => world.close());

  const isPublished = (index: number) => single.get(numbers[index] ?? '')?.value.status === 'PUBLISHED';

  it('begins with förbund of which the smallest is withheld', () => {
    expect(single.size).toBe(SENT.length);
    expect(isPublished(0)).toBe(false);
    expect(SENT.filter((_, index) => isPublished(index)).length).toBeGreaterThan(3);
  });

  it('is withheld, with one reason and without any number', async () => {
    const { nodes, totalCount } = await observe(world.anybody, { where: where(0, 1, 2, 3) });
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      value: {
        disclosure: {
          reason: 'PROTECTS_PERSONS',
          cellsWithheld: [0, 1, 2, 3].filter((index) => !isPublished(index)).length,
        },
        status: 'SUPPRESSED',
        value: null,
        n: null,
        interval: null,
        coverage: { unitsReporting: 4, unitsExisting: 4, respondents: null },
      },
    });
    expect(nodes[0]?.value.explain.inputs).toEqual({});
  });

  it('is answered for its published part when a part will do, and says so', async () => {
    const { nodes } = await observe(world.anybody, { where: where(0, 1, 2, 3), partial: true });
    const shown = [0, 1, 2, 3].filter(isPublished);
    const n = shown.reduce((sum, index) => sum + (SENT[index]?.[0] ?? 0), 0);
    const sum = shown.reduce((total, index) => total + (SENT[index]?.[1] ?? 0), 0);
    const [found] = nodes;
    expect(found && numbersOf(found)).toEqual({ n, sum });
    expect(found?.value).toMatchObject({
      status: 'PARTIAL',
      n,
      value: expect.closeTo((100 * sum) / n, 9) as number,
      coverage: { unitsReporting: shown.length, unitsExisting: 4, respondents: n },
    });
    expect(found?.value.disclosure).toMatchObject({ cellsWithheld: 4 - shown.length });
  });

  it('is no part when nothing of it is published', async () => {
    const { nodes } = await observe(world.anybody, { where: where(0), partial: true });
    expect(nodes.map(({ value }) => [value.status, value.n])).toEqual([['SUPPRESSED', null]]);
  });

  it('is published when all its parts are, and partial changes nothing then', async () => {
    const shown = SENT.map((_, index) => index).filter(isPublished);
    const [whole] = await observeAll(world.anybody, { where: where(...shown) });
    const [part] = await observeAll(world.anybody, { where: where(...shown), partial: true });
    expect(whole?.value.status).toBe('PUBLISHED');
    expect(whole?.value.disclosure).toBeNull();
    expect(part).toEqual(whole);
    expect(whole?.value.n).toBe(shown.reduce((sum, index) => sum + (SENT[index]?.[0] ?? 0), 0));
  });

  it('is its own total when that is published and nothing was filtered away', async () => {
    const { nationalValue } = await world.anybody.data<{
      nationalValue: { pooled: { status: string; n: number | null } };
    }>(`{ nationalValue(measure: "${MEASURE}", round: "2024") { pooled { status n } } }`);
    const [nation] = await observeAll(world.anybody, { where: all });
    expect(nation?.value).toMatchObject(nationalValue.pooled);
    // Every förbund named is the nation too.
    const [named] = await observeAll(world.anybody, { where: where(...SENT.keys(), 0) });
    if (nationalValue.pooled.status === 'PUBLISHED') expect(nation?.value.disclosure).toBeNull();
    expect(named?.value.coverage.unitsReporting).toBe(SENT.length);
  });

  it('stands in the list at its name, whatever the number behind it', async () => {
    const found = await observeAll(world.anybody, { where: all, groupBy: ['FORBUND'] });
    expect(found.map((one) => groupOf(one, ['FORBUND']))).toEqual(numbers);
  });

  it('is told by availability as withheld, and what there is not cannot be chosen', async () => {
    const { availability } = await world.anybody.data<{
      availability: {
        combinations: { measure: { code: string }; dimension: string | null; published: number; withheld: number }[];
        dimensions: { dimension: string; codes: { code: string; published: number; withheld: number }[] }[];
      };
    }>(
      `query ($where: ObservationFilter) { availability(where: $where) {
        combinations { measure { code } dimension published withheld } dimensions { dimension codes { code published withheld } } } }`,
      { where: { not: only('COUNTY', '12') } },
    );
    const published = [0, 1, 2, 3, 4].filter(isPublished).length;
    const counts = { published, withheld: 5 - published };
    expect(availability.combinations).toEqual([{ measure: { code: MEASURE }, dimension: null, ...counts }]);
    const codes = (dimension: string) => availability.dimensions.find((one) => one.dimension === dimension)?.codes;
    expect(codes('ROUND')).toEqual([{ code: '2024', ...counts }]);
    expect(codes('MEASURE')).toEqual([{ code: MEASURE, ...counts }]);
    expect(codes('COUNTY')).toEqual([{ code: '01', ...counts }]);
    expect(codes('FORBUND')?.map(({ code, withheld }) => [code, withheld])).toEqual(
      numbers.slice(0, 5).map((code, index) => [code, isPublished(index) ? 0 : 1]),
    );
    expect(codes('SEX')).toBeUndefined();
  });

  it('is asked for again in an older release with the same answer, page by page, when a newer one has come', async () => {
    const question = { where: all, groupBy: ['FORBUND'] };
    const before = await observeAll(world.anybody, question);
    const first = await observe(world.anybody, { ...question, first: 3 });
    await send(4, bySex(MEASURE, [100, 40], [60, 50]));
    const PUBLISH = 'mutation { publishRelease(input: {}) { release { number } userErrors { code } } }';
    expect(await (await world.as('SECRETARIAT')).data(PUBLISH)).toMatchObject({ publishRelease: { userErrors: [] } });
    const after = await observeAll(world.anybody, question);
    expect(after).not.toEqual(before);
    expect(after.map(({ release }) => release)).toEqual(before.map(() => 2));
    expect(await observeAll(world.anybody, { ...question, release: 1 })).toEqual(before);
    const rest = await observe(world.anybody, { ...question, first: 500, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(before);
    expect(rest.release).toBe(1);
  });

  it('is one of too many when the question needs more cells than the limit: refused with both, before they are read', async () => {
    await registerForbund(world, Array<string>(600).fill('05'), 100);
    const before = world.statements();
    const { errors, data } = await world.anybody.ask(OBSERVATIONS, { groupBy: ['FORBUND'], first: 1 });
    const refused = world.statements();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_CELLS']);
    expect(errors?.[0]?.message).toMatch(/^Frågan ger \d{5,6} värden; högst 50000 lämnas ut på en gång[.]$/);
    expect(data).toBeNull();
    expect((await observe(world.anybody, { where: all, groupBy: ['FORBUND'] })).totalCount).toBe(SENT.length);
    // An answer that has an error is made twice; each time it stops before the statement that reads cells.
    expect(refused - before).toBeLessThan(2 * (world.statements() - refused));
  });
});
