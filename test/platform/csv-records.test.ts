import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  CsvRecords,
  LONGEST_RECORD,
  MOST_COLUMNS,
  MOST_FIELDS,
  MOST_LINES,
} from '../../src/platform/texts/csv-records';

/** The records and the fault of a text that comes in pieces of a size; how many records a single piece gave at most. */
function read(text: string, pieceSize = 8192) {
  const records = new CsvRecords(',');
  const found: { record: readonly string[]; line: number }[] = [];
  for (let at = 0; at < text.length; at += pieceSize) found.push(...records.push(text.slice(at, at + pieceSize)));
  found.push(...records.end());
  return { found, fault: records.fault };
}

/** What another parser makes of it; undefined when that is nothing. */
function byAnother(text: string): string[][] | undefined {
  try {
    return parse(text, { delimiter: ',', relax_column_count: true, skip_empty_lines: true });
  } catch {
    return undefined;
  }
}

describe('a text of records', () => {
  it('is taken apart as another parser does it, whatever stands in it and however it comes', () => {
    let whole = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'å', ' ', ',', '"', '""', '"x"', '"a,b"', '\n', '\n\n', '"\n"'), {
          maxLength: 30,
        }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        (parts, newline, pieceSize) => {
          const text = parts.join('').replaceAll('\n', newline);
          const expected = byAnother(text);
          const { found, fault } = read(text, pieceSize);
          expect(fault === undefined).toBe(expected !== undefined);
          if (!expected) return;
          whole += 1;
          expect(found.map(({ record }) => record)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
    expect(whole).toBeGreaterThan(400);
  });

  it.each([
    ['sixty million commas', ','.repeat(60_000_000), 'TOO_MANY_COLUMNS', 0],
    ['one line without an end', 'x'.repeat(60_000_000), 'LINE_TOO_LONG', 0],
    ['one quotation that never ends', `"${'a\n'.repeat(30_000_000)}`, 'QUOTE_WITHOUT_END', 0],
    ['quotation marks only', '"'.repeat(60_000_000), 'QUOTE_WITHOUT_END', 0],
    ['blank lines only', '\n'.repeat(60_000_000), 'TOO_MANY_LINES', 0],
    ['lines in quotation marks', `"${'\n'.repeat(90_000)}"\n`.repeat(600), 'TOO_MANY_LINES', 12],
    [
      'wide records',
      `${','.repeat(MOST_COLUMNS - 1)}\n`.repeat(300_000),
      'TOO_MANY_FIELDS',
      MOST_FIELDS / MOST_COLUMNS,
    ],
    ['short records', 'a\n'.repeat(2_000_000), 'TOO_MANY_LINES', MOST_LINES],
  ])('of %s is read no further than the limits', (_, text, kind, most) => {
    const { found, fault } = read(text);
    expect(fault?.kind).toBe(kind);
    expect(found.length).toBeLessThanOrEqual(most);
  });

  it('may be as large as the limits', () => {
    expect(read(`${','.repeat(MOST_COLUMNS - 1)}\n`).fault).toBeUndefined();
    expect(read('x'.repeat(LONGEST_RECORD)).fault).toBeUndefined();
  });
});
