import fc from 'fast-check';
import { findPersonalData } from '../../src/platform/texts/find-personal-data';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((some) => some.join(''));
const fromOne = (length: number) =>
  fc.tuple(fc.integer({ min: 1, max: 9 }), digits(length - 1)).map(([first, rest]) => `${first}${rest}`);

/** Numbers as they are written in Sweden: mobile, Stockholm, and areas of two and three digits. */
const national: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(fc.constantFrom('070', '072', '073', '076', '079'), digits(7)),
  fc.tuple(fc.constant('08'), fromOne(7)),
  fc.tuple(fc.constantFrom('031', '040', '090'), fromOne(6)),
  fc.tuple(fc.constantFrom('0910', '0500', '0243'), fromOne(5)),
);
/** 12 34 56, 123 45 and 123 45 67: as many threes as it takes before the twos. */
const grouped = (number: string): string =>
  number.length % 2 === 0
    ? (number.match(/../g) ?? []).join(' ')
    : [number.slice(0, 3), ...(number.slice(3).match(/../g) ?? [])].join(' ');
const phone = fc
  .record({
    parts: national,
    gap: fc.constantFrom('-', ' ', '–', ' - ', '/', '_', '.', '－', '\u00a0'),
    groups: fc.constantFrom(null, ' ', '-', '.', '_', '\u202f'),
    code: fc.constantFrom('', '+46 ', '+46', '0046 ', '+46 (0)', '(0046)', '(+46) ', '0046 (0)'),
  })
  .map(({ parts: [area, number], gap, groups, code }) => {
    const own = groups === null ? number : grouped(number).replaceAll(' ', groups);
    return `${code === '' ? area : `${code}${area.slice(1)}`}${gap}${own}`;
  });

const year = fc.integer({ min: 1900, max: 2030 });
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('.'));
/** What has digits in it, and is nobody's number. */
const harmless = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 2999 })).map(([y, n]) => `${y}:${n}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([y, c, p]) => `SFS ${y}:1${c} ${c} kap. ${p} §`),
  fc.tuple(year, digits(6)).map(([y, n]) => `dnr ${y}/${n}`),
  fc.tuple(digits(6), year).map(([n, y]) => `Dnr ${n}-${y}`),
  fc.tuple(fc.constantFrom('FK', 'Af-', 'S'), year, digits(5)).map(([a, y, n]) => `${a}${y}/${n}`),
  fc
    .tuple(fc.constantFrom('2', '5', '7', '8', '9'), fc.integer({ min: 20, max: 99 }), digits(3), digits(4))
    .map(([a, m, n, e]) => `${a}${n.slice(0, 1)}${m}${n.slice(1)}-${e}`),
  fc.tuple(year, year).map(([a, b]) => `${a}–${b}`),
  fc.tuple(year, year).map(([a, b]) => `åren ${a}, ${b} och ${a}/${String(b).slice(2)}`),
  fc.integer({ min: 1, max: 999_999_999 }).map((n) => `${n.toLocaleString('sv-SE')} kr`),
  fc.integer({ min: 1, max: 999_999_999 }).map((n) => `${n} kronor`),
  fc.tuple(fc.integer({ min: 0, max: 99 }), digits(2)).map(([a, b]) => `${a},${b} procent`),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.tuple(clock, clock, fc.constantFrom('-', '–', ' - ')).map(([a, b, to]) => `kl. ${a}${to}${b}`),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), year, fc.constantFrom('.', '-', '/', ' '))
    .map(([d, m, y, by]) => [String(d).padStart(2, '0'), String(m).padStart(2, '0'), y].join(by)),
  fc.tuple(fc.constantFrom('0', '12', '121212'), digits(4)).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    'kl. 08.00–16.30',
    '07:30-16:00',
    'prop. 2002/03:132',
    'kommunerna 0305 0319 0330',
    '08-12 varje dag',
    '@ministern',
  ),
);

describe('personal data in a text', () => {
  it('are telephone numbers however they are written, with the place and not the value', () => {
    fc.assert(
      fc.property(phone, fc.constantFrom('Ring ', '', 'tel:', '('), (number, before) => {
        const found = findPersonalData(`${before}${number}, tack`);
        expect(found).toEqual([{ kind: 'PHONE', position: expect.any(Number) as number }]);
        expect(JSON.stringify(found)).not.toContain(number.slice(-4));
      }),
      { numRuns: 500 },
    );
  });

  it('are not numbers of acts, cases or organisations, nor years, dates or amounts', () => {
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 3 }), (some) => {
        // A registry number can be somebody's number by chance, and is taken for it.
        const found = findPersonalData(`Enligt ${some.join(' samt ')} gäller detta.`);
        expect(found.filter(({ kind }) => kind !== 'PERSONAL_NUMBER')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are e-mail addresses and personal identity numbers, each at its place', () => {
    const text = 'Skriv till anna.åberg@förbund.se eller ring 070-123 45 67 om 850101-2390.';
    expect(findPersonalData(text)).toEqual([
      { kind: 'EMAIL', position: 12 },
      { kind: 'PHONE', position: 45 },
      { kind: 'PERSONAL_NUMBER', position: 62 },
    ]);
  });

  it.each([
    ['anna＠x.se', 'EMAIL', 9],
    ['anna@x\u200b.se', 'EMAIL', 9],
    ['070_1234567', 'PHONE', 9],
    ['070.123.45.67', 'PHONE', 9],
    ['(0046)701234567', 'PHONE', 9],
    ['０７０－１２３４５６７', 'PHONE', 9],
    ['19121212－1212', 'PERSONAL_NUMBER', 9],
  ])('are seen in %s, at the place where they are written', (written, kind, position) => {
    expect(findPersonalData(`½ ﬁ\u200b 𝟏 ${written} tack`)).toEqual([{ kind, position }]);
  });
});
