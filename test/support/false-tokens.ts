import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';

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
