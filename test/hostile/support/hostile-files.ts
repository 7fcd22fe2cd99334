import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { UMEA } from '../../support/world';
import type { Chance } from './chance';

export interface HostileFile {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** ALL_AT_ONCE; SLOWLY, a few bytes now and then; or it stops after some bytes and hangs up. */
  readonly pace: 'ALL_AT_ONCE' | 'SLOWLY' | 'HANGS_UP';
}

const HEADER = 'measure,dimension,category,n,numerator,sum,sum_of_squares,mean,sd,count,amount';
const GOOD = `${HEADER}\nFIN-I01,TOTAL,TOTAL,30,20,,,,,,\nFIN-I02,,,40,10,,,,,,\nFIN-M06,,,20,,61.5,200.25,,,,\n`;
const LETTERS = [
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\r',
  '\r\n',
  '\0',
  'å',
  '\uFEFF',
  '-',
  '1',
  '1e400',
  '0.1',
  'NaN',
  '∞',
  '=1+1',
  'FIN-I01',
  'x',
  ' ',
  '😀',
] as const;

/** The same for the same chance: what it is to be refused, or taken in, without any harm. */
export function hostileFile(chance: Chance): HostileFile {
  const door = chance.pick(DOORS)(chance);
  const encoding = chance.pick(['identity', 'identity', 'gzip', 'deflate', 'br'] as const);
  const body = compressed(bytesOf(chance), encoding, chance);
  const headers: Record<string, string> = { ...door.headers };
  if (encoding !== 'identity' || chance.happens(0.05)) headers['content-encoding'] = encoding;
  if (chance.happens(0.1))
    headers['content-encoding'] = chance.pick(['gzip', 'br', 'zip', 'gzip, gzip', '', 'constructor']);
  if (chance.happens(0.1))
    headers['content-type'] = chance.pick(['text/plain', 'text/csv; charset=utf-16', '*/*', 'x', 'application/json']);
  if (chance.happens(0.3)) headers['content-length'] = `${lengthOf(body, chance)}`;
  else headers['transfer-encoding'] = 'chunked';
  if (chance.happens(0.05)) headers.expect = '100-continue';
  if (chance.happens(0.2))
    headers['idempotency-key'] = chance.pick(['', 'x', '"', 'å'.repeat(3), 'x'.repeat(300), '%00', '\\']);
  if (chance.happens(0.2)) headers['upload-complete'] = chance.pick(['?0', '?1', '1', '', '?2']);
  if (chance.happens(0.2))
    headers['upload-offset'] = chance.pick(['0', '-1', '1e3', '999999999999999', '9'.repeat(40), '0x1', '']);
  if (chance.happens(0.1)) headers['upload-length'] = chance.pick(['0', '5', '-1', '9'.repeat(15), 'x']);
  if (chance.happens(0.1))
    headers['repr-digest'] = chance.pick([
      'sha-256=:AAAA:',
      'sha-256=::',
      'md5=:x:',
      '=',
      `sha-256=:${'A'.repeat(43)}=:`,
    ]);
  const pace = chance.happens(0.1) ? 'HANGS_UP' : chance.happens(0.05) ? 'SLOWLY' : 'ALL_AT_ONCE';
  return { method: door.method, path: door.path, headers, body, pace };
}

interface Door {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
}

