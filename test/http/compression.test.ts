import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { share, teamOf, toCsv, type SubmitAnswer, type Team } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

const MAX = 50_000;
const COMPRESS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;
type Encoding = keyof typeof COMPRESS;
const ENCODINGS = Object.keys(COMPRESS) as Encoding[];

interface Refused {
  readonly errors: readonly { message: string; extensions: { code: string; text: { sv: string; en: string } } }[];
}

describe('a body that says that it is compressed', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { maxBodyBytes: MAX, maxUploadBytes: MAX } });
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  const QUESTION = JSON.stringify({ query: '{ viewer { roles } }' });
  const EXPORT = JSON.stringify({ query: '{ counties { code } }' });
  const FILE = toCsv([share('FIN-I01', 30, 20)]);
  const ROUTES = [
    ['/graphql', 'application/json', QUESTION],
    ['/export', 'application/json', EXPORT],
    [`/uploads?forbund=${UMEA}&round=2024&dryRun=true`, 'text/csv', FILE],
  ] as const;

  const send = (path: string, type: string, encoding: string, body: Uint8Array) =>
    fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { ...team.editor.headers, 'content-type': type, 'content-encoding': encoding },
      body: body as never,
    });
  const refusal = async (response: Response) => {
    const { errors } = (await response.json()) as Refused;
    const [error] = errors;
    expect(error?.message).toBe(error?.extensions.text.sv);
    expect(error?.extensions.text.en).toMatch(/\w+ \w+/);
    return [response.status, error?.extensions.code];
  };
  const CASES = ROUTES.flatMap(([path, type, body]) =>
    ENCODINGS.map((encoding) => [path.split('?')[0], encoding, path, type, body] as const),
  );

  it.each(CASES)('is read at %s as %s', async (_, encoding, path, type, body) => {
    const answer = await changesNothing(world.hub, () => send(path, type, encoding, COMPRESS[encoding](body)));
    expect(answer.status).toBe(200);
    if (type === 'text/csv') expect(((await answer.json()) as SubmitAnswer).report).toMatchObject({ created: 1 });
  });

  it.each(CASES)('and is not, is refused at %s as %s', async (_, encoding, path, type, body) => {
    const whole = COMPRESS[encoding](body);
    const torn = whole.subarray(0, whole.length - 6);
    await changesNothing(world.hub, async () => {
      for (const bytes of [Buffer.from(body), torn, Buffer.from([0xff, 0x00, 0xff, 0x00])])
        expect(await refusal(await send(path, type, encoding, bytes))).toEqual([400, 'INVALID_COMPRESSION']);
    });
  });

  it.each(CASES)('and grows beyond the limit, is stopped there at %s as %s', async (_, encoding, path, type) => {
    const bomb = COMPRESS[encoding](Buffer.alloc(20_000_000, 'x'));
    expect(bomb.length).toBeLessThan(MAX);
    const answer = await changesNothing(world.hub, () => send(path, type, encoding, bomb));
    expect(await refusal(answer)).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it.each(ROUTES)('in a way that nobody knows is refused at %s', async (path, type, body) => {
    for (const encoding of ['compress', 'gzip, gzip', 'constructor']) {
      const answer = await changesNothing(world.hub, () => send(path, type, encoding, Buffer.from(body)));
      expect(await refusal(answer)).toEqual([415, 'UNSUPPORTED_CONTENT_ENCODING']);
    }
  });

  it('leaves no fault in the log', () => {
    expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]);
  });
});
