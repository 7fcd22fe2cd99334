import type { GraphQLSchema } from 'graphql';
import { chanceOf, type Chance } from './chance';
import { hostileQuestion, rootFields, type Known } from './hostile-documents';
import { anyValue, toJson, Written } from './hostile-values';

/** One request as it is sent. */
export interface HostileRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The connection is broken off so many milliseconds after it was sent. */
  readonly abortAfter?: number;
}

const JSON_TYPE = 'application/json';

/** The request that a seed makes, whoever sends it. */
export function hostileRequest(schema: GraphQLSchema, seed: number, known: Known): HostileRequest {
  const chance = chanceOf(seed);
  const roots = rootFields(schema);
  const question = hostileQuestion(schema, chance, chance.pick(roots), known);
  const abort = chance.once(25) ? { abortAfter: chance.under(40) } : {};
  const headers = { 'content-type': JSON_TYPE, ...oddHeaders(chance) };
  const parts: Record<string, unknown> = { ...question };
  if (chance.once(25))
    parts[chance.pick(['operationName', 'documentId', 'extensions', 'variables', 'query'])] = anyValue(chance);
  if (chance.once(60)) parts.extensions = { persistedQuery: anyValue(chance, 2) };
  if (chance.once(100))
    parts.extensions = { persistedQuery: { version: new Written('1'), sha256Hash: 'a'.repeat(64) } };
  if (chance.once(100)) delete parts.query;
  const whole = toJson(parts);
  switch (chance.under(14)) {
    case 0:
      return {
        path: `/graphql?${search(parts)}`,
        method: 'GET',
        headers: { 'apollo-require-preflight': '1' },
        ...abort,
      };
    case 1:
      return { path: `/export?${search(parts)}`, method: 'GET', headers: {}, ...abort };
    case 2:
      return { path: '/export', method: 'POST', headers, body: whole, ...abort };
    case 3:
      return { path: '/graphql', method: 'POST', headers, body: oddBody(chance, whole), ...abort };
    case 4:
    case 5:
    case 6:
      // Whoever says where the page was goes the long way.
      return {
        path: '/graphql',
        method: 'POST',
        headers: { ...headers, origin: 'https://a.example.se' },
        body: whole,
        ...abort,
      };
    default:
      return { path: '/graphql', method: 'POST', headers, body: whole, ...abort };
  }
}

/** As much of it as an address holds. */
function search(parts: Readonly<Record<string, unknown>>): string {
  const text = ([name, value]: [string, unknown]): [string, string] => [
    name,
    typeof value === 'string' ? value : toJson(value),
  ];
  const whole = new URLSearchParams(Object.entries(parts).map(text)).toString();
  return whole.length > 12_000 ? 'query=%7B__typename%7D&variables=[]' : whole;
}

function oddBody(chance: Chance, whole: string): string | Uint8Array {
  return chance.pick<() => string | Uint8Array>([
    () => '',
    () => whole.slice(0, chance.under(whole.length)),
    () => `[${whole},${whole}]`,
    () => toJson(anyValue(chance)),
    () => '{}',
    () => '\ufeff{"query":"{__typename}"}',
    () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
    () => '{"query":"{ __typename }","query":5}',
    () => `{"query":${JSON.stringify('{ a '.repeat(5000))}}`,
    () => `{"query":"{__typename}","__proto__":{"variables":5}}`,
  ])();
}

function oddHeaders(chance: Chance): Record<string, string> {
  if (!chance.once(8)) return {};
  return chance.pick<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/graphql-response+json' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'x' },
    { accept: 'text/turtle' },
    { accept: 'multipart/mixed' },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer samnav_x' },
    { authorization: 'Bearer a.b.c' },
    { authorization: `Bearer ${'a'.repeat(9000)}` },
    { authorization: 'Basic eDp5' },
    { 'accept-language': 'en;q=x, sv;q=' },
    { 'x-request-id': '\t' },
    { 'x-forwarded-for': '::ffff:1.2.3.4, x' },
    { cookie: '=' },
    { 'if-none-match': '*' },
  ]);
}
