import { lookup } from 'node:dns/promises';
import { refusal, type Refusal } from '../platform/result';
import { isInside } from './inside-addresses';
import { hostOf } from './post-webhook';

const LONGEST_ADDRESS = 2000;

/**
 * What is the matter with the address of a webhook, if anything. A name that cannot be resolved now is accepted: each time that it is sent
 * to, its address is checked again.
 */
export async function checkWebhook(address: string, allowInside: boolean): Promise<Refusal | undefined> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isUrl =
    url &&
    (url.protocol === 'https:' || (allowInside && url.protocol === 'http:')) &&
    address.length <= LONGEST_ADDRESS &&
    url.username === '' &&
    url.password === '';
  if (!isUrl) return refusal('WEBHOOK_ADDRESS', ['address']);
  if (allowInside) return undefined;
  const found = await lookup(hostOf(url), { all: true }).catch(() => []);
  return found.some((one) => isInside(one.address)) ? refusal('WEBHOOK_POINTS_INSIDE', ['address']) : undefined;
}
