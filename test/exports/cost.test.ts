import { parse } from 'csv-parse/sync';
import { startWorld, type World } from '../support/world';
import { fetchExport, refusalOf } from './support/exports';

const ASKED = { question: 'observations', groupBy: 'FORBUND,SEX', where: '{"dimension":"ROUND","in":["2024"]}' };
const PAGE = `{ observations(first: 500, groupBy: [FORBUND, SEX], where: { dimension: ROUND, in: ["2024"] }) {
  totalCount nodes { group { dimension code nameSv nameEn } unit value { status value n interval { lower upper } method
  unreliable coverage { unitsReporting unitsExisting respondents } origin } disclosure { cellsWithheld } release } } }`;

/** Dear in each row, so that the largest page costs more than anybody may ask for at once. */
const PROFILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
  (alias) => `${alias}: profile(round: "2024") { release }`,
);
const DEAR = `{ forbund { nodes { name ${PROFILES.join(' ')} } } }`;

describe('what an export costs', () => {
  const worlds: World[] = [];
  const worldWith = async (budget: number): Promise<World> => {
    const budgets = { units: { ANONYMOUS: budget, ANALYST: 0, SERVICE: 0 }, windowSeconds: 600 };
    const world = await startWorld('DEMO', { config: { budgets } });
    worlds.push(world);
    return world;
  };
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  it('is taken before anything is sent: a budget that does not last for all pages is refused, not broken off', async () => {
    const free = await worldWith(0);
    const page = await free.anybody.ask<{ observations: { totalCount: number } }>(PAGE);
    const { extensions } = page as unknown as { extensions: { cost: { requested: number } } };
    const pages = Math.ceil((page.data?.observations.totalCount ?? 0) / 500);
    expect(pages).toBeGreaterThan(2);
    const cost = extensions.cost.requested * pages;
    const poor = await worldWith(Math.floor(cost * 0.8));
    const response = await fetchExport(poor, ASKED);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalOf(response)).toMatchObject({ status: 429, code: 'BUDGET_SPENT' });
    const rich = await worldWith(Math.ceil(cost * 1.2) + PAGE.length * 10);
    const whole = await fetchExport(rich, ASKED);
    const rows: object[] = parse(await whole.text(), { columns: true });
    expect([whole.status, rows.length]).toEqual([200, page.data?.observations.totalCount]);
    expect(await refusalOf(await fetchExport(rich, ASKED))).toMatchObject({ status: 429 });
  });

  it('may not be more for a page than for a request: the pages are made smaller, and the rows are the same', async () => {
    const free = await worldWith(0);
    const { errors } = await free.anybody.ask(DEAR.replace('forbund {', 'forbund(first: 500) {'));
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
    const response = await fetchExport(free, { query: DEAR, format: 'csv' });
    const rows: { name: string }[] = parse(await response.text(), { columns: true });
    const { forbund } = await free.anybody.data<{ forbund: { totalCount: number; nodes: { name: string }[] } }>(
      '{ forbund(first: 500) { totalCount nodes { name } } }',
    );
    expect(rows.map(({ name }) => name)).toEqual(forbund.nodes.map(({ name }) => name));
  });
});
