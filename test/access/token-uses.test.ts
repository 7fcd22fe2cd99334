import { COMMAND_LINE } from '../../src/permissions/actor';
import { createToken } from '../../src/access/manage-tokens.use-case';
import { lastUses } from '../../src/access/token.store';
import { keepTokenUses, type TokenUses } from '../../src/access/token-uses.use-case';
import { A_DAY, startWorld, type World } from '../support/world';

const HOUR = 3_600_000;

describe('the last use of a token', () => {
  let world: World;
  let uses: TokenUses;
  let id: number;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
    const command = { name: 'x', role: 'ANALYST' as const, forbundId: null, authority: null, validDays: 30 };
    const outcome = await createToken(world.hub, COMMAND_LINE, command);
    if (!outcome.ok) throw new Error('No token.');
    id = outcome.value.token.id;
    uses = keepTokenUses(world.hub, 10);
  });
  afterEach(async () => {
    await uses.stop();
    await world.close();
  });

  const lastUse = async () => (await lastUses(world.hub.db)).get(id)?.getTime();
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 500 && !(await isSo()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await isSo()).toBe(true);
  }

  it('is told by the hour, and written once an hour however often it is used', async () => {
    expect(await lastUse()).toBeUndefined();
    uses.note(`token:${id}`);
    const hour = Math.floor(A_DAY.getTime() / HOUR) * HOUR;
    await until(async () => (await lastUse()) === hour);
    const [before] = await world.hub.db.query<{ row: string }[]>('SELECT xmin::text AS row FROM token_use');
    world.setClock(new Date(hour + HOUR - 1));
    for (let use = 0; use < 100; use += 1) uses.note(`token:${id}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await uses.stop();
    expect(await world.hub.db.query('SELECT xmin::text AS row FROM token_use')).toEqual([before]);
    uses = keepTokenUses(world.hub);
    world.setClock(new Date(hour + 5 * HOUR));
    uses.note(`token:${id}`);
    await uses.stop();
    expect(await lastUse()).toBe(hour + 5 * HOUR);
    // A process whose clock is behind takes nothing back.
    world.setClock(new Date(hour + HOUR));
    const behind = keepTokenUses(world.hub);
    behind.note(`token:${id}`);
    await behind.stop();
    expect(await lastUse()).toBe(hour + 5 * HOUR);
  });

  it('is of service tokens only', async () => {
    for (const actor of ['anonymous', 'cli', 'oidc:0123456789abcdef', 'token:x']) uses.note(actor);
    await uses.stop();
    expect((await lastUses(world.hub.db)).size).toBe(0);
  });

  it('is noted by requests in both lanes, beside them: one that is refused is none, and a database that is away fails nobody', async () => {
    const analyst = await world.as('ANALYST');
    const [made] = await world.hub.db.query<{ id: number }[]>('SELECT max(id) AS id FROM token');
    const before = world.statements();
    await analyst.data('{ viewer { name } }');
    expect(world.statements() - before).toBe(1);
    await fetch(`${world.url}/export?question=observations&groupBy=COUNTY`, { headers: analyst.headers });
    await world.withBearer('samnav_nobody').ask('{ viewer { name } }');
    expect(await lastUses(world.hub.db)).toEqual(new Map());
    const broken = {
      ...world.hub,
      db: { query: () => Promise.reject(new Error('away')) } as unknown as typeof world.hub.db,
    };
    const kept = keepTokenUses(broken);
    kept.note(`token:${made?.id ?? 0}`);
    await expect(kept.stop()).resolves.toBeUndefined();
    expect(world.logged.join('')).toContain('last uses of tokens were not stored');
  });
});
