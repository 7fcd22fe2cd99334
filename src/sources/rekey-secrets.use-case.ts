import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import type { Hub } from '../database';
import { done, refusal, refused, sealedUnder, sealWith, unsealWith, type Outcome, type SecretKeys } from '../platform';
import { replaceSealed, sealedSecrets, type SealedSecret } from './sealed-secret.store';

export interface Rekeyed {
  readonly rekeyed: number;
  readonly already: number;
  /** Secrets that no key in the settings opens: somebody must state them anew. */
  readonly unreadable: readonly Pick<SealedSecret, 'holder' | 'key'>[];
}

/**
 * Encrypts every secret under the present key, each by itself: an interrupted run can be repeated, and in the meantime
 * a hub with both keys can read secrets under either.
 */
export async function rekeySecrets(hub: Hub, actor: Actor): Promise<Outcome<Rekeyed>> {
  authorise(actor, 'outbox:manage');
  const keys = hub.sources?.secretKeys;
  if (!keys) return refused(refusal('NO_SECRET_KEY', []));
  const unreadable: SealedSecret[] = [];
  let [rekeyed, already] = [0, 0];
  for (const secret of await sealedSecrets(hub.db)) {
    const under = sealedUnder(keys, secret.sealed, secret.context);
    if (under === 'UNKNOWN') unreadable.push(secret);
    else if (under === 'PREVIOUS' && (await replaceSealed(hub.db, secret, anew(keys, secret)))) rekeyed += 1;
    else already += 1;
  }
  const after = { rekeyed, already, unreadable: unreadable.length };
  const event = { action: 'secrets:rekey' as const, subject: 'secrets', forbundId: null, before: null, after };
  await recordEvent(hub.db, hub, actor, event);
  return done({ rekeyed, already, unreadable: unreadable.map(({ holder, key }) => ({ holder, key })) });
}

const anew = (keys: SecretKeys, { sealed, context }: SealedSecret): string =>
  sealWith(keys, unsealWith(keys, sealed, context), context);

/** How many secrets the settings have no key for: reported at start, rather than when the first of them is needed. */
export async function unreadableSecrets({ db, sources }: Hub): Promise<number> {
  const keys = sources?.secretKeys;
  const all = await sealedSecrets(db);
  return all.filter(({ sealed, context }) => !keys || sealedUnder(keys, sealed, context) === 'UNKNOWN').length;
}