const CSV = { 'content-type': 'text/csv' };
const upload = (chance: Chance): Door => {
  const forbund = chance.happens(0.95) ? UMEA : chance.pick(['', '222000-0001', "'", '222000 1834']);
  const round = chance.happens(0.95) ? '2024' : chance.pick(['', '1999', '%00', 'x'.repeat(500)]);
  const more = chance.pick([
    '',
    '',
    '&dryRun=true',
    '&draft=true',
    '&scope=FIN-I01',
    '&basedOnVersion=7',
    '&x=1',
    '&consequences=true&dryRun=true',
    '&comment=%F0%9F%98%80',
    '&dryRun=%',
  ]);
  return { method: 'POST', path: `/uploads?forbund=${forbund}&round=${round}${more}`, headers: CSV };
};
const DOORS: readonly [(chance: Chance) => Door, ...((chance: Chance) => Door)[]] = [
  upload,
  upload,
  upload,
  (chance) => ({ ...upload(chance), headers: { ...CSV, 'upload-complete': '?0' } }),
  (chance) => ({
    method: chance.pick(['PATCH', 'GET', 'HEAD', 'DELETE', 'POST']),
    path: `/uploads/${chance.pick(['{begun}', '{begun}', '00000000-0000-4000-8000-000000000000', 'x', '%00', '%', '..', 'å'])}`,
    headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
  }),
  (chance) => ({
    method: 'POST',
    path: chance.pick(['/export', '/export?format=xlsx', '/graphql', '/export?format=nothing', '/q/x']),
    headers: { 'content-type': 'application/json' },
  }),
  (chance) => ({
    method: chance.pick(['GET', 'POST']),
    path: `/template?forbund=${UMEA}&round=2024&format=${chance.pick(['csv', 'xlsx', 'x', '%00'])}`,
    headers: {},
  }),
];

function bytesOf(chance: Chance): Buffer {
  const kinds: readonly [() => Buffer, ...(() => Buffer)[]] = [
    () => Buffer.from(Array.from({ length: chance.under(400) }, () => chance.pick(LETTERS)).join('')),
    () => Buffer.from(`${HEADER}\n${Array.from({ length: chance.under(400) }, () => chance.pick(LETTERS)).join('')}`),
    () => Buffer.from(Array.from({ length: chance.under(5000) }, () => chance.under(256))),
    () => mutated(Buffer.from(GOOD), chance),
    () => Buffer.from(GOOD, chance.pick(['utf16le', 'latin1'] as const)),
    () => Buffer.from(`${HEADER}\n${`${'FIN-I99,TOTAL,TOTAL,1,2,,,,,,'}\n`.repeat(chance.under(20_000))}`),
    () =>
      Buffer.from(`${chance.pick(['', GOOD, 'measure,n\n'])}${chance.pick(LETTERS).repeat(chance.under(4_000_000))}`),
    () => Buffer.from(`measure${','.repeat(chance.under(100_000))}\n`),
    () => gzipSync(gzipSync(Buffer.alloc(5_000_000))),
    () => Buffer.from(`{"query":"${'{a'.repeat(chance.under(20_000))}"}`),
  ];
  return chance.pick(kinds)();
}

/** A valid file of which some bytes are others, gone, or there twice. */
function mutated(bytes: Buffer, chance: Chance): Buffer {
  let mutant = Buffer.from(bytes);
  for (let times = chance.under(6); times > 0; times -= 1) {
    const at = chance.under(mutant.length);
    const to = at + chance.under(20);
    const middle = chance.pick([
      Buffer.from([chance.under(256)]),
      Buffer.alloc(0),
      Buffer.concat([mutant.subarray(at, to), mutant.subarray(at, to)]),
    ]);
    mutant = Buffer.concat([mutant.subarray(0, at), middle, mutant.subarray(to)]);
  }
  return mutant;
}

function compressed(bytes: Buffer, encoding: 'identity' | 'gzip' | 'deflate' | 'br', chance: Chance): Buffer {
  const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
  const whole = {
    identity: () => bytes,
    gzip: () => gzipSync(bytes),
    deflate: () => deflateSync(bytes),
    br: () => brotliCompressSync(bytes, quickly),
  }[encoding]();
  if (encoding !== 'identity' && chance.happens(0.2)) return whole.subarray(0, chance.under(whole.length + 1));
  return whole;
}

/** What a sender says of its length: mostly the truth. */
const lengthOf = (body: Buffer, chance: Chance): number =>
  chance.happens(0.8) ? body.length : chance.pick([0, body.length + 10, Math.max(0, body.length - 10), 10 ** 12]);
