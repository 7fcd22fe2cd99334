import { parse } from 'csv-parse/sync';
import { SubmissionsDocument } from '../../src/client/generated';
import { figuresOf } from './support/figures';
import { fetchExport, refusalOf } from './support/exports';
import { readParquet } from './support/parquet';
import { startWorld, type Caller, type World } from '../support/world';

const records = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe('a table of any question', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const rowsOf = async (document: string, more: Record<string, string> = {}, as: Caller = world.anybody) => {
    const response = await fetchExport(world, { query: document, format: 'csv', ...more }, { as });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return records(text);
  };

  it('has the nested objects as columns, lists of words in one, and all pages whatever the document says', async () => {
    const document = `query ($first: Int, $withName: Boolean!) {
      insatser: interventions(first: $first, after: null) {
        totalCount
        items: nodes { code ...Name @include(if: $withName) parties startsOn forbund { organisationNumber name county { nameSv: name } } kind @skip(if: $withName) }
      }
    }
    fragment Name on Intervention { nameSv }`;
    const variables = JSON.stringify({ first: 3, withName: true });
    const rows = await rowsOf(document, { variables });
    const wanted: object[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { interventions }: InterventionsAnswer = await world.anybody.data<InterventionsAnswer>(INTERVENTIONS, {
        after,
      });
      wanted.push(
        ...interventions.nodes.map(({ code, nameSv, parties, startsOn, forbund }) => ({
          code,
          name_sv: nameSv,
          parties: parties.join('|'),
          starts_on: startsOn,
          forbund_organisation_number: forbund.organisationNumber ?? '',
          forbund_name: forbund.name,
          forbund_county_name_sv: forbund.county.name,
        })),
      );
      ({ hasNextPage: more, endCursor: after } = interventions.pageInfo);
    }
    expect(wanted.length).toBeGreaterThan(500);
    expect(rows).toEqual(wanted);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(wanted[0] ?? {}));
  });

  it('is complete and in order over many pages, in every format', async () => {
    const question = { groupBy: ['FORBUND', 'AGE_GROUP'], where: { dimension: 'ROUND', in: ['2023', '2024'] } };
    const figures = await figuresOf(world.anybody, question);
    const keyOf = (row: Readonly<Record<string, unknown>>) =>
      ['round_code', 'measure_code', 'forbund_code', 'age_group_code'].map((name) => row[name]).join('/');
    const parameters = {
      question: 'observations',
      groupBy: 'FORBUND,AGE_GROUP',
      where: JSON.stringify(question.where),
    };
    const csv = await (await fetchExport(world, parameters)).text();
    expect(figures.length).toBeGreaterThan(1000);
    expect(records(csv).map(keyOf)).toEqual(figures.map(keyOf));
    const parquet = await fetchExport(world, { ...parameters, format: 'parquet' });
    expect((await readParquet(new Uint8Array(await parquet.arrayBuffer()))).rows).toEqual(figures);
  });

  it('gives every figure its status and origin, whether they are asked for or not', async () => {
    const document = `{ benchmark(measure: "FIN-I01", round: "2024") { release coverage { unitsReporting }
      rows { forbund { organisationNumber } value { value n coverage { unitsReporting unitsExisting } } } } }`;
    const rows = await rowsOf(document);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'forbund_organisation_number',
      'value',
      'n',
      'units_reporting',
      'units_existing',
      'status',
      'origin',
    ]);
    const { benchmark } = await world.anybody.data<{
      benchmark: { rows: { value: { status: string; value: number | null } }[] };
    }>(
      `{ benchmark(measure: "FIN-I01", round: "2024") { rows { value { status value coverage { unitsReporting } } } } }`,
    );
    expect(rows.map(({ status, value }) => [status, value])).toEqual(
      benchmark.rows.map(({ value }) => [value.status, String(value.value ?? '')]),
    );
    expect(new Set(rows.map(({ status }) => status))).toContain('SUPPRESSED');
    expect(new Set(rows.map(({ origin }) => origin))).toContain('SYNTHETIC');
  });

  it('keeps apart the figures of one row by their names', async () => {
    const document = `{ observations(groupBy: [COUNTY], where: { dimension: ROUND, in: ["2024"] }) { nodes {
      measure { code } county { code } now: value { value interval { lower } coverage { unitsReporting } } } } }`;
    const [row] = await rowsOf(document);
    expect(Object.keys(row ?? {})).toEqual([
      'measure_code',
      'county_code',
      'now_value',
      'now_lower',
      'now_units_reporting',
      'now_status',
      'now_origin',
    ]);
  });

  it('can be sent as a body, with the document and its variables as JSON', async () => {
    const body = {
      query: 'query ($c: String) { forbund(county: $c) { nodes { name } } }',
      variables: { c: '24' },
      format: 'csv',
    };
    const post = (type: string) =>
      fetch(`${world.url}/export?bom=true`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify(body),
      });
    const response = await post('application/json');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const { forbund } = await world.anybody.data<{ forbund: { nodes: { name: string }[] } }>(
      '{ forbund(county: "24", first: 100) { nodes { name } } }',
    );
    expect(records(await response.text())).toEqual(forbund.nodes);
    expect(await refusalOf(await post('text/plain'))).toMatchObject({ status: 415, code: 'UNSUPPORTED_CONTENT_TYPE' });
  });

  it('answers HEAD with the headers of GET, and with its refusals', async () => {
    const parameters = { question: 'observations', groupBy: 'COUNTY' };
    const [head, get] = [
      await fetchExport(world, parameters, { method: 'HEAD' }),
      await fetchExport(world, parameters),
    ];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-type', 'link', 'content-disposition']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect(get.headers.get('content-disposition')).toMatch(/^attachment; filename="samnav-observations-\d+\.csv"$/);
    expect((await fetchExport(world, { ...parameters, release: '99' }, { method: 'HEAD' })).status).toBe(404);
  });

  it('shows each what it may see: nobody’s submissions to anybody, and its own to a förbund', async () => {
    const document = '{ submissions { nodes { version state forbund { organisationNumber } } } }';
    expect(await refusalOf(await fetchExport(world, { query: document }))).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    const editor = await world.as('FORBUND_EDITOR');
    const { submissions } = await editor.data(SubmissionsDocument, { first: 500 });
    const rows = await rowsOf(document, {}, editor);
    expect(rows.map(({ version, state }) => [version, state])).toEqual(
      submissions.nodes.map(({ version, state }) => [String(version), state]),
    );
    expect(new Set(rows.map((row) => row.forbund_organisation_number)).size).toBeLessThanOrEqual(1);
  });
});

const INTERVENTIONS = `query ($after: String) { interventions(first: 99, after: $after) { pageInfo { hasNextPage endCursor }
  nodes { code nameSv parties startsOn forbund { organisationNumber name county { name } } } } }`;

interface InterventionsAnswer {
  readonly interventions: {
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
    readonly nodes: readonly {
      readonly code: string;
      readonly nameSv: string;
      readonly parties: readonly string[];
      readonly startsOn: string;
      readonly forbund: { organisationNumber: string | null; name: string; county: { name: string } };
    }[];
  };
}
