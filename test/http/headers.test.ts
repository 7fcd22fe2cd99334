import { request } from 'node:http';
import { METHODS } from '../../src/http/request/allowed-methods';
import { startWorld, UMEA, type World } from '../support/world';

const CONTACT = 'mailto:sakerhet@example.se';

/** One address of each route; and some that are none. */
const ADDRESSES = [
  '/',
  '/graphiql',
  '/assets/none.js',
  '/livez',
  '/readyz',
  '/metrics',
  '/.well-known/security.txt',
  '/graphql?query={viewer{roles}}',
  '/uploads',
  '/uploads/none',
  `/template?forbund=${UMEA}&round=2024`,
  '/export?question=observations&groupBy=COUNTY',
  '/export/metadata?question=observations&groupBy=COUNTY',
  '/q/none',
  '/q/none/metadata',
  '/dialogue-pack?authority=FK',
];
const NOWHERE = ['/nowhere', '/assets/..%2f..%2fpackage.json', '/%E0%A4%A', '/.well-known/none', '/.git/config'];

/** Of every answer, whatever it answers. https://owasp.org/www-project-secure-headers/ */
const GUARDS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cache-control': /^(no-cache|private, no-cache|no-store|private, no-store|public, max-age=31536000, immutable)$/,
  'x-request-id': /^[\w-]{36}$/,
};
const POLICY = [
  "default-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
const NEVER = ['set-cookie', 'server', 'x-powered-by', 'x-aspnet-version', 'via'];

function faultsOf(headers: Headers): string[] {
  const policy = (headers.get('content-security-policy') ?? '').split(';').map((directive) => directive.trim());
  const type = headers.get('content-type') ?? '';
  return [
    ...Object.entries(GUARDS).flatMap(([name, wanted]) =>
      wanted.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`],
    ),
    ...POLICY.filter((directive) => !policy.includes(directive)).map((directive) => `no ${directive}`),
    ...NEVER.filter((name) => headers.has(name)),
    ...(/^(text\/|application\/(graphql-response\+)?json)/.test(type) && !/charset=utf-8/i.test(type) ? [type] : []),
  ];
}

describe('the headers of every answer', () => {
  let world: World;
  let bearer: string;
  beforeAll(async () => {
    world = await startWorld('SEEDED', {
      config: { securityContact: CONTACT, corsOrigins: ['https://kolada.example.se'] },
    });
    bearer = (await world.as('FORBUND_EDITOR')).headers.authorization ?? '';
  });
  afterAll(() => world.close());

  it('are tried at every route that there is', () => {
    const paths = ADDRESSES.map((address) => address.split('?', 1)[0] ?? '');
    expect(METHODS.filter(([known]) => !paths.some((path) => known.test(path)))).toEqual([]);
  });

  it.each([...ADDRESSES, ...NOWHERE])(
    'guard %s, whoever asks and however, and no answer sets a cookie or names software',
    async (path) => {
      const asked: [string, RequestInit][] = [
        ['anybody', {}],
        ['a token', { headers: { authorization: bearer } }],
        ['a token that does not hold', { headers: { authorization: 'Bearer samnav_none' } }],
        ['no token at all', { headers: { authorization: 'Basic eDp5' } }],
        ['a cookie', { headers: { cookie: 'session=1' } }],
        ['another site', { headers: { origin: 'https://evil.example.com' } }],
        ['HEAD', { method: 'HEAD' }],
        [
          'OPTIONS',
          {
            method: 'OPTIONS',
            headers: { origin: 'https://kolada.example.se', 'access-control-request-method': 'POST' },
          },
        ],
        ['DELETE', { method: 'DELETE' }],
        ['JSON that is none', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
        ['a form', { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
        [
          'what is not compressed',
          { method: 'POST', body: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
        ],
      ];
      for (const [who, init] of asked) {
        const { headers, status } = await fetch(`${world.url}${path}`, { redirect: 'manual', ...init });
        expect([who, faultsOf(headers)]).toEqual([who, []]);
        expect([who, status === 500]).toEqual([who, false]);
      }
    },
  );

  it('guard the plain GraphQL request, answered or refused', async () => {
    for (const body of ['{"query":"{ viewer { roles } }"}', '{"query":"{ none }"}', '{"query":', '[]']) {
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json', authorization: bearer } };
      expect(faultsOf((await fetch(`${world.url}/graphql`, init)).headers)).toEqual([]);
    }
  });

  it('allow a page its own scripts, and whatever is no page nothing', async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${world.url}${path}`)).headers.get('content-security-policy') ?? '';
    for (const path of ['/', '/graphiql']) expect(await policyOf(path)).toMatch(/script-src 'self'(;|$)/);
    for (const path of ADDRESSES.filter((one) => !/^\/(graphiql|assets.*)?$/.test(one)))
      expect(await policyOf(path)).not.toMatch(/script-src|connect-src|'self'/);
  });

  it.each(['TRACE', 'TRACK', 'PROPFIND'])('say nothing of a request that asks by %s', async (method) => {
    for (const path of ['/', '/graphql', '/livez', '/nowhere']) {
      const { status, text } = await raw(method, path);
      expect([path, [404, 405, 400].includes(status)]).toEqual([path, true]);
      expect(text).not.toContain('secret-of-the-caller');
    }
  });

  function raw(method: string, path: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'x-own': 'secret-of-the-caller' };
      const sent = request(`${world.url}${path}`, { method, headers }, (answer) => {
        let text = JSON.stringify(answer.headers);
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      // A method that Node does not know is refused before it is sent.
      sent.on('error', reject).end();
    });
  }
});

describe('whoever finds a hole', () => {
  it('is told where to say so, until a day that is to come', async () => {
    const world = await startWorld('EMPTY', { config: { securityContact: CONTACT } });
    const answer = await fetch(`${world.url}/.well-known/security.txt`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe(
      `Contact: ${CONTACT}\nExpires: 2025-05-13T22:00:00.000Z\nPreferred-Languages: sv, en\n`,
    );
    await world.close();
  });

  it('finds nothing where nobody has set a contact', async () => {
    const world = await startWorld('EMPTY');
    expect((await fetch(`${world.url}/.well-known/security.txt`)).status).toBe(404);
    await world.close();
  });
});
