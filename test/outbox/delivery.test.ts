import { createHmac } from 'node:crypto';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { readConfig } from '../../src/platform/settings/config';
import { deliverDue } from '../../src/outbox/deliver-due.use-case';
import { addSubscriber } from '../../src/outbox/manage-subscribers.use-case';
import { registerForbund } from '../support/forbund';
import { BEHAVIOURS, startReceiver, type Behaviour, type Received, type Receiver } from '../support/outside/receiver';
import { forgetResults, review, share, submit, teamOf, type Team } from '../support/results';
import { changesNothing, storedText } from '../support/whole-database';
import { A_DAY, startWorld, UMEA, type World } from '../support/world';

const outbox = readConfig({
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SAMNAV_WEBHOOKS_INSIDE: 'true',
  OUTBOX_TIME_LIMIT_SECONDS: '1.5',
  OUTBOX_RETRY_SECONDS: '60',
  OUTBOX_MAX_ATTEMPTS: '3',
}).outbox;

const ADD = `mutation ($input: AddSubscriberInput!) {
  done: addSubscriber(input: $input) { subscriber { number address } secret userErrors { code path } } }`;
const RETRY = `mutation ($input: RetryDeliveriesInput!) { done: retryDeliveries(input: $input) { retried userErrors { code } } }`;
const REMOVE = `mutation ($input: RemoveSubscriberInput!) { done: removeSubscriber(input: $input) { subscriber userErrors { code } } }`;
const DELIVERIES = `query ($state: DeliveryState) {
  deliveries(state: $state) { totalCount nodes { event kind subscriber state attempts nextAttemptAt lastError } } }`;
const EVENTS = `query ($after: String, $first: Int, $round: String) {
  submissionEvents(after: $after, first: $first, round: $round) {
    nodes { sequence kind version round { code } forbund { organisationNumber } } pageInfo { endCursor hasNextPage } } }`;

interface Added {
  readonly subscriber: { readonly number: number } | null;
  readonly secret: string | null;
  readonly userErrors: readonly { code: string; path: string[] }[];
}

interface Deliveries {
  readonly totalCount: number;
  readonly nodes: readonly { state: string; attempts: number; nextAttemptAt: string; lastError: string | null }[];
}

