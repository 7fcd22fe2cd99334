import { postWebhook } from '../../src/outbox/channels/post-webhook';
import { sendMail } from '../../src/outbox/channels/send-mail';
import { fetchPage } from '../../src/sources/harvests/fetch-page';
import {
  HOSTILE_BODIES,
  HOSTILE_HTTP,
  HOSTILE_MAIL,
  startHostileReceiver,
  type HostileReceiver,
  type Hostility,
} from '../support/outside/hostile-receivers';

const LIMIT_MS = 300;

/** What an outgoing call that never settles would be known by: a hundred times its limit. */
const FOR_EVER_MS = 100 * LIMIT_MS;

const A_MESSAGE = { id: 'evt_1.1', to: 'kansli@forbund.example', subject: 'x', text: 'x', at: new Date(0) };

const post = (port: number, scheme = 'http', stop?: AbortSignal) =>
  postWebhook(new URL(`${scheme}://127.0.0.1:${port}/`), {}, '{}', { allowInside: true, limitMs: LIMIT_MS, stop });

const fetchFrom = async (port: number, scheme = 'http', stop = new AbortController().signal) => {
  const address = `${scheme}://127.0.0.1:${port}/`;
  const limits = { allowInside: true, timeLimitMs: LIMIT_MS, maxBytes: 1_000_000 };
  const fetched = await fetchPage({ address, credential: 'x', ...limits, signal: stop }, '2024', null);
  return 'fault' in fetched ? fetched.fault.code : 'A_PAGE';
};

const mail = async (port: number, isTlsFromStart = false, stop?: AbortSignal) => {
  const server = { host: '127.0.0.1', port, isTlsFromStart, needsTls: false, login: undefined, hubAddress: undefined };
  return (await sendMail({ ...server, from: 'nav@nav.example' }, A_MESSAGE, { limitMs: LIMIT_MS, stop }))?.error;
};

describe('whatever a receiver does', () => {
  let receiver: HostileReceiver;
  afterEach(() => receiver.close());

  const against = async (hostility: Hostility, call: (port: number) => Promise<string | undefined>) => {
    receiver = await startHostileReceiver(hostility);
    const at = performance.now();
    const settled = await call(receiver.port);
    expect(performance.now() - at).toBeLessThan(FOR_EVER_MS);
    expect(receiver.connections).toBe(1);
    // The connection is not kept, whatever the other side does with its end of it.
    while (receiver.left < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    return settled;
  };

  it.each(Object.entries(HOSTILE_HTTP))('a webhook that %s is a fault, within the limit', async (_, hostility) => {
    expect(await against(hostility, (port) => post(port))).toMatch(/^(TIMEOUT|NO_CONNECTION|STATUS_101)$/);
  });

  it.each(Object.entries(HOSTILE_BODIES))('a webhook that %s has taken the message', async (_, hostility) => {
    expect(await against(hostility, (port) => post(port))).toBeUndefined();
  });

  it.each([...Object.entries(HOSTILE_HTTP), ...Object.entries(HOSTILE_BODIES)])(
    'a source that %s is a fault, within the limit',
    async (_, hostility) => {
      const faults = /^(TIMEOUT|NO_CONNECTION|REFUSED_BY_SOURCE|ANSWER_TOO_LARGE|NOT_JSON)$/;
      expect(await against(hostility, (port) => fetchFrom(port))).toMatch(faults);
    },
  );

  it.each(Object.entries(HOSTILE_MAIL))(
    'a server of mail that %s is a fault, within the limit',
    async (_, hostility) => {
      expect(await against(hostility, (port) => mail(port))).toMatch(/^(TIMEOUT|NO_CONNECTION)$/);
    },
  );

  it.each([
    ['a webhook', (port: number) => post(port, 'https')],
    ['a source', (port: number) => fetchFrom(port, 'https')],
    ['a server of mail', (port: number) => mail(port, true)],
  ])('%s whose TLS never begins is a fault, within the limit', async (_, call) => {
    for (const name of ['says nothing', 'drips the status line', 'resets the connection', 'half closes, and stays']) {
      expect(await against(HOSTILE_HTTP[name] as Hostility, call)).toMatch(/^(TIMEOUT|NO_CONNECTION|NO_TLS)$/);
      await receiver.close();
    }
  });

  it.each([
    ['a webhook', (port: number, stop: AbortSignal) => post(port, 'http', stop), 'STOPPED'],
    ['a source', (port: number, stop: AbortSignal) => fetchFrom(port, 'http', stop), 'TIMEOUT'],
    ['a server of mail', (port: number, stop: AbortSignal) => mail(port, false, stop), 'STOPPED'],
  ])('%s is let go of at once when the hub stops', async (_, call, fault) => {
    receiver = await startHostileReceiver(HOSTILE_HTTP['says nothing'] as Hostility);
    const stopping = new AbortController();
    const called = call(receiver.port, stopping.signal);
    while (receiver.connections === 0) await new Promise(setImmediate);
    stopping.abort();
    expect(await called).toBe(fault);
  });
});
