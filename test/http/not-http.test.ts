import { connect } from 'node:net';
import { startWorld, type World } from '../support/world';

const QUESTION = '{"query": "{ __typename }"}';
const POST = 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n';
const GOOD = `${POST}content-length: ${QUESTION.length}\r\n\r\n${QUESTION}`;
/** The first bytes of a TLS handshake. */
const TLS = Buffer.from('160301020001000001fc0303', 'hex');

const REFUSED: readonly [what: string, sent: string | Buffer, status: number, code: string][] = [
  ['a TLS handshake', TLS, 400, 'NOT_HTTP'],
  ['no request at all', 'hello\r\n\r\n', 400, 'NOT_HTTP'],
  ['two lengths', `${POST}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`, 400, 'NOT_HTTP'],
  ['a length and pieces', `${POST}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\nhello`, 400, 'NOT_HTTP'],
  ['a body whose pieces break off', `${POST}transfer-encoding: chunked\r\n\r\nZZ\r\n`, 400, 'NOT_HTTP'],
  ['a header with a line break of its own', 'GET / HTTP/1.1\r\nhost: hub\r\nx\u0001y: 1\r\n\r\n', 400, 'NOT_HTTP'],
  ['no host', 'GET /livez HTTP/1.1\r\n\r\n', 400, 'NO_HOST'],
  ['no host, to GraphQL', GOOD.replace('host: hub\r\n', ''), 400, 'NO_HOST'],
  [
    'an address of 20 kB',
    `GET /?${'x'.repeat(20_000)} HTTP/1.1\r\nhost: hub\r\n\r\n`,
    431,
    'REQUEST_HEADERS_TOO_LARGE',
  ],
  [
    'a header of a megabyte',
    `GET / HTTP/1.1\r\nhost: hub\r\nx: ${'y'.repeat(1e6)}\r\n\r\n`,
    431,
    'REQUEST_HEADERS_TOO_LARGE',
  ],
  ['an expectation', 'GET /livez HTTP/1.1\r\nhost: hub\r\nexpect: bogus\r\n\r\n', 417, 'UNKNOWN_EXPECTATION'],
  ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nhost: elsewhere.example\r\n\r\n', 405, 'METHOD_NOT_ALLOWED'],
];

describe('what the parser of HTTP refuses', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  /** Everything that comes back until the hub closes, or `enough` of it has. */
  const answerTo = (sent: string | Buffer, enough = /(?!)/): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(world.url);
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.setEncoding('utf8').on('data', (some: string) => {
        text += some;
        if (enough.test(text)) socket.end();
      });
      socket.on('error', () => undefined).on('close', () => resolve(text));
      socket.write(sent);
    });

  it.each(REFUSED)('%s is told in both languages, with a code', async (_, sent, status, code) => {
    const answer = await answerTo(sent, /"extensions".*\}\]\}$/s);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of ['cache-control: no-store', 'x-request-id: ', 'content-type: application/json'])
      expect(answer.toLowerCase()).toContain(header);
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as {
      errors: { message: string; extensions: { code: string; text: { sv: string; en: string } } }[];
    };
    const [error] = body.errors;
    expect(body.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect([error?.extensions.text.sv, error?.extensions.text.en]).not.toContain('');
    expect(answer).not.toMatch(/hello|xxx|yyy|bogus|elsewhere/);
  });

  it('comes after the answer to what was asked before it', async () => {
    const answer = await answerTo(`${GOOD}hello\r\n\r\n`);
    expect([...answer.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '400']);
    expect(answer).toMatch(/"__typename":"Query".*NOT_HTTP/s);
  });

  it('in the rest of a body that has been refused already is not answered a second time', async () => {
    const head = 'POST /nowhere HTTP/1.1\r\nhost: hub\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n';
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    const text = await new Promise<string>((resolve) => {
      let heard = '';
      socket.setEncoding('utf8').on('data', (some: string) => {
        if (heard === '') socket.write('ZZ no piece\r\n'.repeat(100));
        heard += some;
      });
      socket.on('error', () => undefined).on('close', () => resolve(heard));
      socket.write(head);
    });
    expect([...text.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status)).toEqual(['404']);
    expect(await answerTo(GOOD, /Query/)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('does not keep its connection, and harms no other', async () => {
    await Promise.all(Array.from({ length: 50 }, () => answerTo('hello\r\n\r\n')));
    expect(await answerTo(GOOD, /Query/)).toMatch(/^HTTP\/1.1 200 /);
  });
});
