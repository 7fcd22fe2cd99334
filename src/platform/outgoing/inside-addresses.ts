import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/**
 * Addresses that are no receiver's on the internet, after the special-purpose registries of IANA (RFC 6890): this
 * machine, private and shared networks, link-local (with the metadata services of clouds), documentation, multicast,
 * and IPv6 forms that carry an IPv4 address.
 */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4');

/** Global unicast is 2000::/3; all other addresses are inside, and so are these parts of it. */
const OUTSIDE_6 = new BlockList();
OUTSIDE_6.addSubnet('2000::', 3, 'ipv6');
const INSIDE_6 = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  INSIDE_6.addSubnet(network, bits, 'ipv6');

/**
 * Names that belong to this machine or to a private network, whatever they resolve to here and now (RFC 6761, 6762,
 * 8375, and the endings that ICANN keeps from the internet since private networks use them).
 */
const INSIDE_NAME = /(?:^|[.])(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|home[.]arpa)$/i;

/** `localhost..` → `localhost`. */
const withoutLastDots = (host: string): string => host.replace(/[.]+$/, '');

/**
 * Whether a host in an address names the inside by itself; any other name may still resolve to an inside address. A
 * name without a dot, such as `ip6-localhost`, comes from a machine's own files or network: the internet has none.
 */
export function isInsideHost(host: string): boolean {
  if (isIP(host) !== 0) return isInside(host);
  const name = withoutLastDots(host);
  return !name.includes('.') || isIP(name) !== 0 || INSIDE_NAME.test(name);
}

/** Whether an IP address is inside. A text that is no address counts as inside, since it cannot be checked. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  if (family === 0 || isOfThisMachine(address)) return true;
  if (family === 4) return INSIDE.check(address, 'ipv4');
  return !OUTSIDE_6.check(address, 'ipv6') || INSIDE_6.check(address, 'ipv6');
}

/** A public address of this machine is the hub itself. */
const isOfThisMachine = (address: string): boolean =>
  Object.values(networkInterfaces()).some((found) => found?.some((one) => one.address === address));
