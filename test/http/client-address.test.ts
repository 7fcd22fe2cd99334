import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../../src/http/request/client-address';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('by what an anonymous caller is told apart', () => {
  it.each([
    ['192.0.2.1', undefined, 0, '192.0.2.1'],
    ['::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['192.0.2.1', '203.0.113.1', 0, '192.0.2.1'],
    ['10.0.0.1', '203.0.113.1', 1, '203.0.113.1'],
    ['10.0.0.1', '198.51.100.7, 203.0.113.1', 1, '203.0.113.1'],
    ['10.0.0.1', '198.51.100.7, 203.0.113.1, 10.0.0.2', 2, '203.0.113.1'],
    ['10.0.0.1', '203.0.113.1', 3, '203.0.113.1'],
    ['10.0.0.1', 'nobody', 1, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2'],
    ['2001:db8:0001:2::9', undefined, 0, '2001:db8:1:2'],
    ['2001:db8::1', undefined, 0, '2001:db8:0:0'],
    ['::1', undefined, 0, '0:0:0:0'],
    ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0'],
    [undefined, undefined, 0, ''],
  ])('%p, forwarded for %p, behind %p proxies, is %p', (direct, forwarded, proxies, expected) => {
    expect(clientAddress(from(direct, forwarded), proxies)).toBe(expected);
  });
});
