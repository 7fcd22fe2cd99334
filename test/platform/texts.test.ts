import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CLI_TEXTS } from '../../src/cli/cli-texts';
import { REGISTER_FINDINGS } from '../../src/register/check-register';
import { FINDINGS } from '../../src/submissions/checks/finding-catalogue';
import { errorCatalogue } from '../../src/platform/errors/error-catalogue';
import { projectRoot } from '../../src/platform/settings/project-root';
import { refusalText, SamnavError } from '../../src/platform/errors/result';
import { swedishSortKey } from '../../src/platform/texts/swedish-order';
import { fillIn, preferredLanguage, type Text } from '../../src/platform/texts/text';

const LISTS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'the error catalogue': Object.fromEntries(errorCatalogue()),
  FINDINGS,
  REGISTER_FINDINGS,
  CLI_TEXTS,
};
/** What may be one. A size that is told is beyond a limit, and limits are more than one. */
const COUNTED = ['count', 'withheld', 'found', 'expected', 'resetsInSeconds', 'n', 'remaining', 'already', 'failed'];
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

  it.each(Object.entries(LISTS[list] ?? {}))('%s counts one of something as one', (_, template) => {
    const named = [...template.en.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
    const one = fillIn(template, Object.fromEntries(named.map((name) => [name, COUNTED.includes(name) ? 1 : 'X'])));
    expect(one.en).not.toMatch(
      /\b1 (\w+ )?(errors|rows|columns|groups|figures|seconds|answers|readers|items|events|places|secrets|migrations|were|are)\b/,
    );
    expect(one.sv).not.toMatch(
      /\b1 (små|publicerade|rader|kolumner|grupper|sekunder|förhandsläsare är fler|poster|värden|händelser|ställen|hemligheter|migreringar|\w+(erade|tade|givna|lyckade))\b/,
    );
  });
});

describe('the hub', () => {
  it('is "hubben" in Swedish, in every text that people read', () => {
    const texts = execFileSync(
      'git',
      ['ls-files', 'src', 'web', 'docs', 'schema', 'scripts', 'data', 'examples', '*.md'],
      {
        cwd: projectRoot,
        encoding: 'utf8',
      },
    )
      .split('\n')
      // What was released stays as it was.
      .filter((file) => /\.(tsx?|md|graphql|json|csv|html)$/.test(file) && file !== 'schema/released.graphql');
    expect(texts.length).toBeGreaterThan(500);
    const others = texts.filter((file) => /\bnavets?\b/i.test(readFileSync(join(projectRoot, file), 'utf8')));
    expect(others).toEqual([]);
  });
});

describe('an error', () => {
  it.each([...errorCatalogue()])(
    '%s has an HTTP status that says whose fault it is',
    (code, { httpStatus, ...more }) => {
      // Of what may be asked again, the hub says when; of everything else, whose fault it is.
      const saysWhen = 'retryAfter' in more || (more as Text).en.includes('{resetsInSeconds');
      if ('retryAfter' in more || httpStatus === 503) return expect([httpStatus, saysWhen]).toEqual([503, true]);
      expect(httpStatus >= 400 && httpStatus < (code === 'INTERNAL' ? 501 : 500)).toBe(true);
    },
  );

  it('quotes no more of what a caller sent than it takes to know it by, and no part of a personal identity number', () => {
    const long = new SamnavError('UNKNOWN_FORBUND', { forbund: `${'x'.repeat(54)} 19121212-1212 och mer` });
    expect(long.text.sv).toBe(`Det finns inget förbund ${'x'.repeat(54)} […] o….`);
    expect(new SamnavError('UNKNOWN_ROUND', { round: 'y'.repeat(1e6) }).message).toHaveLength(
      'There is no round .'.length + 61,
    );
  });

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

  it('chooses a word by a number, and has a part only when what it names is there', () => {
    const text = { sv: '{n} {n|rad|rader}[ av {all}].', en: '{n} {n|row|rows}[ of {all}].' };
    expect(fillIn(text, { n: 1 })).toEqual({ sv: '1 rad.', en: '1 row.' });
    expect(fillIn(text, { n: 0, all: '[{n}]' })).toEqual({ sv: '0 rader av [{n}].', en: '0 rows of [{n}].' });
    expect(fillIn(text, { n: 2, all: { sv: 'sju', en: 'seven' } })).toEqual({
      sv: '2 rader av sju.',
      en: '2 rows of seven.',
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
