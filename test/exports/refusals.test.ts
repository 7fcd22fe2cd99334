import { startWorld, type World } from '../support/world';
import { fetchExport, refusalOf } from './support/exports';

const OBSERVATIONS = { question: 'observations' };
const query = (document: string, more: Record<string, string> = {}) => ({ query: document, ...more });
const secret = '19121212-1212';

describe('an export that cannot be', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  it.each<[string, Record<string, string>, number, string, string]>([
    ['asks nothing', {}, 400, 'INVALID_INPUT', 'question'],
    ['asks for another question', { question: 'values' }, 400, 'INVALID_INPUT', 'question'],
    ['has an unknown parameter', { ...OBSERVATIONS, groupby: 'COUNTY' }, 400, 'UNKNOWN_PARAMETER', 'groupby'],
    ['has an unknown format', { ...OBSERVATIONS, format: 'xls' }, 400, 'INVALID_INPUT', 'format'],
    ['has an unknown dimension', { ...OBSERVATIONS, groupBy: 'REGION' }, 400, 'INVALID_INPUT', 'groupBy'],
    ['has an unknown order', { ...OBSERVATIONS, orderBy: 'VALUE:UP' }, 400, 'INVALID_INPUT', 'orderBy'],
    ['has conditions that are no JSON', { ...OBSERVATIONS, where: '{' }, 400, 'INVALID_INPUT', 'where'],
    ['has conditions that are no object', { ...OBSERVATIONS, having: '[]' }, 400, 'INVALID_INPUT', 'having'],
    ['is half partial', { ...OBSERVATIONS, partial: 'yes' }, 400, 'INVALID_INPUT', 'partial'],
    ['names a strange release', { ...OBSERVATIONS, release: '1e1' }, 400, 'INVALID_INPUT', 'release'],
    ['names a release that is not', { ...OBSERVATIONS, release: '99' }, 404, 'UNKNOWN_RELEASE', '99'],
    ['is empty in a parameter', { ...OBSERVATIONS, where: '' }, 400, 'INVALID_INPUT', 'where'],
    [
      'is two questions',
      { ...OBSERVATIONS, query: '{ counties { code } }' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'question',
    ],
    [
      'has variables of no document',
      { ...OBSERVATIONS, variables: '{}' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'variables',
    ],
    [
      'is for Excel with commas',
      { ...OBSERVATIONS, excel: 'true', separator: ',' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'excel',
    ],
    [
      'has commas for both',
      { ...OBSERVATIONS, decimal: ',', separator: ',' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'decimal',
    ],
    [
      'has separators in xlsx',
      { ...OBSERVATIONS, format: 'xlsx', separator: ';' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'separator',
    ],
    [
      'has columns in a cube',
      { ...OBSERVATIONS, format: 'json-stat2', columns: 'codes' },
      400,
      'CONTRADICTORY_PARAMETERS',
      'columns',
    ],
    [
      'is a mutation',
      query('mutation { revokeToken(input: { id: "1" }) { userErrors { code } } }'),
      400,
      'NOT_TABULAR',
      'mutation',
    ],
    [
      'is two queries',
      query('query A { counties { code } } query B { counties { code } }'),
      400,
      'NOT_TABULAR',
      'query',
    ],
    ['has two root fields', query('{ counties { code } catalogue { version } }'), 400, 'NOT_TABULAR', 'catalogue'],
    ['has no list', query('{ catalogue { version } }'), 400, 'NOT_TABULAR', 'catalogue'],
    ['has edges', query('{ forbund { edges { node { name } } } }'), 400, 'NOT_TABULAR', 'forbund.nodes'],
    ['has nothing of the list', query('{ forbund { totalCount } }'), 400, 'NOT_TABULAR', 'forbund.nodes'],
    ['is of any kind', query('{ node(id: "x") { id } }'), 400, 'NOT_TABULAR', 'node'],
    ['is about the schema', query('{ __schema { types { name } } }'), 400, 'NOT_TABULAR', '__schema'],
    ['has no columns', query('{ forbund { nodes { __typename } } }'), 400, 'NOT_TABULAR', 'forbund'],
    [
      'has lists in its rows',
      query('{ forbund { nodes { name members { municipality { code } } } } }'),
      400,
      'NESTED_LIST',
      'members',
    ],
    [
      'has no end',
      query('{ forbund { nodes { ...F } } } fragment F on Forbund { successor { ...F } }'),
      400,
      'NOT_TABULAR',
      'successor',
    ],
    [
      'has a column twice',
      query('{ forbund { nodes { name county { code } county_code: name } } }'),
      400,
      'SAME_COLUMN_TWICE',
      'county_code',
    ],
    ['is no GraphQL', query('{ forbund {'), 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'is no question of ours',
      query('{ forbund { nodes { shoeSize } } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'shoeSize',
    ],
    [
      'lacks a variable',
      query('query ($r: String!) { benchmark(round: $r, measure: "x") { rows { name } } }'),
      400,
      'BAD_USER_INPUT',
      '$r',
    ],
    [
      'is refused by the hub',
      query('{ benchmark(round: "1999", measure: "FIN-I01") { rows { name } } }'),
      404,
      'UNKNOWN_ROUND',
      '1999',
    ],
    [
      'takes a figure without its coverage',
      query('{ observations { nodes { value { value } } } }'),
      400,
      'COVERAGE_REQUIRED',
      'coverage',
    ],
    ['crosses dimensions', { ...OBSERVATIONS, groupBy: 'SEX,AGE_GROUP' }, 400, 'CROSSED_DIMENSIONS', 'SEX'],
    [
      'orders by what is withheld',
      { ...OBSERVATIONS, groupBy: 'FORBUND,SEX', orderBy: 'VALUE:DESCENDING' },
      400,
      'WITHHELD_SORT_KEY',
      'having',
    ],
    [
      'is no cube for want of codes',
      query('{ forbund { nodes { name } } }', { format: 'json-stat2' }),
      400,
      'NOT_A_CUBE',
      'JSON-stat',
    ],
    [
      'is no cube for want of numbers',
      query('{ counties { code name } }', { format: 'json-stat2' }),
      400,
      'NOT_A_CUBE',
      'JSON-stat',
    ],
  ])('since it %s is refused by name', async (_, parameters, status, code, word) => {
    const response = await fetchExport(world, parameters, { headers: { 'accept-language': 'en' } });
    expect(response.headers.get('etag')).toBeNull();
    const refused = await refusalOf(response);
    expect(refused).toMatchObject({ status, code });
    expect(refused.message).toContain(word);
  });

  it('is refused in Swedish unless English is preferred', async () => {
    const { message } = await refusalOf(await fetchExport(world, query('{ catalogue { version } }')));
    expect(message).toContain('Svaret är ingen tabell');
  });

  it('is refused for a type that nobody has, and negotiated where there is one', async () => {
    const typeFor = async (accept: string) => {
      const response = await fetchExport(world, OBSERVATIONS, { headers: { accept } });
      await response.arrayBuffer();
      return `${response.status} ${response.headers.get('content-type') ?? ''}`;
    };
    expect(await typeFor('image/png')).toMatch(/^406 /);
    expect(await typeFor('*/*')).toBe('200 text/csv; charset=utf-8');
    expect(await typeFor('application/json')).toBe('200 application/json; charset=utf-8');
    expect(await typeFor('application/vnd.apache.parquet')).toBe('200 application/vnd.apache.parquet');
    expect(await typeFor('text/html, */*;q=0.8')).toBe('200 text/csv; charset=utf-8');
  });

  it.each(['[1]', '[]', '[{"question":"observations"}]'])('is refused with a body of %s', async (body) => {
    const response = await fetch(`${world.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body,
    });
    expect(await refusalOf(response)).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      message: 'The value of body is malformed: it must be a JSON object.',
    });
  });

  it.each(['1', 'null', '"question"', 'question', ''])('is refused with a body of %j', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${world.url}/export`, { method: 'POST', headers, body });
    expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('says which values there are, which parameters, and what is missing', async () => {
    const messageOf = async (parameters: Record<string, string>) =>
      (await refusalOf(await fetchExport(world, parameters, { headers: { 'accept-language': 'en' } }))).message;
    expect(await messageOf({ ...OBSERVATIONS, format: 'xls' })).toBe(
      'The value of format is malformed: choose among csv, jsonl, json-stat2, xlsx, parquet.',
    );
    expect(await messageOf({ ...OBSERVATIONS, groupBy: 'REGION' })).toContain('choose among ROUND, MEASURE, ');
    expect(await messageOf({ ...OBSERVATIONS, orderBy: 'VALUE:UP' })).toContain('choose among ASCENDING, DESCENDING.');
    expect(await messageOf({})).toBe('The value of question is malformed: it is missing.');
    expect(await messageOf({ ...OBSERVATIONS, groupby: 'COUNTY' })).toMatch(
      /^There is no parameter groupby\. Those there are: question, .*groupBy, .*, release, format, .*, excel\.$/,
    );
  });

  it('is refused when a parameter is given twice', async () => {
    const response = await fetch(`${world.url}/export?question=observations&question=observations`);
    expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('does not quote personal identity numbers, and leaves none in the log', async () => {
    const parameters = [
      { ...OBSERVATIONS, [secret]: '1' },
      query(`{ forbund { nodes { name } } } # ${secret}`, { language: secret }),
    ];
    for (const one of parameters) {
      expect(await (await fetchExport(world, one)).text()).not.toContain(secret);
    }
    expect(world.logged.join('')).not.toContain(secret);
  });

  it('is refused to a token that does not hold', async () => {
    const stranger = world.withBearer('samnav_nobody');
    expect(await refusalOf(await fetchExport(world, OBSERVATIONS, { as: stranger }))).toMatchObject({
      status: 401,
      code: 'INVALID_TOKEN',
    });
  });
});
