import { request } from 'node:http';
import { Readable } from 'node:stream';
import { share, submit, SUBMIT, submitInput, teamOf, toCsv, type Team } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

const MAX_BODY = 20_000;
const MAX_UPLOAD = 50_000;
const TO = { forbund: UMEA, round: '2024' };

interface Refused {
  readonly errors: readonly { message: string; extensions: { code: string; text: { sv: string; en: string } } }[];
}

describe('a request', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { maxBodyBytes: MAX_BODY, maxUploadBytes: MAX_UPLOAD } });
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  const post = (path: string, body: string | Readable | undefined, headers: Record<string, string>) =>
    fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { ...team.editor.headers, ...headers },
      body: body as never,
      duplex: 'half',
    });
  const json = { 'content-type': 'application/json' };
  const upload = `/uploads?forbund=${UMEA}&round=2024`;

  async function isRefused(answer: Response, status: number, code: string): Promise<void> {
    const { errors } = (await answer.json()) as Refused;
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(errors[0]?.message).toBe(errors[0]?.extensions.text.sv);
    expect(errors[0]?.extensions.text.en).toMatch(/\w+ \w+/);
  }

  it('to /graphql over the limit is refused with the limit, and nothing changes', async () => {
    const input = submitInput({ cells: [share('FIN-I01', 30, 20)], comment: 'x'.repeat(MAX_BODY) });
    const answer = await changesNothing(world.hub, () =>
      post('/graphql', JSON.stringify({ query: SUBMIT, variables: { input } }), json),
    );
    expect(await answer.clone().text()).toContain(String(MAX_BODY));
    await isRefused(answer, 413, 'BODY_TOO_LARGE');
  });

  it.each([
    ['whose length is stated', (file: string) => file],
    [
      'whose length is not',
      (file: string) => Readable.from([file.slice(0, 60_000), file.slice(60_000)].map((part) => Buffer.from(part))),
    ],
  ])(
    'to /uploads over the limit, %s, is answered with the limit while it is still being sent, and nothing changes',
    async (_, body) => {
      const file = toCsv(Array.from({ length: 20_000 }, () => share('FIN-I01', 30, 20)));
      const answer = await changesNothing(world.hub, () => post(upload, body(file), { 'content-type': 'text/csv' }));
      await isRefused(answer, 413, 'BODY_TOO_LARGE');
      expect((await submit(team.editor, { cells: [share('FIN-I01', 30, 20)], dryRun: true })).report.created).toBe(1);
    },
  );

  it('to /uploads that states a length over the limit is refused before any of it has come', async () => {
    const { hostname, port } = new URL(world.url);
    const headers = { ...team.editor.headers, 'content-type': 'text/csv', 'content-length': `${MAX_UPLOAD + 1}` };
    const status = await new Promise((resolve, reject) => {
      const sending = request({ hostname, port, path: upload, method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('that its sender gives up leaves the hub standing and nothing stored', async () => {
    await changesNothing(world.hub, async () => {
      await new Promise<void>((resolve) => {
        const { host } = new URL(world.url);
        const [hostname, port] = host.split(':');
        const sending = request({
          hostname,
          port,
          path: upload,
          method: 'POST',
          headers: { ...team.editor.headers, 'content-type': 'text/csv' },
        });
        sending.on('error', () => resolve());
        sending.write('measure,n,numerator\nFIN-I01,30,20\n');
        setTimeout(() => sending.destroy(new Error('gone')), 100);
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect((await fetch(`${world.url}/livez`)).status).toBe(200);
    expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]);
  });

  it.each([
    ['/graphql', 'text/plain'],
    ['/graphql', 'application/x-www-form-urlencoded'],
    ['/graphql', 'multipart/form-data; boundary=x'],
    ['/graphql', 'application/xml'],
    [`/uploads?forbund=${UMEA}&round=2024`, 'text/plain'],
    [`/uploads?forbund=${UMEA}&round=2024`, 'application/json'],
    [`/uploads?forbund=${UMEA}&round=2024`, 'application/vnd.ms-excel'],
    [`/uploads?forbund=${UMEA}&round=2024`, 'multipart/form-data; boundary=x'],
  ])('to %s of type %s is refused, so that no form of another site can make it', async (path, type) => {
    const body =
      path === '/graphql' ? JSON.stringify({ query: '{ viewer { roles } }' }) : 'measure,n,numerator\nFIN-I01,30,20\n';
    await isRefused(
      await changesNothing(world.hub, () => post(path, body, { 'content-type': type })),
      415,
      'UNSUPPORTED_CONTENT_TYPE',
    );
  });

  it.each(['{', '', '"a"', '{"query": "{ viewer { roles } }"', '\u0000'])(
    'to /graphql of %p is refused as malformed',
    async (body) => {
      const answer = await post('/graphql', body, json);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as Refused).errors[0]?.extensions.code).toMatch(/INVALID_INPUT|BAD_REQUEST/);
    },
  );

  it.each([
    ['a comment', { comment: 'a\u0000b' }],
    ['a key', { idempotencyKey: 'a\u0000b' }],
    ['a förbund', { forbund: '222000\u0000' }],
  ])('with a zero byte in %s is refused as malformed, and not as a fault of ours', async (_, more) => {
    const input = submitInput({ cells: [share('FIN-I01', 30, 20)], ...more });
    const ask = () => team.editor.ask<{ submitResults: { userErrors: { code: string }[] } }>(SUBMIT, { input });
    const { data, errors } = await changesNothing(world.hub, ask);
    // A text that people read is told with the rest that is wrong; what says who or which is refused as it comes.
    const codes = [...(data?.submitResults.userErrors ?? []), ...(errors ?? []).map(({ extensions }) => extensions)];
    expect(codes).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('by GET may ask, with the header that a form cannot send, and not change anything', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${world.url}/graphql?${new URLSearchParams({ query }).toString()}`, { headers });
    expect((await get('{ viewer { roles } }', { 'apollo-require-preflight': '1' })).status).toBe(200);
    expect((await get('{ viewer { roles } }', {})).status).toBe(400);
    const mutation = 'mutation { publishRelease(input: {}) { userErrors { code } } }';
    expect(
      (
        await changesNothing(world.hub, () =>
          get(mutation, { ...team.secretariat.headers, 'apollo-require-preflight': '1' }),
        )
      ).status,
    ).toBe(405);
  });

  it('of a figure that is no number is refused by the schema, and nothing changes', async () => {
    const literal = (n: string) =>
      `mutation { submitResults(input: { forbund: "${UMEA}", round: "2024", cells: [{ measure: "FIN-I01", n: ${n}, numerator: 1 }] }) { submission { id } report { findings { code } } userErrors { code } } }`;
    await changesNothing(world.hub, async () => {
      for (const n of ['"ten"', 'NaN', '"NaN"', 'true', '[1, 2]', '{}']) {
        const answer = await team.editor.ask(literal(n));
        expect([answer.status, answer.errors?.length]).toEqual([400, 1]);
      }
      for (const n of ['1e400', '-1e400']) {
        const answer = await team.editor.ask<{ submitResults: { report: { findings: { code: string }[] } } }>(
          literal(n),
        );
        expect(answer.errors ?? answer.data?.submitResults.report.findings).toMatchObject([
          answer.errors ? {} : { code: 'NOT_A_NUMBER' },
        ]);
      }
      const infinite = JSON.stringify({
        query: SUBMIT,
        variables: { input: submitInput({ cells: [share('FIN-I01', 1234567, 1)] }) },
      }).replace('1234567', '1e400');
      expect((await post('/graphql', infinite, json)).status).toBe(400);
    });
  });

  it('to /uploads without saying whose or when is told which is missing', async () => {
    for (const [parameters, field] of [
      [{ round: '2024' }, 'forbund'],
      [{ forbund: UMEA }, 'round'],
    ] as const) {
      const answer = await team.editor.upload(toCsv([share('FIN-I01', 30, 20)]), parameters);
      expect(await answer.clone().text()).toContain(field);
      await isRefused(answer, 400, 'INVALID_INPUT');
    }
    expect(
      (
        await fetch(`${world.url}/uploads?forbund=${UMEA}&forbund=x&round=2024`, {
          method: 'POST',
          headers: { ...team.editor.headers, 'content-type': 'text/csv' },
          body: 'a',
        })
      ).status,
    ).toBe(400);
  });

  it('that is refused over HTTP speaks the language it prefers', async () => {
    const messages = await Promise.all(
      ['sv', 'en'].map(
        async (language) =>
          (
            (await (
              await team.editor.upload('a', { ...TO, round: '1999' }, { 'accept-language': language })
            ).json()) as Refused
          ).errors[0]?.message,
      ),
    );
    expect(messages).toEqual(['Det finns ingen mätomgång 1999.', 'There is no round 1999.']);
  });
});
