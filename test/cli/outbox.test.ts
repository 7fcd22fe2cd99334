import { COMMAND_LINE } from '../../src/permissions/actor';
import { createHub } from '../../src/database/hub';
import { addSubscriber } from '../../src/outbox/manage-subscribers.use-case';
import { announce } from '../../src/outbox/outbox-event.store';
import { systemClock } from '../../src/platform/time/clock';
import { readConfig } from '../../src/platform/settings/config';
import { createLogger } from '../../src/platform/log/logger';
import { BEHAVIOURS, startReceiver, type Receiver } from '../support/outside/receiver';
import { lookInside } from './support/look-inside';
import { compileProgram, placeOf, type Place, type Program } from './support/program';

const SETTINGS = {
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SAMNAV_WEBHOOKS_INSIDE: 'true',
  OUTBOX_TIME_LIMIT_SECONDS: '2',
  OUTBOX_INTERVAL_SECONDS: '0.1',
  OUTBOX_RETRY_SECONDS: '0.1',
  PORT: '0',
};
const EVENTS = 30;
const READY = /Öppna \(open\)/;

describe('a process that is killed while it sends', () => {
  let program: Program;
  let place: Place;
  let receiver: Receiver;
  beforeAll(async () => {
    program = compileProgram();
    [place, receiver] = await Promise.all([placeOf('SEEDED'), startReceiver()]);
  });
  afterAll(async () => {
    await program.remove();
    await receiver.close();
    await place.remove();
  });

  const settings = () => ({ ...place.settings, ...SETTINGS });
  const pending = () =>
    lookInside(place, async ({ database }) => {
      const rows = await database.source.query<{ id: string }[]>(
        `SELECT p.name || '_' || event_id AS id FROM delivery JOIN outbox_event e ON e.id = event_id JOIN epoch p ON p.number = e.epoch
         WHERE state = 'PENDING' ORDER BY event_id`,
      );
      return rows.map(({ id }) => `evt_${id}`);
    });

  it('loses nothing, and repeats only what it had not marked, under the same id', async () => {
    await lookInside(place, async ({ database }) => {
      const { outbox } = readConfig(SETTINGS);
      const log = createLogger('silent');
      const hub = createHub({ database, clock: systemClock, log, rules: { fourEyes: true }, outbox });
      const command = { channel: 'WEBHOOK' as const, address: receiver.url, kinds: [], forbundId: null };
      expect(await addSubscriber(hub, COMMAND_LINE, command)).toMatchObject({ ok: true });
      for (let version = 1; version <= EVENTS; version += 1)
        await hub.transaction((db) =>
          announce(db, hub, { kind: 'SUBMITTED', roundId: null, forbundId: null, data: { version } }),
        );
    });
    // It dies with some messages marked, some taken but not marked, and some waiting for an answer.
    const dying = program.start(['serve'], settings());
    receiver.next = Array.from({ length: 26 }, (_, index) => (index % 3 === 2 ? BEHAVIOURS.hangs : BEHAVIOURS.takes));
    receiver.next[25] = () => dying.kill();
    await dying.ended;
    const seen = new Set(receiver.received.map(({ id }) => id));
    const unmarked = await pending();
    expect(seen.size).toBeGreaterThanOrEqual(20);
    expect(unmarked.length).toBeGreaterThan(0);
    expect(unmarked.length).toBeLessThan(EVENTS);

    receiver.received.length = 0;
    receiver.next = [];
    const next = program.start(['serve'], settings());
    await next.prints(READY);
    while (receiver.received.length < unmarked.length) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await next.stop()).toMatchObject({ code: 0 });
    const again = receiver.received.map(({ id }) => id);
    expect([...again].sort()).toEqual([...unmarked].sort());
    expect(new Set([...seen, ...again]).size).toBe(EVENTS);
    expect(await pending()).toEqual([]);
  });

  it('leaves a dead-letter list that the command line shows and revives', async () => {
    await lookInside(place, ({ database }) =>
      database.source.query(`UPDATE delivery SET state = 'DEAD', last_error = 'TIMEOUT' WHERE event_id % 10 = 0`),
    );
    const dead = await program.run(['outbox', 'dead'], settings());
    expect(dead).toMatchObject({ code: 0, err: '' });
    expect(dead.out).toMatch(/│ SUBMITTED +│ 1 +│ \d+ +│ TIMEOUT +│/);
    expect(dead.out).toContain('3 uppgivna. 3 given up.');
    expect((await program.run(['outbox', 'retry', '1'], settings())).out).toContain('3 försöks igen.');
    expect(await program.run(['outbox', 'deliver'], settings())).toMatchObject({
      code: 0,
      out: '3 levererade, 0 misslyckade. 3 delivered, 0 failed.\n',
    });
    expect(await program.run(['outbox', 'retry', '99'], settings())).toMatchObject({ code: 1 });
  });
});
