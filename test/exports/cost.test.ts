import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readConfig } from '../../src/platform/settings/config';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld, type World } from '../support/world';
import { fetchExport, refusalOf } from './support/exports';

/** Enough for some pages, and no more. */
const ROUNDS = '["2022", "2023", "2024"]';
const MEASURES = '["FIN-I01", "FIN-I02", "FIN-I04", "FIN-I05"]';
const ASKED = {
  question: 'observations',
  groupBy: 'FORBUND,SEX',
  where: `{"and":[{"dimension":"ROUND","in":${ROUNDS}},{"dimension":"MEASURE","in":${MEASURES}}]}`,
};
const WHERE = `{ and: [{ dimension: ROUND, in: ${ROUNDS} }, { dimension: MEASURE, in: ${MEASURES} }] }`;
const PAGE = `{ observations(first: 500, groupBy: [FORBUND, SEX], where: ${WHERE}) {
  totalCount nodes { group { dimension code nameSv nameEn } unit value { status value n interval { lower upper } method
  unreliable coverage { unitsReporting unitsExisting respondents } origin disclosure { cellsWithheld } } release } } }`;

/**
 * What a further page of an answer costs, and each of its rows: itself, six parts of its group, value, interval,
 * coverage, disclosure.
 */
const FURTHER_PAGE = 50;
const ROW = 1 + 6 + 4;
/** The document is paid for too, the first time that it is met. */
const A_DOCUMENT = 3000;

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
    const rest = (page.data?.observations.totalCount ?? 0) - 500;
    const cost = extensions.cost.requested + (pages - 1) * FURTHER_PAGE + rest * ROW;
    const poor = await worldWith(Math.floor(cost * 0.95));
    const response = await fetchExport(poor, ASKED);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalOf(response)).toMatchObject({ status: 429, code: 'BUDGET_SPENT' });
    const rich = await worldWith(cost + A_DOCUMENT);
    const whole = await fetchExport(rich, ASKED);
    const rows: object[] = parse(await whole.text(), { columns: true });
    expect([whole.status, rows.length]).toEqual([200, page.data?.observations.totalCount]);
    expect(await refusalOf(await fetchExport(rich, ASKED))).toMatchObject({ status: 429 });
  });

  it('is what docs/exports.md says, grows with the answer, and lets anybody fetch six usual tables in a minute', async () => {
    const stated = [
      ...readFileSync(join(projectRoot, 'docs/exports.md'), 'utf8').matchAll(
        /^\| `(question=\S*)` +\| +(\d+) \| +([\d ]+\d) \|$/gm,
      ),
    ].map(([, question = '', rows, units = '']) => ({
      question,
      rows: Number(rows),
      units: Number(units.replaceAll(' ', '')),
    }));
    expect(stated).toHaveLength(6);
    const world = await worldWith(readConfig({}).budgets.units.ANONYMOUS);
    const left = async () => (await world.anybody.ask('{ viewer { roles } }')).extensions?.cost?.remaining ?? 0;
    // From then on both documents are known.
    await fetchExport(world, { question: 'observations' });
    let before = await left();
    for (const { question, rows, units } of stated) {
      const response = await fetch(`${world.url}/export?${question}`);
      expect([question, response.status]).toEqual([question, 200]);
      const found: object[] = parse(await response.text(), { columns: true });
      expect([question, found.length]).toEqual([question, rows]);
      const after = await left();
      expect([question, Math.round((before - after) / 1000)]).toEqual([question, units / 1000]);
      before = after;
    }
    expect(stated.map(({ units }) => units)).toEqual(stated.map(({ units }) => units).sort((a, b) => a - b));
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
