import { getServers, lookup as lookUpByThread, type LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** The limit of one question to a name server, which is asked twice. */
const QUESTION_MS = 2500;
const TRIES = 2;

/**
 * The addresses that name servers have for a name. This machine's own files are not asked, so none of their names leads
 * inside. The question holds no thread, and the signal ends it: `dns.lookup` has four threads, which files need too,
 * and cannot be ended.
 * @throws Error when there is none
 */
export async function askNameServers(host: string, signal: AbortSignal): Promise<LookupAddress[]> {
  const resolver = new Resolver({ timeout: QUESTION_MS, tries: TRIES });
  resolver.setServers(getServers());
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [...withFamily(four, 4), ...withFamily(six, 6)];
    if (found.length === 0) throw (four as PromiseRejectedResult).reason;
    return found;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

const withFamily = (found: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] =>
  found.status === 'fulfilled' ? found.value.map((address) => ({ address, family })) : [];

/** Threads that lookups may hold at a time, of the four that files need too. */
const MOST_THREADS = 2;

const held = { threads: 0, waiting: [] as (() => void)[], names: new Map<string, Promise<LookupAddress[]>>() };

/**
 * The addresses that this machine has for a name, by its files and settings too: for receivers on the same network. A
 * name that hangs holds one thread, however many callers ask for it.
 */
export function askThisMachine(host: string): Promise<LookupAddress[]> {
  const asked = held.names.get(host);
  if (asked) return asked;
  const asking = inThread(host).finally(() => held.names.delete(host));
  held.names.set(host, asking);
  return asking;
}

async function inThread(host: string): Promise<LookupAddress[]> {
  if (held.threads >= MOST_THREADS) await new Promise<void>((resolve) => held.waiting.push(resolve));
  held.threads += 1;
  try {
    return await new Promise((resolve, reject) => {
      lookUpByThread(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    });
  } finally {
    held.threads -= 1;
    held.waiting.shift()?.();
  }
}
