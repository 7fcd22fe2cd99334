import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/**
 * By what an anonymous caller is told apart: its IPv4 address, or the first 64 bits of its IPv6 address, which is what one
 * household or office is given. Kept in memory for the length of a window; never stored or logged.
 *
 * `proxies` is how many of our own stand in front. Each adds the address it was called from at the end of
 * `X-Forwarded-For`; what stands before those is whatever the caller likes to write.
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
