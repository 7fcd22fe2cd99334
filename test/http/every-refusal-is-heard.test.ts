import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamOf } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

/** More than sockets and pipes hold, so that a sender waits until somebody takes it in. */
const LARGE = 24_000_000;
const FILE = `/uploads?forbund=${UMEA}&round=2024`;
const JSON_TYPE = 'application/json';

interface Door {
  readonly method?: string;
  readonly path: string;
  readonly type?: string;
  /** What stands first of the many bytes. */
  readonly head?: string;
  readonly as?: string;
  readonly more?: Record<string, string>;
  readonly isChunked?: boolean;
  readonly status: number;
  readonly code: string;
}

const UNKNOWN = '/uploads/00000000-0000-4000-8000-000000000000';

/** Every door that takes a body, and what it refuses before it has taken it in. */
const DOORS: readonly Door[] = [
  { path: FILE, head: 'a;b\n1;2\n', status: 422, code: 'MISSING_COLUMN' },
  { path: FILE, head: 'measure;n\n\u00001;2\n', status: 422, code: 'ZERO_BYTE' },
  { path: FILE, head: `measure${';x'.repeat(500)}\n`, status: 422, code: 'TOO_MANY_COLUMNS' },
  { path: FILE, head: ' '.repeat(100_000), status: 422, code: 'EMPTY_FILE' },
  { path: FILE, head: 'measure;n\n1;"2"3\n', status: 422, code: 'STRAY_QUOTE' },
  { path: FILE, head: '"', status: 422, code: 'QUOTE_WITHOUT_END' },
  { path: FILE, head: 'measure;n;svarande\n', status: 422, code: 'DUPLICATE_COLUMN' },
  { path: FILE.replace('2024', '2023'), status: 422, code: 'ROUND_NOT_OPEN' },
  { path: `${FILE}&scope=FIN-X99`, status: 422, code: 'UNKNOWN_CODE' },
  { path: FILE.replace('2024', '1999'), status: 404, code: 'UNKNOWN_ROUND' },
  { path: FILE, head: 'a;b\n1;2\n', isChunked: true, status: 422, code: 'MISSING_COLUMN' },
  { path: FILE, head: 'a;b\n1;2\n', more: { connection: 'close' }, status: 422, code: 'MISSING_COLUMN' },
  { path: '/nowhere', more: { connection: 'close' }, status: 404, code: 'UNKNOWN_PATH' },
  { path: FILE, as: 'nobody', status: 401, code: 'UNAUTHENTICATED' },
  { path: FILE, as: 'Bearer nonsense', status: 401, code: 'INVALID_TOKEN' },
  { path: FILE, as: 'approver', status: 403, code: 'FORBIDDEN' },
  { path: FILE, type: 'text/plain', status: 415, code: 'UNSUPPORTED_CONTENT_TYPE' },
  { path: FILE, more: { 'content-encoding': 'zip' }, status: 415, code: 'UNSUPPORTED_CONTENT_ENCODING' },
  { path: FILE, more: { 'content-encoding': 'gzip' }, status: 400, code: 'INVALID_COMPRESSION' },
  { path: `${FILE}&x=1`, status: 400, code: 'UNKNOWN_PARAMETER' },
  {
    path: FILE,
    more: { 'upload-complete': '?0', 'upload-length': '99999999999' },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    method: 'PATCH',
    path: UNKNOWN,
    type: 'application/partial-upload',
    more: { 'upload-offset': '0' },
    status: 404,
    code: 'UNKNOWN_UPLOAD',
  },
  { method: 'PATCH', path: UNKNOWN, type: 'application/partial-upload', status: 400, code: 'INVALID_INPUT' },
  { path: '/graphql', type: JSON_TYPE, status: 413, code: 'BODY_TOO_LARGE' },
  { path: '/graphql', type: JSON_TYPE, isChunked: true, status: 413, code: 'BODY_TOO_LARGE' },
  { path: '/graphql', type: JSON_TYPE, more: { origin: 'https://example.org' }, status: 413, code: 'BODY_TOO_LARGE' },
  { path: '/graphql', type: JSON_TYPE, as: 'Bearer nonsense', status: 401, code: 'INVALID_TOKEN' },
  { path: '/graphql', type: 'text/plain', status: 415, code: 'UNSUPPORTED_CONTENT_TYPE' },
  {
    path: '/graphql',
    type: JSON_TYPE,
    isChunked: true,
    more: { 'content-encoding': 'br' },
    status: 400,
    code: 'INVALID_COMPRESSION',
  },
  { path: '/export', type: JSON_TYPE, status: 413, code: 'BODY_TOO_LARGE' },
  { path: '/export', type: JSON_TYPE, isChunked: true, status: 413, code: 'BODY_TOO_LARGE' },
  { path: '/q/nothing', type: JSON_TYPE, status: 405, code: 'METHOD_NOT_ALLOWED' },
  { path: '/template', status: 405, code: 'METHOD_NOT_ALLOWED' },
  { path: '/livez', status: 405, code: 'METHOD_NOT_ALLOWED' },
  { method: 'GET', path: '/q/nothing', status: 404, code: 'UNKNOWN_SAVED_QUESTION' },
  { path: '/nowhere', status: 404, code: 'UNKNOWN_PATH' },
];

