import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld, type World } from '../support/world';

const LEGACY =
  'A client that accepts only application/json is answered 400, not 200, to a document that was never executed: ' +
  'caches, balancers and logs then see the failure, and the body is the same.';

/**
 * Where the hub does otherwise than the specification recommends (SHOULD), by the audit's id. What it requires (MUST)
 * may never stand here. `docs/http-audit.md` lists the same.
 */
const DEVIATIONS: Readonly<Record<string, string>> = {
  '572B': `Parsing. ${LEGACY}`,
  FDE2: `Validation. ${LEGACY}`,
  '7B9B': `Variables. ${LEGACY}`,
};

describe('GraphQL over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  const audits = serverAudits({
    url: () => `${world.url}/graphql`,
    // By GET the hub wants a header that a page of another site cannot set without being asked about it (CSRF).
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': 'true' },
      }),
  });

  it.each(audits)('$name', async (audit) => {
    const result = await audit.fn();
    const reason = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
    if (audit.id in DEVIATIONS) expect(reason).toMatch(/^warn/);
    else expect(reason).toBe('ok');
  });

  it('has only deviations that the audit knows and that are written down', () => {
    const known = audits.map(({ id }) => id);
    const written = readFileSync(join(projectRoot, 'docs/http-audit.md'), 'utf8');
    for (const id of Object.keys(DEVIATIONS)) {
      expect(known).toContain(id);
      expect(audits.find((audit) => audit.id === id)?.name).not.toMatch(/^MUST/);
      expect(written).toContain(`\`${id}\``);
    }
  });

  it('refuses a question that a page of another site could have sent', async () => {
    const address = `${world.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect((await fetch(address)).status).toBe(400);
    const body = JSON.stringify({ query: '{ __typename }' });
    const simple = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    expect(simple.status).toBeGreaterThanOrEqual(400);
    expect((await fetch(address, { headers: { 'x-apollo-operation-name': 'Q' } })).status).toBe(200);
  });

  it('does not carry out a mutation by GET', async () => {
    const mutation = 'mutation { publishRelease(input: {}) { userErrors { code } } }';
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent(mutation)}`, {
      headers: { ...(await world.as('SECRETARIAT')).headers, 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
  });
});
