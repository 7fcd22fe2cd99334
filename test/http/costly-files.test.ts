import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { BYTES_AT_A_TIME } from '../../src/platform/texts/csv-text';
import { readCsv } from '../../src/platform/texts/csv';
import { inPieces, locationOf, refusalOf } from '../support/pieces';
import { codesOf, uploaded } from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const TO = { forbund: UMEA, round: '2024' };
const HEADER = 'measure,n,numerator\n';
const MILLIONS = 60_000_000;
const brotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });

/** Small files that become large ones, and what each is told: a refusal, or a finding. */
const BOMBS: readonly [of: string, encoding: string, file: () => Buffer, told: string][] = [
  ['commas in gzip', 'gzip', () => gzipSync(Buffer.alloc(MILLIONS, ',')), 'TOO_MANY_COLUMNS'],
  ['commas in deflate', 'deflate', () => deflateSync(Buffer.alloc(MILLIONS, ',')), 'TOO_MANY_COLUMNS'],
  ['commas in Brotli', 'br', () => brotli(Buffer.alloc(MILLIONS, ',')), 'TOO_MANY_COLUMNS'],
  ['commas on the second line', 'gzip', () => gzipSync(HEADER + ','.repeat(MILLIONS)), 'TOO_MANY_COLUMNS'],
  ['quotation marks', 'gzip', () => gzipSync(Buffer.alloc(MILLIONS, '"')), 'QUOTE_WITHOUT_END'],
  [
    'a quotation that never ends',
    'gzip',
    () => gzipSync(`${HEADER}"${'a\n'.repeat(MILLIONS / 2)}`),
    'QUOTE_WITHOUT_END',
  ],
  ['blank lines', 'gzip', () => gzipSync(HEADER + '\n'.repeat(MILLIONS)), 'TOO_MANY_ROWS'],
  ['blank lines only', 'gzip', () => gzipSync(Buffer.alloc(MILLIONS, '\n')), 'EMPTY_FILE'],
  ['one endless line', 'gzip', () => gzipSync(Buffer.alloc(MILLIONS, 'x')), 'LINE_TOO_LONG'],
  ['zero bytes', 'gzip', () => gzipSync(Buffer.alloc(MILLIONS)), 'NOT_UTF8'],
  [
    'spaces in quotation marks',
    'gzip',
    () => gzipSync(`${HEADER}${`"${' '.repeat(99_000)}"\n`.repeat(600)}`),
    'TOO_MUCH_COMPRESSED',
  ],
  [
    'wide rows',
    'gzip',
    () => gzipSync(`measure${',x'.repeat(199)}\n${`${',1'.repeat(199)}\n`.repeat(150_000)}`),
    'TOO_MANY_FIELDS',
  ],
  ['gzip in gzip', 'gzip', () => gzipSync(gzipSync(Buffer.alloc(MILLIONS, ','))), 'NOT_UTF8'],
];

describe('a small file that becomes a large one', () => {
  let world: World;
  let editor: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    editor = await world.as('FORBUND_EDITOR');
  });
  afterAll(() => world.close());

  it.each(BOMBS)('of %s is told so, stores nothing and takes no memory', async (_, encoding, file, told) => {
    const bytes = file();
    const before = process.memoryUsage.rss();
    const answer = await changesNothing(world.hub, async () => {
      const response = await editor.upload(bytes, TO, { 'content-encoding': encoding });
      return uploaded(response);
    });
    expect([answer.errors?.[0]?.extensions.code, ...(answer.report ? codesOf(answer.report) : [])]).toContain(told);
    // It was up to three thousand.
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(300);
  });

  it('in pieces is not read further when it is taken in', async () => {
    const pieces = inPieces(world.url, editor);
    const location = locationOf(await pieces.begin(TO));
    const response = await pieces.append(location, 0, gzipSync(Buffer.alloc(20_000_000, ',')), true, {
      'content-encoding': 'gzip',
    });
    // Sixty-four thousand times less than it says: so much is not even kept.
    expect(await refusalOf(response)).toEqual([413, 'TOO_MUCH_COMPRESSED']);
    const wide = locationOf(await pieces.begin(TO));
    const answer = await uploaded(await pieces.append(wide, 0, Buffer.from(`${HEADER}${','.repeat(3_000_000)}`), true));
    expect(codesOf(answer.report)).toContain('TOO_MANY_COLUMNS');
    await pieces.giveUp(location);
  });
});

describe('others', () => {
  it('are answered while costly files are read, many times for each', async () => {
    const world = await startWorld('SEEDED', { config: { largeFilesAtOnce: 3 } });
    try {
      const editors = [await world.as('FORBUND_EDITOR'), await world.as('FORBUND_EDITOR')];
      const rubbish = gzipSync(`${HEADER}${Array.from({ length: 60_000 }, (_, row) => `${row},x\n`).join('')}`);
      let isOver = false;
      let answered = 0;
      const asking = (async () => {
        while (!isOver) answered += Number((await fetch(`${world.url}/livez`)).ok);
      })();
      const sent = editors.map((editor) =>
        editor.upload(rubbish, { ...TO, dryRun: 'true' }, { 'content-encoding': 'gzip' }),
      );
      const statuses = (await Promise.all(sent)).map(({ status }) => status);
      isOver = true;
      await asking;
      expect(statuses).toEqual([422, 422]);
      expect(answered).toBeGreaterThan(20);
    } finally {
      await world.close();
    }
  });

  it('have a turn after every few bytes of a file that has come whole', async () => {
    const bytes = Buffer.from(`${HEADER}${'FIN-I01,10,5\n'.repeat(20_000)}`);
    async function* atOnce(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    let turns = 0;
    let isOver = false;
    const others = () => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    let rows = 0;
    for await (const { row } of readCsv(atOnce(), { measure: [] }, ['measure'])) rows += Number(row !== undefined);
    isOver = true;
    expect(rows).toBe(20_000);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(bytes.length / BYTES_AT_A_TIME));
  });
});

describe('a budget', () => {
  it('pays for what is decompressed as it comes, also of what is refused, and then ends the reading', async () => {
    const budgets = { units: { ANONYMOUS: 0, ANALYST: 5000, SERVICE: 0 }, windowSeconds: 600 };
    const world = await startWorld('SEEDED', { config: { budgets } });
    try {
      const editor = await world.as('FORBUND_EDITOR');
      const remaining = async () => (await editor.ask('{ __typename }')).extensions?.cost?.remaining ?? 0;
      const send = async (bytes: Buffer) =>
        (await uploaded(await editor.upload(gzipSync(bytes), TO, { 'content-encoding': 'gzip' }))).errors?.[0]
          ?.extensions;
      const before = await remaining();
      await send(Buffer.from(`a;b\n${'1;2\n'.repeat(50_000)}`));
      const after = await remaining();
      // One piece of it at least, which is a unit for each thousand bytes and each 250 marks.
      expect(before - after).toBeGreaterThan(16 + 30);
      const file = Buffer.from(`measure,n\n${'FIN-I01,1\n'.repeat(290_000)}`);
      expect(await send(file)).toMatchObject({ code: 'BUDGET_SPENT', resetsInSeconds: expect.any(Number) as number });
      expect((await editor.upload('', TO)).status).toBe(429);
    } finally {
      await world.close();
    }
  });
});
