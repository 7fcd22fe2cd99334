import { COMMAND_LINE } from '../../src/permissions/actor';
import { deliverDue } from '../../src/outbox/deliver-due.use-case';
import { addSubscriber } from '../../src/outbox/manage-subscribers.use-case';
import { readConfig } from '../../src/platform/settings/config';
import { review, share, submit, teamOf, forgetResults, type Team } from '../support/results';
import { startSmtpReceiver, type SmtpReceiver } from '../support/outside/smtp-receiver';
import { changesNothing, storedText } from '../support/whole-database';
import { A_DAY, startWorld, type World } from '../support/world';

const MAILBOX = 'kansli@forbund.example';
const FROM = 'samnav@nav.example';
const SETTINGS = {
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  OUTBOX_TIME_LIMIT_SECONDS: '2',
  OUTBOX_RETRY_SECONDS: '60',
  OUTBOX_MAX_ATTEMPTS: '3',
  MAIL_FROM: FROM,
  SAMNAV_PUBLIC_URL: 'https://nav.example/',
};

const ADD = `mutation ($input: AddSubscriberInput!) {
  done: addSubscriber(input: $input) { subscriber { number address } secret userErrors { code path } } }`;
const RETRY = `mutation ($input: RetryDeliveriesInput!) { done: retryDeliveries(input: $input) { retried } }`;
const DELIVERIES = `{ deliveries { nodes { state attempts lastError } } subscribers { address } }`;

interface Added {
  readonly subscriber: { readonly number: number; readonly address: string } | null;
  readonly secret: string | null;
  readonly userErrors: readonly object[];
}

