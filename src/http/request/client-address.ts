import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/**
 * The address that tells anonymous callers apart: the IPv4 address, or the first 64 bits of the IPv6 address, which one
 * household or office shares. Kept in memory for the length of a window; never stored or logged.
 *
 * `proxies` is how many of our own stand in front. Each adds the address that called it at the end of
 * `X-Forwarded-For`; anything before those may be the caller's invention.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: number,
): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  const hops = proxies > 0 && typeof forwarded === 'string' ? forwarded.split(',').map((hop) => hop.trim()) : [];
  const told = hops[Math.max(0, hops.length - proxies)];
  return networkOf(told !== undefined && isIP(told) !== 0 ? told : direct);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.toLowerCase().split('%', 1).join('').split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
