import type { LookupAddress } from 'node:dns';
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInside, isInsideHost } from './inside-addresses';
import { isTimeUp, withinLimit, type OuterLimit } from '../time/outer-limit';
import { askNameServers, askThisMachine } from './resolve-host';

export interface OutgoingPost extends OuterLimit {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the address may be on this machine or a private network. */
  readonly allowInside: boolean;
}

const addressInside = () => Object.assign(new Error('The address points inside.'), { code: 'ADDRESS_INSIDE' });

async function addressesOf(host: string, allowInside: boolean, signal: AbortSignal): Promise<LookupAddress[]> {
  if (allowInside) return askThisMachine(host);
  const addresses = await askNameServers(host, signal);
  if (addresses.some(({ address }) => isInside(address))) throw addressInside();
  return addresses;
}

/** A name's address is checked when it is connected to: a name that was outside yesterday may be inside today. */
const lookupFor =
  (allowInside: boolean, signal: AbortSignal): LookupFunction =>
  (hostname, options, callback) => {
    addressesOf(hostname, allowInside, signal).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) callback(new Error('No address.'), '');
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ''),
    );
  };

/** `[::1]` → `::1`. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Posts JSON to an address that somebody outside has chosen, and returns what `read` makes of the answer, whose head
 * has come by then. A redirect is not followed, since it would bypass the check of the address. Whatever comes back, it
 * settles within the limit, and the connection is closed by then.
 * @throws Error that `postingFault` has a word for
 */
export async function postOut<T>(
  url: URL,
  post: OutgoingPost,
  read: (response: IncomingMessage) => T | Promise<T>,
): Promise<T> {
  // A literal address is not looked up, so the lookup's check does not see it.
  if (!post.allowInside && isInsideHost(hostOf(url))) throw addressInside();
  return withinLimit(post, (signal) => exchange(url, post, signal, read));
}

function exchange<T>(
  url: URL,
  { headers, body, allowInside }: OutgoingPost,
  signal: AbortSignal,
  read: (response: IncomingMessage) => T | Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body).toString() },
      signal,
      lookup: lookupFor(allowInside, signal),
    });
    sending.once('response', (response) => {
      // Cutting an answer short raises an error too, after the post has settled.
      response.on('error', () => undefined);
      resolve(Promise.resolve(response).then(read));
    });
    refuseOtherTalk(sending);
    sending.on('error', reject);
    sending.once('close', () => reject(new Error('No answer.')));
    sending.end(body);
  });
}

/** The most interim answers (1xx) before the real one. A server has no reason for more, so more count as no answer. */
const MOST_WAITS = 20;

/** Answers that are none: another protocol (101), and interim answers for ever (100, 102, 103). */
function refuseOtherTalk(sending: ClientRequest): void {
  let waits = 0;
  sending.on('upgrade', (_, socket) => {
    socket.destroy();
    sending.destroy(new Error('Another protocol.'));
  });
  sending.on('information', () => {
    waits += 1;
    if (waits > MOST_WAITS) sending.destroy(new Error('No answer.'));
  });
}

/** Why a post did not get through. */
export function postingFault(error: unknown): 'TIMEOUT' | 'STOPPED' | 'ADDRESS_INSIDE' | 'NO_CONNECTION' {
  if (isTimeUp(error)) return 'TIMEOUT';
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return 'STOPPED';
  return code === 'ADDRESS_INSIDE' ? code : 'NO_CONNECTION';
}

const LONGEST_ADDRESS = 2000;

/** The limit for resolving a name when somebody states an address and waits for the answer. */
const STATING_MS = 5000;

/**
 * The fault of an address to post to, if it has one: UNUSABLE when it is no https address or has a user name, INSIDE
 * when it leads to this machine or a private network, UNRESOLVED when its name resolves to nothing now, so that nobody
 * can tell. Each post checks it again. Do not await this in a transaction.
 */
export async function addressFault(
  address: string,
  allowInside: boolean,
): Promise<'UNUSABLE' | 'INSIDE' | 'UNRESOLVED' | undefined> {
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
  if (isIP(host) !== 0) return undefined;
  try {
    await withinLimit({ limitMs: STATING_MS }, (signal) => addressesOf(host, false, signal));
    return undefined;
  } catch (error) {
    return postingFault(error) === 'ADDRESS_INSIDE' ? 'INSIDE' : 'UNRESOLVED';
  }
}