describe('e-mail', () => {
  let world: World;
  let team: Team;
  let server: SmtpReceiver;
  beforeAll(async () => {
    server = await startSmtpReceiver();
    const { outbox } = readConfig({ ...SETTINGS, SMTP_URL: server.url });
    world = await startWorld('SEEDED', { config: { outbox } });
    team = await teamOf(world);
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });
  beforeEach(async () => {
    world.setClock(A_DAY);
    for (const table of ['delivery', 'subscriber', 'outbox_event']) await world.hub.db.query(`DELETE FROM ${table}`);
    await forgetResults(world);
    for (const list of [server.received, server.asked, server.next]) list.length = 0;
  });

  const add = async (more: object = {}) => {
    const input = { channel: 'EMAIL', address: MAILBOX, isFunctionMailbox: true, ...more };
    return (await team.secretariat.data<{ done: Added }>(ADD, { input })).done;
  };
  const send = async (numerator = 15) =>
    (await submit(team.editor, { cells: [share('FIN-I01', 20, numerator)] })).submission?.id ?? '';
  const deliveries = async () =>
    (await team.secretariat.data<{ deliveries: { nodes: object[] } }>(DELIVERIES)).deliveries.nodes;
  const later = (minutes: number) => world.setClock(new Date(A_DAY.getTime() + minutes * 60_000));

  it('tells a mailbox what happened, in Swedish and then in English, without figures, reasons or the address elsewhere', async () => {
    const { subscriber, secret, userErrors } = await add({ kinds: ['SUBMITTED', 'RETURNED'] });
    expect(userErrors).toEqual([]);
    expect([subscriber?.address, secret]).toEqual(['k…@forbund.example', null]);
    const id = await send();
    await review(team.secretariat, 'return', id, 'Totalen verkar vara förra årets.');
    expect(await deliverDue(world.hub)).toEqual({ delivered: 2, failed: 0 });
    const [submitted, returned] = [...server.received].sort((a, b) => a.text.length - b.text.length);
    expect(submitted).toMatchObject({ to: [MAILBOX], from: FROM });
    expect(submitted?.headers).toMatchObject({
      subject: 'Samnav: inlämning, mätomgång 2024 / submission, round 2024',
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8',
    });
    const [swedish = '', english = '', link] = submitted?.text.split(/\r?\n\r?\n/) ?? [];
    expect(swedish).toMatch(/^Samordningsförbundet .+ \(222000-1834\) har lämnat in version 1 till mätomgång 2024\.$/);
    expect(english).toMatch(/^Samordningsförbundet .+ \(222000-1834\) has submitted version 1 to round 2024\.$/);
    expect(link).toBe('https://nav.example/');
    expect(returned?.text).toContain('återsänts');
    expect(returned?.raw).not.toContain('Totalen');
    expect(await storedText(world.hub)).not.toContain(MAILBOX);
    expect(world.logged.join('')).not.toContain('forbund.example');
  });

  it('is tried again after a passing refusal and after silence, as the same message', async () => {
    await add();
    await send();
    server.next = [451, 'hangs', 'takes'];
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 1 });
    expect(await deliveries()).toMatchObject([{ state: 'PENDING', attempts: 1, lastError: 'SMTP_451' }]);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 0 });
    later(2);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 0, failed: 1 });
    expect(await deliveries()).toMatchObject([{ state: 'PENDING', attempts: 2, lastError: 'TIMEOUT' }]);
    later(10);
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
    // As by a process that died before it could mark it.
    await world.hub.db.query(`UPDATE delivery SET state = 'PENDING', attempts = 0, next_attempt_at = $1`, [A_DAY]);
    await deliverDue(world.hub);
    const [first, again] = server.received;
    expect(first?.headers['message-id']).toMatch(/^<evt_[0-9a-f]{12}_\d+\.\d+@nav\.example>$/);
    expect(again?.raw).toBe(first?.raw);
    expect(server.received).toHaveLength(2);
  });

  it('is given up at once when the mailbox is refused for good, and after its attempts otherwise; both can be tried again', async () => {
    const { subscriber } = await add();
    await send();
    server.next = [550];
    await deliverDue(world.hub);
    expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 1, lastError: 'SMTP_550' }]);
    await team.secretariat.data(RETRY, { input: { subscriber: subscriber?.number } });
    server.next = [451, 451, 451];
    for (const minutes of [0, 10, 20, 30]) {
      later(minutes);
      await deliverDue(world.hub);
    }
    expect(server.asked).toHaveLength(4);
    expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 3, lastError: 'SMTP_451' }]);
    expect(world.logged.join('')).not.toContain('forbund.example');
    await team.secretariat.data(RETRY, { input: { subscriber: subscriber?.number } });
    expect(await deliverDue(world.hub)).toEqual({ delivered: 1, failed: 0 });
  });

  it('waits when there is no server, no TLS where it is needed, or another key', async () => {
    await add();
    await send();
    const { outbox } = world.hub;
    if (!outbox?.mail) throw new Error('No server of mail.');
    const needsTls = { ...outbox.mail, needsTls: true };
    const hubs = [
      { outbox: { ...outbox, mail: undefined }, lastError: 'NO_MAIL_SERVER' },
      { outbox: { ...outbox, mail: { ...outbox.mail, port: 9 } }, lastError: 'NO_CONNECTION' },
      { outbox: { ...outbox, mail: needsTls }, lastError: expect.stringMatching(/^(NO_TLS|SMTP_5\d\d)$/) as string },
      {
        outbox: { ...outbox, secretKeys: { current: Buffer.alloc(32, 8), previous: [] } },
        lastError: 'SECRET_KEY_CHANGED',
      },
    ];
    for (const [index, { outbox: settings, lastError }] of hubs.entries()) {
      await world.hub.db.query('UPDATE delivery SET attempts = 0, next_attempt_at = $1', [A_DAY]);
      expect(await deliverDue({ ...world.hub, outbox: settings })).toEqual({ delivered: 0, failed: 1 });
      expect([index, await deliveries()]).toMatchObject([index, [{ state: 'PENDING', lastError }]]);
    }
    expect(server.asked).toEqual([]);
  });

  it.each([
    [{ address: 'Kansli <kansli@forbund.example>' }, 'MAIL_ADDRESS'],
    [{ address: 'a@forbund.example, b@forbund.example' }, 'MAIL_ADDRESS'],
    [{ address: 'https://forbund.example/' }, 'MAIL_ADDRESS'],
    [{ address: '19121212-1212@forbund.example' }, 'PERSONAL_DATA_IN_TEXT'],
    [{ isFunctionMailbox: false }, 'MAILBOX_OF_A_PERSON'],
  ])('takes no subscriber %j', async (more, code) => {
    expect(await changesNothing(world.hub, () => add(more))).toMatchObject({
      subscriber: null,
      userErrors: [{ code }],
    });
  });

  it('has no subscribers without a server and a key', async () => {
    const command = {
      channel: 'EMAIL' as const,
      address: MAILBOX,
      kinds: [],
      forbundId: null,
      isFunctionMailbox: true,
    };
    const { outbox } = world.hub;
    for (const [missing, code] of [
      [{ mail: undefined }, 'NO_MAIL_SERVER'],
      [{ secretKeys: undefined }, 'NO_SECRET_KEY'],
    ] as const) {
      const hub = { ...world.hub, outbox: outbox && { ...outbox, ...missing } };
      expect(await addSubscriber(hub, COMMAND_LINE, command)).toMatchObject({ refusals: [{ code }] });
    }
  });
});
