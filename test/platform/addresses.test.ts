import { delayAfter } from '../../src/platform/time/backoff';
import { isInside } from '../../src/platform/outgoing/inside-addresses';
import { seal, unseal } from '../../src/platform/secrets/secret-box';

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s points inside, or cannot be told', (address) => expect(isInside(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '193.10.1.1', '2001:6b0::1', '2a00:1450::1'])(
    '%s is on the internet',
    (address) => expect(isInside(address)).toBe(false),
  );
});

describe('the wait after a failure', () => {
  it('doubles, within a fifth of it, up to six hours', () => {
    expect([1, 2, 3, 4].map((attempt) => delayAfter(attempt, 1000, 0.5))).toEqual([1000, 2000, 4000, 8000]);
    expect([delayAfter(1, 1000, 0), delayAfter(1, 1000, 1)]).toEqual([800, 1200]);
    expect(delayAfter(1000, 1000, 0.5)).toBe(6 * 3_600_000);
  });
});

describe('a secret', () => {
  const key = Buffer.alloc(32, 7);
  it('is read again with the same key and context, and with no other', () => {
    const sealed = seal(key, 'whsec_x', 'https://a.example');
    expect(unseal(key, sealed, 'https://a.example')).toBe('whsec_x');
    expect(sealed).not.toBe(seal(key, 'whsec_x', 'https://a.example'));
    expect(() => unseal(key, sealed, 'https://b.example')).toThrow();
    expect(() => unseal(Buffer.alloc(32, 8), sealed, 'https://a.example')).toThrow();
  });
});
