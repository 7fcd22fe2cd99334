import fc from 'fast-check';
import { readCsv, type CsvItem } from '../../src/platform/texts/csv';

const HEADERS = { name: ['namn'], value: ['värde'] };

async function read(content: string | Uint8Array, pieceSize = Infinity): Promise<CsvItem[]> {
  const bytes = Buffer.from(content);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  }
  const items: CsvItem[] = [];
  for await (const item of readCsv(pieces(), HEADERS, ['name'])) items.push(item);
  return items;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
// Values are trimmed, and an empty one is no value.
const field = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
  text
    .replaceAll(/[\r\0]|\p{Cf}/gu, '')
    .normalize('NFC')
    .trim(),
);

describe('a CSV file', () => {
  it('gives back what was written in it, whatever separates it and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            field.filter((text) => text !== ''),
            field,
          ),
          { minLength: 1, maxLength: 8 },
        ),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (rows, delimiter, newline, withMark, pieceSize) => {
          const lines = [['Namn', 'Värde'], ...rows].map((row) => row.map(quoted).join(delimiter));
          const items = await read(`${withMark ? '\uFEFF' : ''}${lines.join(newline)}${newline}`, pieceSize);
          expect(items.map((item) => item.row?.values)).toEqual(
            rows.map(([name, value]) => ({ name, ...(value === '' ? {} : { value }) })),
          );
          let line = 2;
          for (const [index, [name, value]] of rows.entries()) {
            expect(items[index]?.row?.line).toBe(line);
            line += 1 + `${name}${value}`.split('\n').length - 1;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that is not UTF-8 is told on which line, whatever stands before and wherever its pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom([0xf6], [0xc3, 0x28], [0xff, 0xfe], [0xed, 0xa0, 0x80]),
        async (before, pieceSize, bad) => {
          const good = `namn,värde\n${'Åsa och Örjan €,1\n'.repeat(before)}`;
          const content = Buffer.concat([
            Buffer.from(good),
            Buffer.from('S'),
            Buffer.from(bad),
            Buffer.from('dra,2\nslut,3\n'),
          ]);
          const faults = (await read(content, pieceSize)).flatMap((item) =>
            item.fault?.kind === 'NOT_UTF8' ? [item.fault.line] : [],
          );
          expect(faults).toEqual([before + 2]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'ends in the middle of a letter',
      Buffer.concat([Buffer.from('namn\na\n'), Buffer.from([0xc3])]),
      { kind: 'NOT_UTF8', line: 3 },
    ],
    ['is UTF-16', Buffer.from('namn\na\n', 'utf16le'), { kind: 'NOT_UTF8', line: 1 }],
    ['is empty', '', { kind: 'EMPTY_FILE', line: 1 }],
    ['is only a byte order mark', '\uFEFF', { kind: 'EMPTY_FILE', line: 1 }],
    ['has none of the columns it is about', 'a,b\n1,2\n', { kind: 'MISSING_COLUMN', line: 1, column: 'name' }],
    [
      'has a line of too many columns',
      'namn,värde\na,1\nb,2,3\n',
      { kind: 'BROKEN_LINE', line: 3, expected: 2, found: 3 },
    ],
    ['has a quote in the middle of a field', 'namn,värde\na,1\nb"c,2\n', { kind: 'STRAY_QUOTE', line: 3 }],
    [
      'has a column twice, by two names',
      'namn,värde,Name\na,1,b\n',
      { kind: 'DUPLICATE_COLUMN', line: 1, column: 'name' },
    ],
    ['has too many columns', `namn${',x'.repeat(200)}\n`, { kind: 'TOO_MANY_COLUMNS', line: 1, limit: 200 }],
    [
      'has a quote that does not end for a million letters',
      `namn,värde\n"${'a,1\n'.repeat(300_000)}`,
      { kind: 'QUOTE_WITHOUT_END', line: 2 },
    ],
    ['has a quote that never ends', 'namn,värde\n"a,1\nb,2\n', { kind: 'QUOTE_WITHOUT_END', line: 2 }],
    ['has a zero byte', 'namn,värde\na,1\nb\0,2\n', { kind: 'ZERO_BYTE', line: 3 }],
  ])('that %s is told so', async (_, content, fault) => {
    expect((await read(content)).flatMap((item) => item.fault ?? [])).toContainEqual(fault);
  });

  it('that has a column twice is not read beyond the line that says so', async () => {
    let given = 0;
    async function* chunks() {
      yield Buffer.from(`namn,värde,Name\n`);
      for (; given < 1000; given += 1) yield Buffer.from('a,1,b\n'.repeat(10_000));
    }
    const items = [];
    for await (const item of readCsv(chunks(), HEADERS, ['name'])) items.push(item);
    expect(items).toEqual([{ fault: { kind: 'DUPLICATE_COLUMN', line: 1, column: 'name' } }]);
    expect(given).toBeLessThan(3);
  });

  it('is read as spreadsheets write it: with sep=, a title, blank rows and rows without their last empty cells', async () => {
    const values = async (text: string, pieceSize?: number) => {
      const items = await read(text, pieceSize);
      expect(items.map(({ fault }) => fault)).toEqual(items.map(() => undefined));
      return items.map(({ row }) => [row?.line, row?.values]);
    };
    const two = (line: number) => [
      [line, { name: 'a', value: '1' }],
      [line + 1, { name: 'b' }],
    ];
    for (const pieceSize of [1, 7, 1000]) {
      expect(await values('sep=,\nnamn,värde\na,1\nb\n', pieceSize)).toEqual(two(3));
      expect(await values('Resultat, 2022\n\nnamn;värde\na;1;;\nb;\n', pieceSize)).toEqual(two(4));
      expect(await values('namn;värde;;\n;;;\na;1\nb;;;;;\n ; \n', pieceSize)).toEqual(two(3));
      expect(await values('va\u0308rde;na\u200bmn\n1;a\n;b\n', pieceSize)).toEqual(two(2));
    }
    expect(await read('Resultat 2022\nen;två\n1;2\n')).toContainEqual({
      fault: { kind: 'MISSING_COLUMN', line: 1, column: 'name' },
    });
  });

  it('names the columns it does not know, keeps what stands in them apart, and reads the rest', async () => {
    expect(await read('färg;NAMN;;Värde\nblå;a;x;1\n')).toEqual([
      { fault: { kind: 'UNKNOWN_COLUMN', line: 1, column: 'färg' } },
      { row: { line: 2, values: { name: 'a', value: '1' }, unused: ['blå', 'x'], delimiter: ';' } },
    ]);
  });

  it('whose source breaks off fails with what broke it, and does not hang', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('namn\na\n');
      throw new Error('gone');
    }
    const reading = (async () => {
      for await (const item of readCsv(breaking(), HEADERS, ['name'])) expect(item).toBeDefined();
    })();
    await expect(reading).rejects.toThrow('gone');
  });

  it('of one line that never ends is told what it lacks', async () => {
    expect(await read('x'.repeat(100_000), 4096)).toMatchObject([
      { fault: { kind: 'UNKNOWN_COLUMN' } },
      { fault: { kind: 'MISSING_COLUMN' } },
    ]);
  });
});
