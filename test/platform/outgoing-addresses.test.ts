import { stat } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { isInside, isInsideHost } from '../../src/platform/outgoing/inside-addresses';
import { addressFault, postingFault, postOut } from '../../src/platform/outgoing/outgoing-post';
import { startNameServer, type NameServer } from '../support/outside/name-server';
import { startReceiver } from '../support/outside/receiver';

/** The first and the number of fixed bits of networks that are no receiver's, and of some that are. */
const INSIDE_4 = '0/8 10/8 100.64/10 127/8 169.254/16 172.16/12 192.0.0/24 192.168/16 198.18/15 224/4 240/4'.split(' ');
const OUTSIDE_4 = '1/8 8/8 11/8 100.128/9 172.32/11 193/8 198.20/14 223/8'.split(' ');

const inNetwork = (network: string): fc.Arbitrary<number> => {
  const [first = '', bits] = network.split('/');
  const start = first.split('.').reduce((sum, part, index) => sum + Number(part) * 2 ** (24 - 8 * index), 0);
  return fc.integer({ min: start, max: start + 2 ** (32 - Number(bits)) - 1 });
};
const inOneOf = (networks: readonly string[]) => fc.oneof(...networks.map(inNetwork));

const parts = (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
const dotted = (value: number) => parts(value).join('.');
const groups = (value: number) => `${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}`;

/** The ways to write an IPv4 address in a URL, and the IPv6 addresses that carry one. */
const WRITTEN: readonly ((value: number) => string)[] = [
  dotted,
  (value) => String(value),
  (value) => `0x${value.toString(16)}`,
  (value) => `0${value.toString(8)}`,
  (value) =>
    parts(value)
      .map((part) => `0x${part.toString(16)}`)
      .join('.'),
  (value) =>
    parts(value)
      .map((part) => `0${part.toString(8)}`)
      .join('.'),
  (value) => `${parts(value)[0]}.${value % 2 ** 24}`,
  (value) => `${dotted(value)}.`,
];
const CARRYING: readonly ((value: number) => string)[] = [
  (value) => `[::ffff:${groups(value)}]`,
  (value) => `[::ffff:${dotted(value)}]`,
  (value) => `[::${dotted(value)}]`,
  (value) => `[64:ff9b::${groups(value)}]`,
  (value) => `[64:ff9b:1::${groups(value)}]`,
  (value) => `[2002:${groups(value)}::1]`,
  (value) => `[2001:0:${groups(value)}::1]`,
];
const hostIn = (host: string) => new URL(`https://${host}/`).hostname.replace(/^\[|\]$/g, '');

describe('an address inside', () => {
  it('is one, however it is written and whatever carries it', () => {
    fc.assert(
      fc.property(inOneOf(INSIDE_4), fc.constantFrom(...WRITTEN, ...CARRYING), (value, write) => {
        expect(isInsideHost(hostIn(write(value)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no address on the internet, which only an IPv6 address that carries it makes one', () => {
    fc.assert(
      fc.property(inOneOf(OUTSIDE_4), fc.constantFrom(...WRITTEN), (value, write) => {
        expect(isInsideHost(hostIn(write(value)))).toBe(false);
      }),
    );
  });

  it('is every IPv6 address but those of the internet', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (found) => {
        const [first = 0] = found;
        const address = found.map((one) => one.toString(16)).join(':');
        if (first < 0x2000 || first > 0x3fff) expect(isInside(address)).toBe(true);
      }),
    );
  });

  it('is each of this machine, also those that the internet can see', () => {
    for (const one of Object.values(networkInterfaces()).flat()) expect(isInside(one?.address ?? '')).toBe(true);
  });

  it.each([
    'ip6-localhost',
    'localhost',
    'a.localhost',
    'LOCALHOST.',
    'vm',
    'db',
    'x.localdomain',
    'nas.lan',
    'x.home.arpa',
  ])('is that of %s, whatever resolves it', (host) => expect(isInsideHost(host)).toBe(true));
});

describe('where a name leads', () => {
  let names: NameServer;
  beforeAll(async () => {
    names = await startNameServer();
  });
  afterAll(() => names.close());
  beforeEach(() => {
    names.names = {};
    names.asked.length = 0;
  });

  it.each([
    [['8.8.8.8'], undefined],
    [['2a00:1450::1'], undefined],
    [['8.8.8.8', '10.0.0.1'], 'INSIDE'],
    [['8.8.8.8', '::1'], 'INSIDE'],
    [['169.254.169.254'], 'INSIDE'],
    [['::ffff:0a00:1'], 'INSIDE'],
    [['0.0.0.0'], 'INSIDE'],
    [[], 'UNRESOLVED'],
  ])('%j is told when it is stated: %s', async (addresses, fault) => {
    names.names['hub.example'] = addresses;
    expect(await addressFault('https://hub.example/', false)).toBe(fault);
    expect(names.asked).toContain('hub.example');
  });

  it('is asked again when it is connected to: by then it leads inside', async () => {
    const receiver = await startReceiver();
    const url = new URL(receiver.url.replace('127.0.0.1', 'hub.example'));
    names.names['hub.example'] = ['8.8.8.8'];
    expect(await addressFault('https://hub.example/', false)).toBeUndefined();
    names.names['hub.example'] = ['127.0.0.1'];
    const posted = postOut(url, { headers: {}, body: '{}', allowInside: false, limitMs: 10_000 }, () => 'ANSWERED');
    expect(await posted.catch(postingFault)).toBe('ADDRESS_INSIDE');
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it('may never be told: then no thread is held, that others need, and it ends at the limit', async () => {
    const hanging = Array.from({ length: 12 }, (_, index) => `hangs${index}.example`);
    for (const name of hanging) names.names[name] = 'HANGS';
    const order: string[] = [];
    const posts = hanging.map(async (name) => {
      const post = { headers: {}, body: '{}', allowInside: false, limitMs: 1000 };
      order.push(await postOut(new URL(`https://${name}/`), post, () => 'ANSWERED').catch(postingFault));
    });
    while (new Set(names.asked).size < hanging.length) await new Promise(setImmediate);
    await stat(__filename);
    order.push('A FILE');
    await Promise.all(posts);
    expect(order).toEqual(['A FILE', ...hanging.map(() => 'TIMEOUT')]);
  });
});
