import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload, type KeyLike } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: KeyLike;
  readonly publicKey: KeyLike;
  readonly jwk: JWK;
}

/**
 * An OpenID Connect issuer of our own on loopback: it publishes the keys it is told to, and counts how often it is
 * asked.
 */
export interface Issuer {
  readonly url: string;
  readonly jwksUrl: string;
  asked(): number;
  publishKeys(...keys: readonly SigningKey[]): void;
  /** From now on takes questions and answers none. */
  hang(): void;
  close(): Promise<void>;
}

export async function newKey(kid: string, algorithm: 'RS256' | 'ES256' = 'RS256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
  return { kid, algorithm, privateKey, publicKey, jwk };
}

export async function startIssuer(...first: readonly SigningKey[]): Promise<Issuer> {
  let keys = first;
  let asked = 0;
  let hangs = false;
  const server = createServer((_, response) => {
    asked += 1;
    if (hangs) return;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: keys.map((key) => key.jwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    jwksUrl: `${url}/.well-known/jwks.json`,
    asked: () => asked,
    publishKeys: (...next) => {
      keys = next;
    },
    hang: () => {
      hangs = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Seconds since 1970, some seconds from now. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** A signed token; a claim of undefined is left out. */
export function sign(key: SigningKey, claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(present).setProtectedHeader({ alg: key.algorithm, kid: key.kid, ...header }).sign(key.privateKey);
}

/** For tests in which time passes: only what is asked for the time is faked. */
export const NOT_FAKED = [
  'nextTick',
  'setImmediate',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
] as const;