interface Events {
  readonly nodes: readonly {
    readonly sequence: number;
    readonly kind: string;
    readonly version: number;
    readonly forbund: { readonly organisationNumber: string };
  }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

describe('the outbox', () => {
  let world: World;
  let team: Team;
  let other: Team;
  let otherNumber: string;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { outbox } });
    receiver = await startReceiver();
    team = await teamOf(world);
    [otherNumber = ''] = await registerForbund(world, ['01']);
    other = await teamOf(world, otherNumber);
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
  });

  const add = async (more: object = {}) =>
    (
      await team.secretariat.data<{ done: Added }>(ADD, {
        input: { channel: 'WEBHOOK', address: receiver.url, ...more },
      })
    ).done;
  const deliveries = async (state?: string) =>
    (await team.secretariat.data<{ deliveries: Deliveries }>(DELIVERIES, { state })).deliveries;
  const send = async (numerator = 15, by = team, forbund = UMEA) =>
    (await submit(by.editor, { forbund, cells: [share('FIN-I01', 20, numerator)] })).submission?.id ?? '';
  const later = (minutes: number) => world.setClock(new Date(A_DAY.getTime() + minutes * 60_000));
  const behave = (...next: Behaviour[]) => (receiver.next = next);

  it('tells a subscriber of each step, signed, and of nothing that it has not asked for', async () => {
    const { secret } = await add({ kinds: ['SUBMITTED', 'RETURNED'] });
    const id = await send();
    await review(team.approver, 'approve', id);
    await review(team.secretariat, 'return', id, 'Totalen verkar vara förra årets.');
    expect(await deliverDue(world.hub)).toEqual({ delivered: 2, failed: 0 });
    const [first, second] = [...receiver.received].sort((a, b) => a.id.localeCompare(b.id));
    const { headers, body } = first as Received;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const key = Buffer.from((secret ?? '').replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.parse(body)).toEqual({
      type: 'submission.submitted',
      timestamp: A_DAY.toISOString(),
      data: { sequence: expect.any(Number) as number, round: '2024', forbund: UMEA, version: 1 },
    });
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ type: 'submission.returned' });
    // Neither figures nor the reason leave the hub, and the secret lies nowhere in the open.
    expect(second?.body).not.toContain('Totalen');
    expect(await storedText(world.hub)).not.toContain(secret);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
  });

  it('tells nothing of what is rolled back, and one förbund’s subscriber nothing of another’s', async () => {
    await add({ forbund: otherNumber });
    await changesNothing(world.hub, () => submit(team.editor, { cells: [share('FIN-I01', 20, 15)], dryRun: true }));
    await send();
    await send(15, other, otherNumber);
    await deliverDue(world.hub);
    expect(
      receiver.received.map(({ body }) => (JSON.parse(body) as { data: { forbund: string } }).data.forbund),
    ).toEqual([otherNumber]);
  });

  it('sends again under the same id, later and later, until it is taken', async () => {
    await add();
    await send();
    behave(BEHAVIOURS.fails, BEHAVIOURS.hangs);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 1 });
    expect((await deliveries()).nodes).toMatchObject([{ state: 'PENDING', attempts: 1, lastError: 'STATUS_500' }]);
    // Not due yet.
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
    later(2);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 1 });
    const [waiting] = (await deliveries()).nodes;
    expect(waiting).toMatchObject({ state: 'PENDING', attempts: 2, lastError: 'TIMEOUT' });
    const wait = Date.parse(waiting?.nextAttemptAt ?? '') - A_DAY.getTime() - 120_000;
    expect(wait).toBeGreaterThanOrEqual(96_000);
    expect(wait).toBeLessThanOrEqual(144_000);
    later(10);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
    expect(new Set(receiver.received.map(({ id, body }) => id + body)).size).toBe(1);
    expect(receiver.received).toHaveLength(3);
    expect((await deliveries()).nodes).toMatchObject([{ state: 'DELIVERED', attempts: 3, lastError: null }]);
  });

  it('gives up after so many attempts, and tries again when it is asked to', async () => {
    const { subscriber } = await add();
    await send();
    for (const minutes of [0, 10, 20, 30]) {
      later(minutes);
      behave(BEHAVIOURS.fails);
      await deliverDue(world.hub);
    }
    expect(receiver.received).toHaveLength(3);
    expect(await deliveries('DEAD')).toMatchObject({
      totalCount: 1,
      nodes: [{ attempts: 3, lastError: 'STATUS_500' }],
    });
    behave();
    const retry = { input: { subscriber: subscriber?.number } };
    expect(await team.secretariat.data(RETRY, retry)).toEqual({ done: { retried: 1, userErrors: [] } });
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
    expect((await deliveries('DEAD')).totalCount).toBe(0);
  });

  it.each([
    ['does not follow a redirect', BEHAVIOURS.redirects, 'PENDING', 'REDIRECT'],
    ['takes no notice of how much it is answered', BEHAVIOURS.floods, 'DELIVERED', null],
    ['takes no notice of a second answer', BEHAVIOURS.answersTwice, 'DELIVERED', null],
  ])('%s', async (_, behaviour, state, lastError) => {
    await add();
    await send();
    behave(behaviour);
    await deliverDue(world.hub);
    await deliverDue(world.hub);
    expect((await deliveries()).nodes).toMatchObject([{ state, attempts: 1, lastError }]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook?key=abc']);
  });

  it('sends each message once, though several look for what is due at the same time', async () => {
    await add();
    for (let numerator = 1; numerator <= 8; numerator += 1) await send(numerator);
    await Promise.all([deliverDue(world.hub), deliverDue(world.hub), deliverDue(world.hub)]);
    expect(receiver.received).toHaveLength(8);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(8);
  });

  it('sends nothing more to one that is removed, and what a changed key cannot read waits', async () => {
    const { subscriber } = await add();
    await send();
    const otherKey = {
      ...world.hub,
      outbox: { ...outbox, secretKeys: { current: Buffer.alloc(32, 8), previous: [] } },
    };
    await deliverDue(otherKey);
    expect((await deliveries()).nodes).toMatchObject([{ state: 'PENDING', lastError: 'SECRET_KEY_CHANGED' }]);
    await team.secretariat.data(REMOVE, { input: { subscriber: subscriber?.number } });
    later(10);
    await send(16);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
    expect((await deliveries()).nodes).toMatchObject([{ state: 'DEAD', lastError: 'SUBSCRIBER_REMOVED' }]);
    expect(receiver.received).toEqual([]);
  });

  it.each([
    ['http://hub.example/x', 'WEBHOOK_ADDRESS'],
    ['https://user:secret@hub.example/', 'WEBHOOK_ADDRESS'],
    ['file:///etc/passwd', 'WEBHOOK_ADDRESS'],
    ['nonsense', 'WEBHOOK_ADDRESS'],
    ['https://127.0.0.1/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://2130706433/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://localhost/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://localhost./x', 'WEBHOOK_POINTS_INSIDE'],
    ['https://foo.LOCALHOST/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://metadata.google.internal/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://skrivare.local.:8443/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://127.0.0.1./', 'WEBHOOK_POINTS_INSIDE'],
    ['https://ip6-localhost/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://skrivare./', 'WEBHOOK_POINTS_INSIDE'],
    ['https://[::ffff:10.0.0.1]/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://hub.invalid/', 'WEBHOOK_UNRESOLVED'],
    ['https://169.254.169.254/latest/meta-data', 'WEBHOOK_POINTS_INSIDE'],
    ['https://192.168.0.1:8443/', 'WEBHOOK_POINTS_INSIDE'],
    ['https://x.example/19121212-1212', 'PERSONAL_DATA_IN_TEXT'],
  ])('takes no subscriber at %s', async (address, code) => {
    const hub = { ...world.hub, outbox: { ...outbox, allowInside: false } };
    const command = { channel: 'WEBHOOK' as const, address, kinds: [], forbundId: null };
    const outcome = await changesNothing(hub, () => addSubscriber(hub, COMMAND_LINE, command));
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code, path: ['address'] }] });
  });

  it('checks the address once more when it sends: by then it may point inside', async () => {
    await add();
    await add({ address: receiver.url.replace('127.0.0.1', 'localhost') });
    await send();
    await deliverDue({ ...world.hub, outbox: { ...outbox, allowInside: false } });
    expect((await deliveries()).nodes.map(({ lastError }) => lastError)).toEqual(['ADDRESS_INSIDE', 'ADDRESS_INSIDE']);
    expect(receiver.received).toEqual([]);
  });

  it('needs a key to keep secrets with', async () => {
    const hub = { ...world.hub, outbox: { ...outbox, secretKeys: undefined } };
    const command = { channel: 'WEBHOOK' as const, address: receiver.url, kinds: [], forbundId: null };
    expect(await addSubscriber(hub, COMMAND_LINE, command)).toMatchObject({ refusals: [{ code: 'NO_SECRET_KEY' }] });
  });

  it('can be followed by a cursor, by a förbund for what is its own', async () => {
    const follow = async (by = team.secretariat, after: string | null = null, first = 2) =>
      (await by.data<{ submissionEvents: Events }>(EVENTS, { after, first, round: '2024' })).submissionEvents;
    const id = await send();
    await send(15, other, otherNumber);
    const start = await follow();
    expect(start.nodes.map(({ kind, version, forbund }) => [kind, version, forbund.organisationNumber])).toEqual([
      ['SUBMITTED', 1, UMEA],
      ['SUBMITTED', 1, otherNumber],
    ]);
    expect((await follow(undefined, start.pageInfo.endCursor)).nodes).toEqual([]);
    await review(team.approver, 'approve', id);
    expect((await follow(undefined, start.pageInfo.endCursor)).nodes.map(({ kind }) => kind)).toEqual(['APPROVED']);
    expect((await follow(other.editor, null, 50)).nodes.map(({ forbund }) => forbund.organisationNumber)).toEqual([
      otherNumber,
    ]);
    for (const caller of [world.anybody, await world.as('ANALYST')]) {
      const { errors } = await caller.ask('{ submissionEvents { totalCount } }');
      expect(errors?.[0]?.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    }
  });
});
