import { COMMAND_LINE } from '../../src/permissions/actor';
import { linkHash, type ChainFaultCode, type ChainLink } from '../../src/access/audit-chain';
import { chainLinks } from '../../src/access/audit-chain.store';
import { recordEvent } from '../../src/access/audit.store';
import { verifyAudit } from '../../src/access/verify-audit.use-case';
import { MIGRATIONS } from '../../migrations';
import { migrate } from '../../src/cli/database/migrate';
import { share, submit, teamOf } from '../support/results';
import { startWorld, type World } from '../support/world';

declare module '../../src/access/audit-catalogue' {
  interface AuditActions {
    readonly 'x:y': true;
  }
}

const ANY_EVENT = {
  action: 'x:y' as const,
  subject: 'x',
  forbundId: null,
  before: null,
  after: { a: 1.5, text: 'å "ä"\n' },
};

describe('the chain through the audit trail', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('SEEDED');
    for (let index = 0; index < 6; index += 1)
      await recordEvent(world.hub.db, world.hub, COMMAND_LINE, { ...ANY_EVENT, subject: `x:${index}` });
  });
  afterEach(() => world.close());

  const verify = async (noted?: { number: number; hash: string }) => verifyAudit(world.hub, COMMAND_LINE, noted);
  const codes = async (noted?: { number: number; hash: string }) =>
    (await verify(noted)).faults.map(({ code, number, event }): [ChainFaultCode, number | null, number | null] => [
      code,
      number,
      event,
    ]);

  /** What only who owns the tables can do: with the guards away. */
  async function behindTheGuards(...statements: readonly string[]): Promise<void> {
    const guards = [
      ['audit_event', 'audit_event_only_grows'],
      ['audit_event', 'audit_event_chained'],
      ['audit_link', 'audit_link_only_grows'],
    ];
    await world.hub.transaction(async (db) => {
      for (const [table, guard] of guards) await db.query(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
      for (const statement of statements) await db.query(statement);
      for (const [table, guard] of guards) await db.query(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
    });
  }
  async function links(): Promise<ChainLink[]> {
    const all: ChainLink[] = [];
    for await (const link of chainLinks(world.hub.db)) all.push(link);
    return all;
  }

  it('has a link of every event, and holds', async () => {
    const team = await teamOf(world);
    await submit(team.editor, { cells: [share('FIN-I01', 30, 20)] });
    const { head, faultsInAll } = await verify();
    const [count] = await world.hub.db.query<{ events: number }[]>(
      'SELECT count(*)::integer AS events FROM audit_event',
    );
    expect({ number: head.number, faultsInAll }).toEqual({ number: count?.events, faultsInAll: 0 });
    expect(await codes(head)).toEqual([]);
  });

  it('hashes the number, the link before and all that an event says, as whoever verifies does', async () => {
    const all = await links();
    all.forEach(({ number, hash, text }, index) =>
      expect(hash).toBe(linkHash(all[index - 1]?.hash ?? '', number, text ?? '')),
    );
    const columns = await world.hub.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_event' ORDER BY ordinal_position`,
    );
    expect((JSON.parse(all.at(-1)?.text ?? '[]') as unknown[]).length).toBe(columns.length);
    expect(all.at(-1)?.text).toContain(String.raw`"å \"ä\"\n"`);
  });

  it.each<[string, string]>([
    ['when', `at = at + interval '1 microsecond'`],
    ['who', `actor = 'token:1'`],
    ['role', `role = 'X'`],
    ['action', `action = 'x:z'`],
    ['subject', `subject = 'y'`],
    ['förbund', 'forbund_id = 1'],
    ['before', `before = '{}'`],
    ['after', `after = after || '{"a": 1.50}'`],
    ['request', `request_id = 'x'`],
  ])('tells that %s was changed in one event', async (_, change) => {
    const { number, eventId } = (await links()).at(-3) ?? { number: 0, eventId: 0 };
    await behindTheGuards(`UPDATE audit_event SET ${change} WHERE id = ${eventId}`);
    expect(await codes()).toEqual([['EVENT_CHANGED', number, eventId]]);
  });

  it('tells what was removed in the middle: an event, a link, or both', async () => {
    const [a, b, c] = (await links()).slice(-5);
    if (!a || !b || !c) throw new Error('Too few links.');
    await behindTheGuards(
      `DELETE FROM audit_event WHERE id IN (${a.eventId}, ${c.eventId})`,
      `DELETE FROM audit_link WHERE number IN (${b.number}, ${c.number})`,
    );
    expect(await codes()).toEqual([
      ['EVENT_GONE', a.number, a.eventId],
      ['LINK_GONE', b.number, null],
      ['NOT_CHAINED', null, b.eventId],
    ]);
  });

  it('tells that the end was cut off, to whoever has noted it', async () => {
    const { head } = await verify();
    await behindTheGuards(
      `DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_link WHERE number > ${head.number - 2})`,
      `DELETE FROM audit_link WHERE number > ${head.number - 2}`,
    );
    expect(await codes()).toEqual([]);
    expect(await codes(head)).toEqual([['NOTED_GONE', head.number, null]]);
    for (let index = 0; index < 3; index += 1) await recordEvent(world.hub.db, world.hub, COMMAND_LINE, ANY_EVENT);
    expect((await codes(head)).map(([code, number]) => [code, number])).toEqual([['NOTED_OTHER', head.number]]);
  });

  it('tells that an event was put in, with a link of its own or without', async () => {
    const { head } = await verify();
    const put = (id: number) =>
      `INSERT INTO audit_event (id, at, actor, role, action, subject) VALUES (${id}, now(), 'x', 'x', 'x', 'x')`;
    await behindTheGuards(
      put(1_000_000),
      put(1_000_001),
      `INSERT INTO audit_link VALUES (${head.number + 1}, 1000001, '${head.hash}')`,
    );
    expect(await codes()).toEqual([
      ['EVENT_CHANGED', head.number + 1, 1_000_001],
      ['NOT_CHAINED', null, 1_000_000],
    ]);
  });

  it('tells that two events have changed places, or their links', async () => {
    const [a, b] = (await links()).slice(-4);
    if (!a || !b) throw new Error('Too few links.');
    const swap = (table: string, column: string, one: number, other: number) => [
      `UPDATE ${table} SET ${column} = -1 WHERE ${column} = ${one}`,
      `UPDATE ${table} SET ${column} = ${one} WHERE ${column} = ${other}`,
      `UPDATE ${table} SET ${column} = ${other} WHERE ${column} = -1`,
    ];
    const both = [
      ['EVENT_CHANGED', a.number],
      ['EVENT_CHANGED', b.number],
    ];
    const found = async () => (await codes()).map(([code, number]) => [code, number]);
    await behindTheGuards(...swap('audit_event', 'id', a.eventId, b.eventId));
    expect(await found()).toEqual(both);
    await behindTheGuards(...swap('audit_event', 'id', a.eventId, b.eventId));
    expect(await found()).toEqual([]);
    await behindTheGuards(...swap('audit_link', 'event_id', a.eventId, b.eventId));
    expect(await found()).toEqual(both);
  });

  it('written anew to its end by somebody who can compute it holds, but not against what was noted', async () => {
    const { head } = await verify();
    const [changed] = (await links()).slice(-4);
    await behindTheGuards(`UPDATE audit_event SET actor = 'nobody' WHERE id = ${changed?.eventId ?? 0}`);
    let previous = '';
    for (const { number, text } of await links()) {
      previous = linkHash(previous, number, text ?? '');
      await behindTheGuards(`UPDATE audit_link SET hash = '${previous}' WHERE number = ${number}`);
    }
    expect(await codes()).toEqual([]);
    expect((await codes(head)).map(([code, number]) => [code, number])).toEqual([['NOTED_OTHER', head.number]]);
  });

  it('says of an end that was noted wrongly whether its hash is another link’s, or none’s', async () => {
    const all = await links();
    const [early, late] = [all[1], all.at(-1)];
    const numbered = (number: number, hash = '') => codes({ number, hash });
    expect(await numbered(late?.number ?? 0, early?.hash)).toEqual([
      ['NOTED_ELSEWHERE', early?.number, early?.eventId],
    ]);
    expect(await numbered((late?.number ?? 0) + 5, late?.hash)).toEqual([
      ['NOTED_ELSEWHERE', late?.number, late?.eventId],
    ]);
    expect(await numbered(late?.number ?? 0, 'f'.repeat(64))).toEqual([['NOTED_OTHER', late?.number, late?.eventId]]);
    expect(await numbered(0, 'f'.repeat(64))).toEqual([['NOTED_OTHER', 0, null]]);
    expect(await numbered(1, all[0]?.hash)).toEqual([]);
  });

  it('refuses that a link is changed or removed', async () => {
    for (const statement of ['UPDATE audit_link SET hash = hash', 'DELETE FROM audit_link', 'TRUNCATE audit_link'])
      await expect(world.hub.db.query(statement)).rejects.toThrow(/can only grow/);
  });

  it('has no gap and closes no circle when many write at once, several events each, and some take theirs back', async () => {
    const { head } = await verify();
    const work = Array.from({ length: 24 }, (_, index) =>
      world.hub
        .transaction(async (db) => {
          for (let event = 0; event < 3; event += 1) await recordEvent(db, world.hub, COMMAND_LINE, ANY_EVENT);
          if (index % 4 === 0) throw new Error('taken back');
        })
        .then(
          () => 3,
          (error: Error) => (error.message === 'taken back' ? 0 : Promise.reject(error)),
        ),
    );
    const written = (await Promise.all(work)).reduce<number>((sum, count) => sum + count, 0);
    const after = await verify();
    expect([after.faultsInAll, after.head.number]).toEqual([0, head.number + written]);
  });

  it('is made of the events that were there before it', async () => {
    const { source } = world.hub.database;
    const before = (await verify()).head;
    const later = MIGRATIONS.slice(MIGRATIONS.findIndex(({ name }) => name.startsWith('AuditChain')));
    for (let count = 0; count < later.length; count += 1) await source.undoLastMigration({ transaction: 'each' });
    await migrate(world.hub.database);
    const { head, faultsInAll } = await verify();
    expect([head.number, faultsInAll]).toEqual([before.number, 0]);
  });
});
