import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { SamnavError } from '../platform';

/** The keys are fetched for so long at most, the reading of them included. */
const LIMIT_MS = 3_000;
/** Keys so old are fetched anew, beside the requests, which go on with those that are kept. */
const OLD_MS = 10 * 60_000;
/** The issuer is asked so often at most, however many unknown keys strangers name, and however it answers. */
const COOLDOWN_MS = 30_000;
/** While nobody has any keys at all, whoever comes waits for them: asked for more often. */
const FIRST_COOLDOWN_MS = 2_000;
/** An issuer that has been away for a day may have withdrawn a key that we still hold. */
const LONGEST_KEPT_MS = 24 * 60 * 60_000;

/**
 * The keys of an issuer. They are kept while it is away, and fetched once for all who wait for them.
 *
 * jose's own remote key set fetches while the request waits, throws what it has away when it is ten minutes old, and asks an issuer that
 * does not answer once for each token.
 */
export function issuerKeys(url: string): JWTVerifyGetKey {
  let kept: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined;
  let askedAt = -Infinity;
  let isBroken = false;
  let fetching: Promise<void> | undefined;

  const refresh = async () => {
    // Counted from the end too: an issuer that takes seconds to fail is not asked again at once.
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

  // Whoever comes first need not wait for them.
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
      // A key that we do not know may be one that the issuer has made since.
      if (isBroken) throw new SamnavError('ISSUER_UNAVAILABLE');
      return kept.find(header, token);
    }
  };
}

/** A key set as RFC 7517 has it. @throws whatever kept it from being had */
async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  // The length is bounded by the time: an issuer is trusted with who may do what, and not to be quick.
  return (await response.json()) as JSONWebKeySet;
}
