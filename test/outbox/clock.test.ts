import { COMMAND_LINE } from '../../src/permissions/actor';
import { announceDue } from '../../src/completeness/announce-due.use-case';
import { deliverDue } from '../../src/outbox/deliver-due.use-case';
import { leaseDue } from '../../src/outbox/delivery.store';
import { addSubscriber } from '../../src/outbox/manage-subscribers.use-case';
import { announce } from '../../src/outbox/outbox-event.store';
import { readConfig } from '../../src/platform/settings/config';
import { BEHAVIOURS, startReceiver, type Receiver } from '../support/outside/receiver';
import { forgetResults, getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { A_DAY, startWorld, type World } from '../support/world';

const { outbox } = readConfig({
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SAMNAV_WEBHOOKS_INSIDE: 'true',
  OUTBOX_TIME_LIMIT_SECONDS: '10',
  OUTBOX_RETRY_SECONDS: '60',
});
const HOUR = 3_600_000;
const JUMPS = [
  ['two hours back', -2 * HOUR],
  ['a year ahead, and back', 365 * 24 * HOUR],
] as const;
const RELEASES = '{ releases(first: 10) { nodes { number isPublic publishedAt } } }';

interface Releases {
  readonly releases: { readonly nodes: readonly { number: number; isPublic: boolean; publishedAt: string }[] };
}

describe('a clock that jumps', () => {
  let world: World;
  let team: Team;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { outbox } });
    [team, receiver] = [await teamOf(world), await startReceiver()];
  });
  afterAll(async () => {
    await receiver.close();
    await world.close();
  });
  beforeEach(async () => {
    world.setClock(A_DAY);
    for (const table of ['delivery', 'subscriber', 'outbox_event']) await world.hub.db.query(`DELETE FROM ${table}`);
    await forgetResults(world);
    receiver.received.length = 0;
    receiver.next = [];
    const command = { channel: 'WEBHOOK' as const, address: receiver.url, kinds: [], forbundId: null };
    await addSubscriber(world.hub, COMMAND_LINE, command);
  });

  const setClock = (milliseconds: number) => world.setClock(new Date(A_DAY.getTime() + milliseconds));
  /** Where the clock is wrong: before it goes back, or while it is ahead. */
  const wrong = (jump: number) => Math.max(jump, -jump);
  const happen = () =>
    world.hub.transaction((db) =>
      announce(db, world.hub, { kind: 'SUBMITTED', roundId: null, forbundId: null, data: { version: 1 } }),
    );

  it.each(JUMPS)('(%s) keeps no message back: what was told by a clock that was ahead is sent', async (_, jump) => {
    setClock(wrong(jump));
    await happen();
    setClock(0);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
  });

  it.each(JUMPS)('(%s) makes a wait no longer than it was to be', async (_, jump) => {
    setClock(wrong(jump));
    await happen();
    receiver.next = [BEHAVIOURS.fails];
    await deliverDue(world.hub);
    setClock(0);
    // The wait begins anew: not sent early, and not a year late.
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
    setClock(80_000);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
  });

  it.each(JUMPS)('(%s) leaves a lease with whoever has it, for its length', async (_, jump) => {
    await happen();
    setClock(wrong(jump));
    const now = world.hub.clock();
    const room = { most: 5, mostFailing: 5, perReceiver: 5, busy: new Map<number, number>() };
    expect(await leaseDue(world.hub.db, now, new Date(now.getTime() + 15_000), room)).toHaveLength(1);
    setClock(0);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
    setClock(16_000);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
  });

  it.each(JUMPS)('(%s) leaves no receiver alone for longer than the longest wait', async (_, jump) => {
    setClock(wrong(jump));
    await happen();
    const until = new Date(world.hub.clock().getTime() + 8 * HOUR);
    await world.hub.db.query('UPDATE subscriber SET failures = 6, open_until = $1', [until]);
    setClock(0);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
  });

  it('numbers what happened in the order in which it did, whatever it is dated', async () => {
    setClock(2 * HOUR);
    await happen();
    setClock(0);
    await happen();
    const rows = await world.hub.db.query<{ at: Date }[]>('SELECT created_at AS at FROM outbox_event ORDER BY id');
    expect(rows.map(({ at }) => at.getTime() - A_DAY.getTime())).toEqual([2 * HOUR, 0]);
  });

  /** The database's clock cannot be set: what it was compared with is moved the other way. */
  const setDatabaseBack = (hours: number) =>
    world.hub.db.query('UPDATE release SET published_at = published_at + make_interval(hours => $1)', [hours]);
  const releases = async () => (await world.anybody.data<Releases>(RELEASES)).releases.nodes;

  it('takes back no release that has been public, and dates none before the one it follows', async () => {
    await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
    await publish(team.secretariat);
    // As when it was published now, and the clock set back by two hours then.
    await world.hub.db.query(`UPDATE release SET published_at = now() + interval '2 hours'`);
    expect(await releases()).toMatchObject([{ number: 1, isPublic: true }]);
    await getAccepted(team, { cells: [share('FIN-I01', 60, 45)] });
    await publish(team.secretariat);
    const [second, first] = await releases();
    expect([second?.number, second?.isPublic]).toEqual([2, true]);
    expect(Date.parse(second?.publishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.publishedAt ?? ''));
  });

  it('takes back no embargo that was lifted and seen so, and lifts none', async () => {
    await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
    const input = { publishAt: new Date(Date.now() + 10 * HOUR).toISOString() };
    await team.secretariat.data(
      'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { release { number } } }',
      {
        input,
      },
    );
    await announceDue(world.hub);
    expect(await releases()).toEqual([]);
    // Ten hours go by, and somebody notices.
    await setDatabaseBack(-11);
    await announceDue(world.hub);
    expect(await releases()).toHaveLength(1);
    await setDatabaseBack(11);
    expect(await releases()).toHaveLength(1);
  });
});
