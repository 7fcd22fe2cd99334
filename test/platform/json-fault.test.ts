import fc from 'fast-check';
import { jsonFault } from '../../src/platform/texts/json-fault';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,\n "b": x}', 2, 7],
    ['{"a" 1}', 1, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": 1,}', 1, 9],
    ['[1, 2,]', 1, 7],
    ['[1 2]', 1, 4],
    ['{"a": "b\nc"}', 1, 9],
    ['{"a": "\\x"}', 1, 8],
    ['{"a": "b', 1, 9],
    ['{} {}', 1, 4],
    ['[1}', 1, 3],
    ['{"a": 01}', 1, 7],
    ['{"a": nul}', 1, 7],
    ['{1: 2}', 1, 2],
    ['query { a }', 1, 1],
    ['[1]\n\n,', 3, 1],
  ])('%j is told at line %p, column %p', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
    expect(isJson(text)).toBe(false);
  });

  it('is nowhere in what is JSON, and somewhere in all that is not', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      '\\u00e5',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
    ];
    const text = fc.array(fc.constantFrom(...pieces, ' ', '\n', '\t', '\0', 'å', '\u2028'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          text.map((parts) => parts.join('')),
        ),
        (one) => {
          expect([one, jsonFault(one) === undefined]).toEqual([one, isJson(one)]);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('is at the cut of what was cut off, or before it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (whole, cut) => {
        const text = whole.slice(0, cut % whole.length);
        if (!isJson(text)) expect(jsonFault(text)?.column).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });

  it('is found however deep the brackets are', () => {
    expect(jsonFault('['.repeat(1e6))).toEqual({ line: 1, column: 1e6 + 1 });
  });
});