describe('a refusal of a large body', () => {
  let world: World;
  let bearers: Record<string, string>;
  let folder: string;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const { editor, approver } = await teamOf(world);
    bearers = { editor: editor.headers.authorization ?? '', approver: approver.headers.authorization ?? '' };
    folder = mkdtempSync(join(tmpdir(), 'samnav-heard-'));
    writeFileSync(join(folder, 'large.csv'), bodyOf('a;b\n1;2\n'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it.each(DOORS)('reaches whoever sends everything before it reads: $code of $path', async (door) => {
    const { path, as = 'editor', type = 'text/csv', method = 'POST', isChunked = false, head = '', more } = door;
    const body = bodyOf(head);
    const headers: Record<string, string> = {
      host: 'localhost',
      'content-type': type,
      ...(as === 'nobody' ? {} : { authorization: bearers[as] ?? as }),
      ...(isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': `${body.length}` }),
      ...more,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const start = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    const sent = isChunked ? chunked(body) : body;
    const answer = await sendAllThenRead(world.url, Buffer.concat([start, sent]));
    expect([/^HTTP\/1.1 (\d+)/.exec(answer)?.[1], answer.includes(`"code":"${door.code}"`)]).toEqual([
      `${door.status}`,
      true,
    ]);
  });

  const programs: [name: string, program: string, args: (url: string, file: string, bearer: string) => string[]][] = [
    [
      'curl',
      'curl',
      (url, file, bearer) => [
        '-s',
        '-m',
        '30',
        '-H',
        'Content-Type: text/csv',
        '-H',
        `Authorization: ${bearer}`,
        '-H',
        'Expect:',
        '--data-binary',
        `@${file}`,
        url,
      ],
    ],
    [
      'curl that asks before it sends',
      'curl',
      (url, file, bearer) => [
        '-s',
        '-m',
        '30',
        '-H',
        'Content-Type: text/csv',
        '-H',
        `Authorization: ${bearer}`,
        '-H',
        'Expect: 100-continue',
        '--data-binary',
        `@${file}`,
        url,
      ],
    ],
    ['Python', 'python3', (url, file, bearer) => ['-c', PYTHON, url, file, bearer]],
    ['R', 'Rscript', (url, file, bearer) => ['-e', R, url, file, bearer]],
  ];
  it.each(programs)('reaches %s', async (_, program, args) => {
    // A machine without the program has nothing to try; the sockets above have tried the same.
    if (spawnSync(program, ['--version']).error) return;
    for (const bearer of [bearers.editor, bearers.approver, 'Bearer nonsense']) {
      const out = await new Promise<string>((resolve) => {
        const all = args(`${world.url}${FILE}`, join(folder, 'large.csv'), bearer ?? '');
        execFile(program, all, { timeout: 45_000 }, (__, stdout, stderr) => resolve(stdout + stderr));
      });
      expect(out).toMatch(/MISSING_COLUMN|FORBIDDEN|INVALID_TOKEN/);
    }
  });

  it('is told before any byte is sent to whoever asks first, and only who may send is asked to go on', async () => {
    const asking = (as: string, length: number) =>
      firstWords(
        world.url,
        `POST ${FILE} HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\nauthorization: ${as}\r\nexpect: 100-continue\r\ncontent-length: ${length}\r\n\r\n`,
      );
    expect(await asking(bearers.approver ?? '', LARGE)).toMatch(/^HTTP\/1.1 403/);
    expect(await asking('Bearer nonsense', LARGE)).toMatch(/^HTTP\/1.1 401/);
    expect(await asking(bearers.editor ?? '', 100_000_000)).toMatch(/^HTTP\/1.1 413/);
    expect(await asking(bearers.editor ?? '', LARGE)).toMatch(/^HTTP\/1.1 100/);
  });
});

describe('a request that has been answered and goes on', () => {
  it('is taken in for so long, and then cut off', async () => {
    const world = await startWorld('SEEDED', { config: { maxUploadBytes: 100_000 } });
    try {
      const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 100000000000\r\n\r\n');
      let isOver = false;
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve((isOver = true) as never)));
      const some = Buffer.alloc(65_536);
      while (!isOver) {
        if (!socket.write(some)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
      }
      expect(socket.bytesWritten).toBeLessThan(2_000_000_000);
    } finally {
      await world.close();
    }
  });
});

const PYTHON = `
import http.client, sys, urllib.parse
url = urllib.parse.urlsplit(sys.argv[1])
connection = http.client.HTTPConnection(url.hostname, url.port, timeout=30)
connection.request('POST', url.path + '?' + url.query, open(sys.argv[2], 'rb').read(), {'Content-Type': 'text/csv', 'Authorization': sys.argv[3]})
print(connection.getresponse().read().decode())`;

/** R's own connections: a request is written whole, and then its answer is read. */
const R = `
args <- commandArgs(trailingOnly = TRUE)
parts <- regmatches(args[1], regexec('http://([^:]+):([0-9]+)(.*)', args[1]))[[1]]
body <- readBin(args[2], 'raw', file.info(args[2])$size)
connection <- socketConnection(parts[2], as.integer(parts[3]), open = 'r+b', blocking = TRUE, timeout = 30)
writeBin(charToRaw(paste0('POST ', parts[4], ' HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\nContent-Type: text/csv\\r\\nAuthorization: ', args[3], '\\r\\nContent-Length: ', length(body), '\\r\\n\\r\\n')), connection)
writeBin(body, connection)
cat(readLines(connection, warn = FALSE), sep = '\\n')`;

function bodyOf(head: string): Buffer {
  return Buffer.concat([Buffer.from(head), Buffer.alloc(LARGE, head.startsWith(' ') ? ' ' : '1')]);
}

function chunked(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
}

/** What a client hears that reads nothing before it has sent everything. */
function sendAllThenRead(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause();
    socket.once('error', reject);
    socket.write(bytes, () => {
      let heard = '';
      socket.on('data', (chunk: Buffer) => {
        heard += chunk.toString();
        if (heard.includes('"code":')) {
          socket.destroy();
          resolve(heard);
        }
      });
      socket.once('close', () => resolve(heard));
      socket.resume();
    });
  });
}

function firstWords(url: string, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('error', reject);
    socket.write(head);
    socket.once('data', (chunk: Buffer) => {
      socket.destroy();
      resolve(chunk.toString());
    });
  });
}
