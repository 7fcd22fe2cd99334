import { parse } from 'csv-parse/sync';
import { startWorld, type Caller, type World } from '../support/world';
import { fetchExport, refusalOf } from './support/exports';
import { figuresOf } from './support/figures';

const SAVE =
  'mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { question { version } userErrors { code } } }';

const BY_COUNTY = {
  name: 'alla-lan',
  titleSv: 'Alla län',
  titleEn: 'All counties',
  isShared: true,
  document: `query ($rounds: [String!], $measure: String!, $partial: Boolean, $release: Int) {
    observations(groupBy: [COUNTY], partial: $partial, release: $release,
      where: { and: [{ dimension: ROUND, in: $rounds }, { dimension: MEASURE, in: [$measure] }] }) {
      nodes { group { dimension code nameSv } value { n coverage { unitsReporting } } release } } }`,
  variables: '{"rounds":["2024"],"measure":"FIN-I01"}',
};

describe('a saved question as a file', () => {
  let world: World;
  let analyst: Caller;
  beforeAll(async () => {
    world = await startWorld('DEMO', { config: { storedDocumentsOnly: true } });
    analyst = await world.as('ANALYST');
    await save({});
    await save({ variables: '{"rounds":["2023"],"measure":"FIN-I01"}', release: 7 });
  });
  afterAll(() => world.close());

  const save = async (change: object, as = analyst) => {
    const { saveQuestion } = await as.data<{ saveQuestion: { userErrors: object[] } }>(SAVE, {
      input: { ...BY_COUNTY, ...change },
    });
    expect(saveQuestion.userErrors).toEqual([]);
  };
  const rowsOf = async (name: string, parameters: Record<string, string> = {}) => {
    const response = await fetchExport(world, parameters, { path: `/q/${name}` });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return parse<Record<string, string>>(text, { columns: true });
  };
  const wanted = async (round: string, measure = 'FIN-I01', more: object = {}) => {
    const where = {
      and: [
        { dimension: 'ROUND', in: [round] },
        { dimension: 'MEASURE', in: [measure] },
      ],
    };
    return (await figuresOf(analyst, { groupBy: ['COUNTY'], where, ...more })).map(({ county_code, n, status }) => [
      county_code,
      String(n ?? ''),
      status,
    ]);
  };
  const found = (rows: Record<string, string>[]) => rows.map(({ county_code, n, status }) => [county_code, n, status]);

  it('has the rows of its newest version, or of the version that is named', async () => {
    expect(new Set((await rowsOf('alla-lan')).map(({ round_code, release }) => [round_code, release].join()))).toEqual(
      new Set(['2023,7']),
    );
    expect(found(await rowsOf('alla-lan@1'))).toEqual(await wanted('2024'));
    const response = await fetchExport(world, {}, { path: '/q/alla-lan@1' });
    expect(response.headers.get('content-disposition')).toMatch(/"samnav-alla-lan-\d+\.csv"/);
  });

  it('takes other values for its variables: text as it stands, anything else as JSON', async () => {
    expect(found(await rowsOf('alla-lan@1', { 'var.measure': 'FIN-I02' }))).toEqual(await wanted('2024', 'FIN-I02'));
    const rows = await rowsOf('alla-lan@1', { 'var.rounds': '["2022"]', 'var.partial': 'true' });
    expect(found(rows)).toEqual(await wanted('2022', 'FIN-I01', { partial: true }));
    expect(new Set((await rowsOf('alla-lan@1', { release: '8' })).map(({ release }) => release))).toEqual(
      new Set(['8']),
    );
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['a variable that it has not', 'alla-lan', { 'var.county': '24' }, 'UNKNOWN_PARAMETER'],
    ['a value of another kind', 'alla-lan', { 'var.rounds': '2024' }, 'BAD_USER_INPUT'],
    ['a value that is no JSON', 'alla-lan', { 'var.rounds': '[' }, 'INVALID_INPUT'],
    ['a document beside it', 'alla-lan', { query: '{ counties { code } }' }, 'UNKNOWN_PARAMETER'],
    ['a version that is not', 'alla-lan@9', {}, 'UNKNOWN_SAVED_QUESTION'],
    ['a name that is not', 'inga-lan', {}, 'UNKNOWN_SAVED_QUESTION'],
    ['a name that cannot be', "alla'lan", {}, 'UNKNOWN_SAVED_QUESTION'],
  ])('refuses %s', async (_, name, parameters, code) => {
    expect(await refusalOf(await fetchExport(world, parameters, { path: `/q/${name}` }))).toMatchObject({ code });
  });

  it('is for its owner only, until it is shared', async () => {
    await save({ name: 'min-egen', isShared: false });
    const get = (as: Caller) => fetchExport(world, {}, { path: '/q/min-egen', as });
    expect((await get(analyst)).status).toBe(200);
    expect(await refusalOf(await get(world.anybody))).toMatchObject({ status: 404, code: 'UNKNOWN_SAVED_QUESTION' });
  });

  it('is described below its name, by its title', async () => {
    const file = await fetchExport(world, {}, { path: '/q/alla-lan@1' });
    const [, link = ''] = /^<([^>]+)>/.exec(file.headers.get('link') ?? '') ?? [];
    expect(link).toMatch(/^\/q\/alla-lan@1\/metadata/);
    expect(await (await fetch(new URL(link, world.url))).json()).toMatchObject({
      'dc:title': { sv: 'Alla län', en: 'All counties' },
    });
  });

  it('and the questions of the hub are open to anybody where only stored documents are; a document of one’s own is not', async () => {
    expect((await fetchExport(world, { question: 'observations' })).status).toBe(200);
    const own = { query: '{ counties { code } }' };
    expect(await refusalOf(await fetchExport(world, own))).toMatchObject({ code: 'STORED_DOCUMENTS_ONLY' });
    expect((await fetchExport(world, own, { as: analyst })).status).toBe(200);
  });
});
