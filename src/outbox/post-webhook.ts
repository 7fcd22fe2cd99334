import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInside } from './inside-addresses';

export interface PostRules {
  readonly allowInside: boolean;
  /** For the whole of it: finding the address, connecting, sending, and the answer's status. */
  readonly timeLimitMs: number;
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
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Posts a message and answers with what went wrong, as a word; undefined when the receiver took it (a status of 2xx).
 *
 * The answer is not read beyond its status: what else is in it, however long and whatever follows, is no matter of ours. A
 * redirect is not followed, since it would lead around the check of the address.
 */
export function postWebhook(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowInside, timeLimitMs }: PostRules,
): Promise<string | undefined> {
  const host = hostOf(url);
  // An address that is written out is not looked up, and so not checked there.
  if (!allowInside && isIP(host) !== 0 && isInside(host)) return Promise.resolve('ADDRESS_INSIDE');
  return new Promise((resolve) => {
    const sending = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body).toString() },
      signal: AbortSignal.timeout(timeLimitMs),
      ...(allowInside ? {} : { lookup: checkedLookup }),
    });
    sending.once('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      if (status >= 200 && status < 300) resolve(undefined);
      else resolve(status >= 300 && status < 400 ? 'REDIRECT' : `STATUS_${status}`);
    });
    // Stays on: cutting an answer short is an error, too, of what is done with by then.
    sending.on('error', (error: NodeJS.ErrnoException) => resolve(wordFor(error)));
    sending.end(body);
  });
}

function wordFor({ name, code }: NodeJS.ErrnoException): string {
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return code === 'ADDRESS_INSIDE' ? code : 'NO_CONNECTION';
}
