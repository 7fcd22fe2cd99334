import { numberFor } from '../support/forbund';
import { inPieces } from '../support/pieces';
import { bySex, getAccepted, publish, teamOf, toCsv } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

const GOOD = JSON.stringify({ query: '{ viewer { name } }' });
const JSON_TYPE = { 'content-type': 'application/json' };

/** Every path that there is, and for those that a token opens what is sent to it: good, refused, and not found. */
const REQUESTS: readonly (readonly [what: string, path: string, init?: RequestInit])[] = [
  ['GraphQL', '/graphql', { method: 'POST', headers: JSON_TYPE, body: GOOD }],
  [
    'GraphQL through Express',
    '/graphql',
    { method: 'POST', headers: { ...JSON_TYPE, origin: 'https://a.example' }, body: GOOD },
  ],
  [
    'GraphQL by GET',
    `/graphql?query=${encodeURIComponent('{ viewer { name } }')}`,
    { headers: { 'apollo-require-preflight': '1' } },
  ],
  ['GraphQL with an error', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ nothing }"}' }],
  ['GraphQL that is no JSON', '/graphql', { method: 'POST', headers: JSON_TYPE, body: 'no' }],
  ['GraphQL of another type', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: GOOD }],
  ['an export', '/export?question=observations&groupBy=COUNTY'],
  ['an export of the trail', '/export?question=audit'],
  ['metadata', '/export/metadata?question=observations&groupBy=COUNTY'],
  ['a refused export', '/export?question=nothing'],
  ['a saved question', '/q/no-such'],
  ['its metadata', '/q/no-such/metadata'],
  ['a template', `/template?forbund=${UMEA}&round=2024`],
  ['a refused template', `/template?forbund=${numberFor(1)}&round=2024`],
  ['a dialogue pack', '/dialogue-pack?authority=FK'],
  [
    'an upload',
    `/uploads?forbund=${UMEA}&round=2024&dryRun=true`,
    { method: 'POST', headers: { 'content-type': 'text/csv' }, body: toCsv(bySex('FIN-I01', [30, 20], [25, 15])) },
  ],
  ['a refused upload', '/uploads?forbund=x', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'x' }],
  ['an upload in pieces', '/uploads/no-such'],
  ['a method that it has not', '/export', { method: 'DELETE' }],
  ['the start page', '/'],
  ['GraphiQL', '/graphiql'],
  ['liveness', '/livez'],
  ['readiness', '/readyz'],
  ['figures', '/metrics'],
  ['nothing', '/nothing'],
];

describe('what a token gave', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    await publish(team.secretariat);
  });
  afterAll(() => world.close());

  const send = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
    fetch(`${world.url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });

  it.each(REQUESTS.map(([what, path, init = {}]) => [what, path, init] as const))(
    'is kept by no cache: %s',
    async (_, path, init) => {
      const { headers } = await world.as('FORBUND_EDITOR');
      const answers = [await send(path, init, headers), await send(path, init, { authorization: 'Bearer nobody' })];
      for (const answer of answers) {
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([answer.status, 'no-store']);
        await answer.arrayBuffer();
      }
      const open = await send(path, init);
      await open.arrayBuffer();
      if (/^\/(graphql|export|q|template|dialogue-pack|uploads)\b/.test(path) && path !== '/graphiql')
        expect([path, open.headers.get('vary') ?? '']).toEqual([path, expect.stringMatching(/\bAuthorization\b/)]);
    },
  );

  it('is kept by no cache either when the caller has it already, or sends it in pieces', async () => {
    const { headers } = await world.as('FORBUND_EDITOR');
    const first = await send('/export?question=observations&groupBy=COUNTY', {}, headers);
    const again = await send(
      '/export?question=observations&groupBy=COUNTY',
      {},
      { ...headers, 'if-none-match': first.headers.get('etag') ?? '' },
    );
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-store']);
    const begun = await inPieces(world.url, { headers }).begin({ forbund: UMEA, round: '2024' });
    expect([begun.status < 300, begun.headers.get('cache-control')]).toEqual([true, 'no-store']);
    expect(first.headers.get('vary')).toMatch(/Accept/);
  });
});
