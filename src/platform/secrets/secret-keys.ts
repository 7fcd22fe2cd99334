import { createHash } from 'node:crypto';
import { seal, unseal } from './secret-box';

/** The key that secrets are encrypted under now, and earlier keys that old ones may still be under. */
export interface SecretKeys {
  readonly current: Buffer;
  readonly previous: readonly Buffer[];
}

/** The key that a secret is under: the present one, a known earlier one, or an unknown one. */
export type SealedUnder = 'CURRENT' | 'PREVIOUS' | 'UNKNOWN';

/** No key in the settings opens it: it was sealed under another, or tampered with. */
export class UnknownSecretKey extends Error {}

/** Tells keys apart and reveals nothing about them: 32 bits of a hash of 256 random ones. */
const keyId = (key: Buffer): string =>
  createHash('sha256').update('samnav key id').update(key).digest('hex').slice(0, 8);

/** Encrypts under the present key, and names the key: `id.ciphertext`. */
export const sealWith = ({ current }: SecretKeys, text: string, context: string): string =>
  `${keyId(current)}.${seal(current, text, context)}`;

/** @throws UnknownSecretKey when no key opens it. */
export function unsealWith(keys: SecretKeys, sealed: string, context: string): string {
  return opened(keys, sealed, context).text;
}

export function sealedUnder(keys: SecretKeys, sealed: string, context: string): SealedUnder {
  try {
    const { key } = opened(keys, sealed, context);
    return key.equals(keys.current) && sealed.startsWith(`${keyId(key)}.`) ? 'CURRENT' : 'PREVIOUS';
  } catch {
    return 'UNKNOWN';
  }
}

/**
 * Secrets from before there were key ids have none, and are tried with each key: the seal itself rejects a wrong one.
 */
function opened({ current, previous }: SecretKeys, sealed: string, context: string): { key: Buffer; text: string } {
  const dot = sealed.indexOf('.');
  const ciphertext = sealed.slice(dot + 1);
  for (const key of [current, ...previous]) {
    if (dot >= 0 && keyId(key) !== sealed.slice(0, dot)) continue;
    try {
      return { key, text: unseal(key, ciphertext, context) };
    } catch {
      // It was another key.
    }
  }
  throw new UnknownSecretKey('No key of the settings opens this secret.');
}
