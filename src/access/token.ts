import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'samnav_';

/** A new secret of 256 random bits. It is shown once and never stored; the prefix lets a scanner find a leaked one. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/**
 * A plain hash is enough: the secret is random and long, so there is nothing to guess that a slow hash would protect.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export const looksLikeServiceToken = (bearer: string): boolean => bearer.startsWith(PREFIX);
