import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type LookupFunction } from 'node:net';
import { isInside, isInsideHost } from './inside-addresses';

export interface OutgoingPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the address may be of this machine or a private network. */
  readonly allowInside: boolean;
  /** Ends it, also while the answer is read. */
  readonly signal: AbortSignal;
}

/** A name's address is checked at the moment it is connected to: a name that was outside yesterday may be inside today. */
const checkedLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) callback(error ?? new Error('No address.'), '');
    else if (addresses.some(({ address }) => isInside(address))) callback(addressInside(), '');
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

const addressInside = () => Object.assign(new Error('The address points inside.'), { code: 'ADDRESS_INSIDE' });

/** `[::1]` → `::1`. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Posts JSON to an address that somebody outside has chosen; answers when the head of the answer has come. A redirect is not followed,
 * since it would lead around the check of the address.
 * @throws Error that `postingFault` has a word for
 */
export function postOut(url: URL, { headers, body, allowInside, signal }: OutgoingPost): Promise<IncomingMessage> {
  const host = hostOf(url);
  // An address that is written out is not looked up, and so not checked there.
  if (!allowInside && isInsideHost(host)) return Promise.reject(addressInside());
  return new Promise((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body).toString() },
      signal,
      ...(allowInside ? {} : { lookup: checkedLookup }),
    });
    sending.once('response', resolve);
    // Stays on: cutting an answer short is an error, too, of what is done with by then.
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Why a post did not get through. */
export function postingFault(error: unknown): 'TIMEOUT' | 'ADDRESS_INSIDE' | 'NO_CONNECTION' {
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return code === 'ADDRESS_INSIDE' ? code : 'NO_CONNECTION';
}

const LONGEST_ADDRESS = 2000;

/**
 * What is the matter with an address to post to, if anything: UNUSABLE when it is no https address without a user name, INSIDE when it
 * leads to this machine or a private network. A name that cannot be resolved now is accepted: it is checked again at each post.
 */
export async function addressFault(address: string, allowInside: boolean): Promise<'UNUSABLE' | 'INSIDE' | undefined> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isUrl =
    url &&
    (url.protocol === 'https:' || (allowInside && url.protocol === 'http:')) &&
    address.length <= LONGEST_ADDRESS &&
    url.username === '' &&
    url.password === '';
  if (!isUrl) return 'UNUSABLE';
  if (allowInside) return undefined;
  const host = hostOf(url);
  if (isInsideHost(host)) return 'INSIDE';
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some((one) => isInside(one.address)) ? 'INSIDE' : undefined;
}
