import { createHash } from 'node:crypto';
import { COMMAND_LINE, FORBUND_ROLES, ROLES, type Actor } from '../../src/permissions/actor';
import { createToken, revokeToken, type CreateToken } from '../../src/access/manage-tokens.use-case';
import { PERSONAL_NUMBER } from '../support/forbund';
import { changesNothing, storedText } from '../support/whole-database';
import { A_DAY, startWorld, type World } from '../support/world';

const DAY = 86_400_000;
const VIEWER = '{ viewer { roles } }';

describe('a service token', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  beforeEach(() => world.setClock(A_DAY));
  afterAll(() => world.close());

  const command = (more: Partial<CreateToken> = {}): CreateToken => ({
    name: 'test',
    role: 'SECRETARIAT',
    forbundId: null,
    authority: null,
    validDays: 10,
    ...more,
  });
  async function make(more: Partial<CreateToken> = {}) {
    const outcome = await createToken(world.hub, COMMAND_LINE, command(more));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.value;
  }
  const status = async (secret: string) => {
    const answer = await world.withBearer(secret).ask(VIEWER);
    return answer.errors?.[0]?.extensions.code ?? answer.status;
  };

  it('opens, and its secret is long, shown once and stored nowhere, not even in the trail or the log', async () => {
    const { secret, token } = await make();
    expect(secret).toMatch(/^samnav_[\w-]{43}$/);
    expect(await status(secret)).toBe(200);
    const kept = `${await storedText(world.hub)}${world.logged.join('')}`;
    expect(kept).not.toContain(secret.slice(7));
    expect(token.secretHash).toBe(createHash('sha256').update(secret).digest('hex'));
    const [event] = await world.hub.db.query<{ after: object }[]>(
      'SELECT after FROM audit_event ORDER BY id DESC LIMIT 1',
    );
    expect(JSON.stringify(event)).not.toContain(token.secretHash);
  });

  it('is another each time', async () => {
    const secrets = await Promise.all(Array.from({ length: 20 }, async () => (await make()).secret));
    expect(new Set(secrets).size).toBe(20);
  });

  it('opens until it expires, and not at that moment', async () => {
    const { secret } = await make({ validDays: 2 });
    world.setClock(new Date(A_DAY.getTime() + 2 * DAY - 1));
    expect(await status(secret)).toBe(200);
    world.setClock(new Date(A_DAY.getTime() + 2 * DAY));
    expect(await status(secret)).toBe('INVALID_TOKEN');
  });

  it('opens nothing once revoked; revoking it twice changes nothing', async () => {
    const { secret, token } = await make();
    await revokeToken(world.hub, COMMAND_LINE, token.id);
    expect(await status(secret)).toBe('INVALID_TOKEN');
    expect(await changesNothing(world.hub, () => revokeToken(world.hub, COMMAND_LINE, token.id))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['unknown', 'Bearer samnav_0123456789012345678901234567890123456789012'],
    ['cut short', 'Bearer samnav_'],
    ['of another kind while no issuer is configured', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['sent as a password', 'Basic YTpi'],
    ['empty', 'Bearer'],
    ['two words', 'Bearer a b'],
    ['longer than any token', `Bearer ${'a'.repeat(9000)}`],
  ])('that is %s is refused rather than taken for nobody', async (_, authorization) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_TOKEN', text: { en: expect.any(String) as unknown } } }],
    });
    const upload = await fetch(`${world.url}/uploads?forbund=222000-1834&round=2024`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization },
      body: 'a',
    });
    expect(upload.status).toBe(401);
  });

  it.each<[string, Partial<CreateToken>, string]>([
    ['for a förbund’s role without the förbund', { role: 'FORBUND_EDITOR' }, 'forbund'],
    ['for the secretariat with a förbund', { forbundId: 1 }, 'forbund'],
    ['that is valid for no time', { validDays: 0 }, 'validDays'],
    ['that is valid for a hundred years', { validDays: 36_500 }, 'validDays'],
    ['that is valid for NaN days', { validDays: NaN }, 'validDays'],
    ['without a name', { name: ' ' }, 'name'],
    ['named by a personal identity number', { name: `Till ${PERSONAL_NUMBER}` }, 'name'],
  ])('is not made %s', async (_, more, field) => {
    const outcome = await changesNothing(world.hub, () => createToken(world.hub, COMMAND_LINE, command(more)));
    expect(outcome).toMatchObject({ ok: false, refusals: [{ path: [field] }] });
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('is not made or revoked by %s', async (role) => {
    const actor: Actor = {
      name: 'x',
      roles: [role],
      forbundId: FORBUND_ROLES.includes(role) ? 1 : null,
      authority: null,
    };
    await changesNothing(world.hub, async () => {
      await expect(createToken(world.hub, actor, command())).rejects.toMatchObject({
        code: role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      });
      await expect(revokeToken(world.hub, actor, 1)).rejects.toMatchObject({
        code: role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      });
    });
  });

  it.each([9999, NaN, 1.5, 2 ** 31])('that does not exist cannot be revoked: %p', async (id) => {
    expect(await changesNothing(world.hub, () => revokeToken(world.hub, COMMAND_LINE, id))).toMatchObject({
      ok: false,
      refusals: [{ code: 'UNKNOWN_TOKEN' }],
    });
  });
});
