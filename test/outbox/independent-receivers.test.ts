import { deliverDue, startDelivering } from '../../src/outbox/deliver-due.use-case';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { startOutbox } from '../../src/cli/workers/outbox-worker';
import { addSubscriber } from '../../src/outbox/manage-subscribers.use-case';
import { announce } from '../../src/outbox/outbox-event.store';
import { readConfig } from '../../src/platform/settings/config';
import {
  HOSTILE_HTTP,
  startHostileReceiver,
  type HostileReceiver,
  type Hostility,
} from '../support/outside/hostile-receivers';
import { BEHAVIOURS, startReceiver, type Receiver } from '../support/outside/receiver';
import { startSmtpReceiver } from '../support/outside/smtp-receiver';
import { A_DAY, startWorld, type World } from '../support/world';

const SETTINGS = {
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SAMNAV_WEBHOOKS_INSIDE: 'true',
  // Far longer than the test: whatever is waited for until then is not independent.
  OUTBOX_TIME_LIMIT_SECONDS: '3600',
  OUTBOX_RETRY_SECONDS: '60',
  OUTBOX_AT_ONCE: '8',
  OUTBOX_PER_RECEIVER: '2',
};
const { outbox } = readConfig(SETTINGS);
const SECONDS = 1000;

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('receivers', () => {
  let world: World;
  let closing: { close(): Promise<void> }[];
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { outbox } });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    closing = [];
    world.setClock(A_DAY);
    for (const table of ['delivery', 'subscriber', 'outbox_event']) await world.hub.db.query(`DELETE FROM ${table}`);
  });
  afterEach(() => Promise.all(closing.map((one) => one.close())));

  const open = async <T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    closing.push(started);
    return started;
  };
  const subscribe = async (address: string, channel: 'WEBHOOK' | 'EMAIL' = 'WEBHOOK', hub = world.hub) => {
    const command = { channel, address, kinds: [], forbundId: null, isFunctionMailbox: true };
    const added = await addSubscriber(hub, COMMAND_LINE, command);
    return added.ok ? added.value.subscriber.key : 0;
  };
  const happen = async (times: number) => {
    for (let version = 1; version <= times; version += 1)
      await world.hub.transaction((db) =>
        announce(db, world.hub, { kind: 'SUBMITTED', roundId: null, forbundId: null, data: { version } }),
      );
  };
  /** How many deliveries are in which state, by subscriber. */
  const states = async (subscriber: number) => {
    const rows = await world.hub.db.query<{ state: string; count: number }[]>(
      'SELECT state, count(*)::integer AS count FROM delivery WHERE subscriber_id = $1 GROUP BY state',
      [subscriber],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const silent = () => open(startHostileReceiver(HOSTILE_HTTP['says nothing'] as Hostility));
  const at = ({ port }: HostileReceiver) => `http://127.0.0.1:${port}/`;
  const delivering = (settings = outbox) =>
    startDelivering({ ...world.hub, outbox: settings }, settings, (error) => {
      throw error;
    });

  it('that are well are all told while one still hangs, which has no more than its share', async () => {
    const hanging = await silent();
    const slow = await subscribe(at(hanging));
    const well: Receiver[] = [];
    for (let index = 0; index < 5; index += 1) well.push(await open(startReceiver()));
    const keys = await Promise.all(well.map(({ url }) => subscribe(url)));
    await happen(30);
    const pool = delivering();
    await pool.look();
    await until(() => well.every(({ received }) => received.length === 30));
    for (const key of keys) await until(async () => (await states(key)).DELIVERED === 30);
    expect(await states(slow)).toEqual({ PENDING: 30 });
    expect([hanging.connections, hanging.left]).toEqual([2, 0]);
    for (const { received } of well) expect(new Set(received.map(({ id }) => id)).size).toBe(30);
    await pool.stop();
    expect(await states(slow)).toEqual({ PENDING: 30 });
  });

  it('have their turns: one with three hundred waiting keeps nobody waiting for more than its share', async () => {
    const [busy, other] = [await open(startReceiver()), await open(startReceiver())];
    await subscribe(busy.url);
    await happen(300);
    await subscribe(other.url);
    await happen(1);
    const pool = delivering();
    await pool.look();
    await until(() => other.received.length > 0);
    // A busy machine lets some more through before the test has seen it.
    expect(busy.received.length).toBeLessThan(100);
    expect(await pool.idle()).toEqual({ delivered: 302, failed: 0 });
  });

  it('that fail are sent one at a time, then left alone, then one again; the list revives them', async () => {
    const broken = await open(startReceiver());
    const key = await subscribe(broken.url);
    await happen(12);
    broken.next = Array.from({ length: 50 }, () => BEHAVIOURS.fails);
    const hub = { ...world.hub, outbox: { ...outbox, retryMs: 60 * SECONDS } };
    await deliverDue(hub);
    const firstRound = broken.received.length;
    expect(firstRound).toBeGreaterThanOrEqual(5);
    expect(firstRound).toBeLessThanOrEqual(6);
    expect(await deliverDue(hub)).toEqual({ delivered: 0, failed: 0 });
    world.setClock(new Date(A_DAY.getTime() + 300 * SECONDS));
    await deliverDue(hub);
    expect(broken.received).toHaveLength(firstRound + 1);
    broken.next = [];
    world.setClock(new Date(A_DAY.getTime() + 3600 * SECONDS));
    expect(await deliverDue(hub)).toEqual({ delivered: 12, failed: 0 });
    expect(await states(key)).toEqual({ DELIVERED: 12 });
  });

  it('that fail leave half of the places to the others, however many hang', async () => {
    const hanging = await silent();
    const slow: number[] = [];
    for (let index = 0; index < 20; index += 1) slow.push(await subscribe(at(hanging)));
    await happen(1);
    await world.hub.db.query('UPDATE subscriber SET failures = 1');
    const pool = delivering();
    await pool.look();
    await until(() => hanging.connections === 4);
    const well = await open(startReceiver());
    await subscribe(well.url);
    await happen(5);
    await pool.look();
    await until(() => well.received.length === 5);
    expect(hanging.connections).toBe(4);
    await pool.stop();
  });

  it('by e-mail share their server, and one that hangs holds up no webhook', async () => {
    const mail = await open(startSmtpReceiver());
    mail.next = Array.from({ length: 50 }, () => 'hangs' as const);
    const settings = readConfig({ ...SETTINGS, SMTP_URL: mail.url, MAIL_FROM: 'nav@nav.example' }).outbox;
    const hub = { ...world.hub, outbox: settings };
    for (let index = 0; index < 6; index += 1) await subscribe(`kansli${index}@forbund.example`, 'EMAIL', hub);
    const well = await open(startReceiver());
    await subscribe(well.url);
    await happen(10);
    const pool = delivering(settings);
    await pool.look();
    await until(() => well.received.length === 10);
    await until(() => mail.asked.length === 2);
    await pool.stop();
    expect(mail.asked).toHaveLength(2);
  });

  it('of every bad kind leave nothing leased when the worker stops, and do not keep it from ending', async () => {
    const hostile: HostileReceiver[] = [];
    for (const hostility of Object.values(HOSTILE_HTTP)) hostile.push(await open(startHostileReceiver(hostility)));
    for (const receiver of hostile) await subscribe(at(receiver));
    await happen(1);
    const settings = { ...outbox, atOnce: 50, intervalMs: 10 };
    const worker = startOutbox({ ...world.hub, outbox: settings });
    await until(() => hostile.every(({ connections }) => connections > 0));
    await worker.stop();
    const due = await world.hub.db.query<{ next: Date; attempts: number }[]>(
      `SELECT next_attempt_at AS next, attempts FROM delivery WHERE state = 'PENDING' ORDER BY attempts`,
    );
    expect(due).toHaveLength(hostile.length);
    // Those that hung are due again at once, as if they had not been begun; those that failed wait for their next
    // attempt.
    for (const { next, attempts } of due)
      expect(next.getTime() - A_DAY.getTime()).toBeLessThanOrEqual(attempts === 0 ? 0 : 72 * SECONDS);
    expect(due[0]?.attempts).toBe(0);
  });
});
