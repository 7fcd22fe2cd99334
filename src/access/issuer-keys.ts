import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { SamnavError } from '../platform';

/** How long fetching the keys may take, including the reading of the answer. */
const LIMIT_MS = 3_000;
/** Keys older than this are fetched anew in the background, while requests go on with the old ones. */
const OLD_MS = 10 * 60_000;
/** The issuer is asked at most this often, however many unknown keys strangers name and however it answers. */
const COOLDOWN_MS = 30_000;
/** While the hub has no keys at all, every caller waits for them, so the issuer is asked more often. */
const FIRST_COOLDOWN_MS = 2_000;
/** An issuer that has been away for a day may have withdrawn a key that we still hold. */
const LONGEST_KEPT_MS = 24 * 60 * 60_000;

/**
 * The keys of an issuer. The hub keeps them while the issuer is away, and fetches them once for all requests that wait.
 *
 * jose's own remote key set fetches while the request waits, throws its keys away after ten minutes, and asks an issuer
 * that does not answer once for each token.
 */
export function issuerKeys(url: string): JWTVerifyGetKey {
  let kept: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined;
  let askedAt = -Infinity;
  let isBroken = false;
  let fetching: Promise<void> | undefined;

  const refresh = async () => {
    // The wait counts from the end of an attempt too: an issuer that takes seconds to fail is not asked again at once.
    try {
      const find = createLocalJWKSet(await fetchKeys(url)) as JWTVerifyGetKey;
      kept = { find, at: performance.now() };
      isBroken = false;
    } catch {
      isBroken = true;
    }
    askedAt = performance.now();
    fetching = undefined;
  };
  const fetchOnce = () => (fetching ??= refresh());
  const isCoolingDown = () =>
    fetching === undefined && performance.now() - askedAt < (kept ? COOLDOWN_MS : FIRST_COOLDOWN_MS);

  // The first caller need not wait for the keys.
  void fetchOnce();
  return async (header, token) => {
    const age = performance.now() - (kept?.at ?? -Infinity);
    if (age >= LONGEST_KEPT_MS) kept = undefined;
    if (!kept && !isCoolingDown()) await fetchOnce();
    if (!kept) throw new SamnavError('ISSUER_UNAVAILABLE');
    if (age >= OLD_MS && !isCoolingDown()) void fetchOnce();
    try {
      return await kept.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!isCoolingDown()) await fetchOnce();
      // The issuer may have made an unknown key after the last fetch.
      if (isBroken) throw new SamnavError('ISSUER_UNAVAILABLE');
      return kept.find(header, token);
    }
  };
}

/** A key set as in RFC 7517. @throws whatever prevented the fetch */
async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  // The time limit bounds the length: we trust an issuer to say who may do what, but not to be quick.
  return (await response.json()) as JSONWebKeySet;
}
