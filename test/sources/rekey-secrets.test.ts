import { COMMAND_LINE } from '../../src/permissions/actor';
import { readConfig } from '../../src/platform/settings/config';
import { seal } from '../../src/platform/secrets/secret-box';
import { sealedUnder, sealWith, unsealWith, UnknownSecretKey } from '../../src/platform/secrets/secret-keys';
import { rekeySecrets, unreadableSecrets } from '../../src/sources/rekey-secrets.use-case';
import { sealedSecrets } from '../../src/sources/sealed-secret.store';
import { storedText } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

const [old, present, other] = [1, 2, 3].map((fill) => Buffer.alloc(32, fill)) as [Buffer, Buffer, Buffer];
const both = { current: present, previous: [old] };
const onlyPresent = { current: present, previous: [] };

describe('a key of secrets', () => {
  it('is told by what it sealed, also by what was sealed before keys had names', () => {
    const [before, now] = [seal(old, 'x', 'a'), sealWith(both, 'x', 'a')];
    expect(
      [before, sealWith({ current: old, previous: [] }, 'x', 'a'), now].map((one) => sealedUnder(both, one, 'a')),
    ).toEqual(['PREVIOUS', 'PREVIOUS', 'CURRENT']);
    expect(unsealWith(both, before, 'a')).toBe('x');
    expect(sealedUnder(both, seal(present, 'x', 'a'), 'a')).toBe('PREVIOUS');
    for (const [sealed, context] of [
      [now, 'b'],
      [seal(other, 'x', 'a'), 'a'],
      [sealWith({ current: other, previous: [] }, 'x', 'a'), 'a'],
      [`${now.slice(0, -6)}AAAAAA`, 'a'],
      ['', 'a'],
    ] as const)
      expect(() => unsealWith(both, sealed, context)).toThrow(UnknownSecretKey);
    expect(now).not.toContain(present.toString('base64').slice(0, 8));
  });

  it('and those before it are settings, refused in words when they are no keys', () => {
    const text = (key: Buffer) => key.toString('base64');
    const read = (previous: string, key = text(present)) =>
      readConfig({ SAMNAV_SECRET_KEY: key, SAMNAV_SECRET_KEY_PREVIOUS: previous }).outbox.secretKeys;
    expect(read(`${text(old)}, ${text(other)}`)).toEqual({ current: present, previous: [old, other] });
    expect(() => read('x')).toThrow(/SAMNAV_SECRET_KEY_PREVIOUS/);
    expect(() => read(text(old), '')).toThrow(/needs SAMNAV_SECRET_KEY/);
  });
});

describe('changing the key', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
    for (let index = 0; index < 6; index += 1) {
      const address = `https://hub.example/${index}`;
      const sealed =
        index % 2
          ? seal(old, `secret-${index}`, address)
          : sealWith({ current: old, previous: [] }, `secret-${index}`, address);
      await world.hub.db.query(
        `INSERT INTO subscriber (channel, address, secret, kinds, created_at) VALUES ('WEBHOOK', $1, $2, '{}', now())`,
        [address, sealed],
      );
    }
    await world.hub.db.query(
      `INSERT INTO source (forbund_id, address, credential, active, set_up_by, set_up_at)
       SELECT min(id), 'https://source.example', $1, true, 'x', now() FROM forbund`,
      [seal(old, 'credential', 'https://source.example')],
    );
  });
  afterEach(() => world.close());

  const withKeys = (secretKeys: typeof both) => ({
    ...world.hub,
    sources: { ...readConfig({}).sources, secretKeys },
  });
  const texts = async (keys: typeof both) =>
    (await sealedSecrets(world.hub.db)).map(({ sealed, context }) => unsealWith(keys, sealed, context));

  it('encrypts all anew, and again changes nothing', async () => {
    const before = await texts(both);
    expect(before).toHaveLength(7);
    expect(await rekeySecrets(withKeys(both), COMMAND_LINE)).toMatchObject({
      ok: true,
      value: { rekeyed: 7, already: 0, unreadable: [] },
    });
    expect(await texts(onlyPresent)).toEqual(before);
    const stored = await sealedSecrets(world.hub.db);
    expect(await rekeySecrets(withKeys(both), COMMAND_LINE)).toMatchObject({ value: { rekeyed: 0, already: 7 } });
    expect(await sealedSecrets(world.hub.db)).toEqual(stored);
    for (const secret of before) expect(await storedText(world.hub)).not.toContain(`"${secret}"`);
  });

  it('that is cut off leaves all readable, and is taken up where it was', async () => {
    const before = await texts(both);
    let sent = 0;
    const query = world.hub.db.query.bind(world.hub.db);
    const dying = Object.assign(Object.create(world.hub.db) as typeof world.hub.db, {
      query: (sql: string, parameters?: unknown[]) =>
        /UPDATE (subscriber|source)/.test(sql) && (sent += 1) > 3
          ? Promise.reject(new Error('killed'))
          : query(sql, parameters),
    });
    await expect(rekeySecrets({ ...withKeys(both), db: dying }, COMMAND_LINE)).rejects.toThrow('killed');
    expect(await texts(both)).toEqual(before);
    expect(await rekeySecrets(withKeys(both), COMMAND_LINE)).toMatchObject({ value: { rekeyed: 4, already: 3 } });
    expect(await texts(onlyPresent)).toEqual(before);
  });

  it('leaves what no key opens, and says which; so does a start with the wrong key', async () => {
    expect(await unreadableSecrets(withKeys(both))).toBe(0);
    expect(await unreadableSecrets(withKeys(onlyPresent))).toBe(7);
    expect(await unreadableSecrets(world.hub)).toBe(7);
    await world.hub.db.query('UPDATE source SET credential = $1', [seal(other, 'x', 'https://source.example')]);
    const outcome = await rekeySecrets(withKeys(both), COMMAND_LINE);
    expect(outcome).toMatchObject({ value: { rekeyed: 6, unreadable: [{ holder: 'source' }] } });
  });
});
