import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';

/** Only what is asked for the time stands still. */
export const NOT_FAKED = [
  'nextTick',
  'setImmediate',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
] as const satisfies readonly string[];

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const unsigned = (claims: JWTPayload) =>
  `${encoded({ alg: 'none', typ: 'JWT', kid: 'rsa-1' })}.${encoded(claims)}.`;

export function hmac(claims: JWTPayload, secret: string): string {
  const content = `${encoded({ alg: 'HS256', kid: 'rsa-1' })}.${encoded(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

export function tamper(token: string): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encoded({ sub: 'x', exp: 4e9, roles: ['finsam-kansli'] })}.${signature}`;
}
