import fc from 'fast-check';
import { REGISTER_FINDINGS } from '../../src/register/check-register';
import { FINDINGS } from '../../src/submissions/finding-catalogue';
import { ERROR_CATALOGUE } from '../../src/platform/error-catalogue';
import { refusalText, SamnavError } from '../../src/platform/result';
import { swedishSortKey } from '../../src/platform/swedish-order';
import { fillIn, preferredLanguage, type Text } from '../../src/platform/text';

const LISTS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ERROR_CATALOGUE,
  FINDINGS,
  REGISTER_FINDINGS,
};
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(Object.keys(LISTS))('every code of %s', (list) => {
  it.each(Object.entries(LISTS[list] ?? {}))(
    '%s has a text in both languages that names the same values',
    (code, { sv, en }) => {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
      for (const text of [sv, en]) expect(text).toMatch(/^\S.{5,}[.}]$/s);
      expect(sv).not.toBe(en);
      expect(placeholders(sv)).toEqual(placeholders(en));
    },
  );
});

describe('an error', () => {
  it.each(Object.entries(ERROR_CATALOGUE))(
    '%s has an HTTP status that says whose fault it is',
    (code, { httpStatus }) => {
      expect(httpStatus >= 400 && httpStatus < (code === 'INTERNAL' ? 501 : 500)).toBe(true);
    },
  );

  it('says its text in both languages, with its values filled in', () => {
    const error = new SamnavError('UNKNOWN_ROUND', { round: '1999' });
    expect([error.message, error.text.sv, error.httpStatus]).toEqual([
      'There is no round 1999.',
      'Det finns ingen mätomgång 1999.',
      404,
    ]);
    expect(refusalText({ code: 'UNKNOWN_ROUND', args: { round: '1999' } })).toEqual(error.text);
  });
});

describe('a text', () => {
  it('leaves a name without a value to be seen, fills in zero and nothing, and never a personal identity number', () => {
    expect(fillIn({ sv: '{a} {b} {c} {d}', en: '{d}' }, { a: 0, b: '', d: 'x 121212-1212 y' })).toEqual({
      sv: '0  {c} x […] y',
      en: 'x […] y',
    });
  });

  it('does not read a value as a template', () => {
    expect(fillIn({ sv: '{a}', en: '{a}{b}' }, { a: '{b} $&', b: 1 })).toEqual({ sv: '{b} $&', en: '{b} $&1' });
  });
});

describe('the language of a reader', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['sv', 'sv'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['en;q=0.5,sv;q=0.6', 'sv'],
    ['sv;q=0.5, EN-us ; q=0.6', 'en'],
    ['de,fr;q=0.9', 'sv'],
    ['de,en;q=0.1', 'en'],
    ['en;q=0,de', 'sv'],
    ['*', 'sv'],
    ['english', 'sv'],
    ['svenska,en', 'en'],
    ['sv;q=abc,;;,=,', 'sv'],
  ])('who asks for %p is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is one of two, whatever is asked', () => {
    fc.assert(fc.property(fc.string(), (header) => expect(['sv', 'en']).toContain(preferredLanguage(header))));
  });
});

describe('Swedish order', () => {
  it('has å, ä and ö last, takes accents and case for nothing, and files æ and ø among ä and ö', () => {
    const names = [
      'Östra',
      'Ärta',
      'Zeta',
      'alfa',
      'Åre',
      'Alfá',
      'Idé',
      'Ide B',
      'Ærø',
      'Øst',
      'Upplands-Bro',
      'Upplands Väsby',
      'W',
      'V',
    ];
    const sorted = [...names].sort((a, b) =>
      swedishSortKey(a) < swedishSortKey(b) ? -1 : swedishSortKey(a) > swedishSortKey(b) ? 1 : 0,
    );
    expect(sorted).toEqual([
      'alfa',
      'Alfá',
      'Idé',
      'Ide B',
      'Upplands-Bro',
      'Upplands Väsby',
      'V',
      'W',
      'Zeta',
      'Åre',
      'Ärta',
      'Ærø',
      'Øst',
      'Östra',
    ]);
  });

  it('is that of the Unicode collation for the letters of names', () => {
    const letters = fc
      .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöÅÄÖAZ '), maxLength: 8 })
      .map((text) => text.replaceAll(/ +/g, ' ').trim());
    const collator = new Intl.Collator('sv', { sensitivity: 'accent' });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const [x, y] = [swedishSortKey(a), swedishSortKey(b)];
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(collator.compare(a, b)));
      }),
    );
  });
});
