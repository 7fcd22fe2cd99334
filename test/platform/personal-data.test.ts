import fc from 'fast-check';
import { isPersonalIdentityNumber, withoutPersonalIdentityNumbers } from '../../src/platform/texts/personal-data';

function luhn(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Numbers with a real date and a right check digit; a coordination number has 60 more in its day. */
const parts = fc
  .record({
    day: fc.date({ min: new Date('1930-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 1, max: 999 }),
    coordination: fc.boolean(),
  })
  .map(({ day, serial, coordination }) => {
    const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
    const six = `${year.slice(2)}${month}${coordination ? Number(date) + 60 : date}`;
    const nine = `${six}${String(serial).padStart(3, '0')}`;
    return { century: year.slice(0, 2), date: six, end: `${nine.slice(6)}${luhn(nine)}` };
  });

/** One sign that is neither a digit nor a letter, or a T as between a day and a time. */
const signs = fc.constantFrom(...'-–—−\u2011\u00a0 _/.·:,;|*#~=%@T\t\n'.split(''));
const separators = fc.oneof(fc.constant(''), signs);
/** Between the parts of a date. By colons it would be a time. */
const dots = fc.constantFrom('.', '·', '/', '_', '-', '•', '*');
const around = fc.constantFrom('', ' ', 'pnr:', '(', 'a', 'nr-', '"', ', ', 'å');

describe('a personal identity number', () => {
  it('is found in any text however it is written, and is taken out of it', () => {
    fc.assert(
      fc.property(
        parts,
        separators,
        fc.boolean(),
        around,
        around,
        ({ century, date, end }, separator, withCentury, before, after) => {
          const text = `${before}${withCentury ? century : ''}${date}${separator}${end}${after}`;
          expect(isPersonalIdentityNumber(text)).toBe(true);
          expect(isPersonalIdentityNumber(withoutPersonalIdentityNumbers(text))).toBe(false);
          expect(withoutPersonalIdentityNumbers(text)).toBe(`${before}[…]${after}`);
        },
      ),
    );
  });

  it('is found with the parts of its date apart by any sign, but for those of a day and a time', () => {
    fc.assert(
      fc.property(parts, dots, dots, fc.boolean(), ({ century, date, end }, by, last, withCentury) => {
        const day = (date.match(/../g) ?? []).join(by);
        const write = (sign: string) => `nr ${withCentury ? century : ''}${day}${sign}${end}.`;
        expect(withoutPersonalIdentityNumbers(write(last))).toBe('nr […].');
        for (const sign of ['T', ' ']) expect(isPersonalIdentityNumber(write(sign))).toBe(false);
      }),
    );
  });

  it('is not what else has digits: times, organisations, amounts and their like', () => {
    const moment = fc.date({ min: new Date('1930-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const time = moment.map((at) => at.toISOString());
    const digits = (length: number) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String);
    const organisation = fc
      .tuple(fc.constantFrom('2', '5', '7', '8', '9'), fc.integer({ min: 20, max: 99 }), digits(3), digits(4))
      .map(([first, month, rest, end]) => [`${first}${rest[0]}${month}${rest.slice(1)}`, end] as const);
    const harmless = fc.oneof(
      time,
      time.map((at) => at.slice(0, 16)),
      time.map((at) => at.replace('Z', '+02:00')),
      time.map((at) => at.replaceAll(/[-:]/g, '').slice(0, 15)),
      time.map((at) => `${at.slice(11, 19)}.${at.slice(20, 23)}0`),
      time.map((at) => `${at.slice(11, 19)}+0200`),
      fc.tuple(organisation, separators).map(([[six, four], by]) => `${six}${by}${four}`),
      fc.integer({ min: 1, max: 999_999_999_999 }).map((sum) => `${(sum / 100).toLocaleString('sv-SE')} kr`),
      fc.tuple(digits(4), digits(4), digits(5)).map(([a, b, c]) => `10.${a}/j.abc.${b}.${c}`),
      digits(6).map((n) => `10.5281/zenodo.1${n}`),
    );
    fc.assert(
      fc.property(harmless, (text) => {
        expect([text, isPersonalIdentityNumber(text)]).toEqual([text, false]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not found where the check digit is wrong, or in the middle of a longer number', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(9),
        signs,
        ({ century, date, end }, slip, digit, by) => {
          const wrong = `${end.slice(0, 3)}${(Number(end[3]) + slip) % 10}`;
          for (const text of [
            `${date}-${wrong}`,
            `${century}${date}${by}${wrong}`,
            `${(date.match(/../g) ?? []).join(by)}${by}${wrong}`,
            `${century}${date}${wrong}`,
            `${digit}${century}${date}${end}${digit}`,
          ]) {
            expect(isPersonalIdentityNumber(text)).toBe(false);
            expect(withoutPersonalIdentityNumbers(text)).toBe(text);
          }
        },
      ),
    );
  });

  it.each([
    '222000-1834',
    '556036-0793',
    '212000-0142',
    '2024-11-15',
    '070-123 45 67',
    '1200 av 6500',
    '990231-1234',
    '000000-0000',
    'Dnr 2014:18',
    '2019 2020 2021 2022',
    '2019 2020 2021',
    '070-121 21 25',
    '08-12 12 12 12',
    '0701-21 21 25',
    '1912-12-12 1212',
    '3 1 9 1 2 1 2 1 2 1 2 1 2',
    '1200 1212 1212 1212',
    '08 12 12 12 12',
    '3 1912 12 12 12 12',
    '1912 12 12 12 12 3',
    '19121212.12',
    '2009:400',
    '1912.12.12 12.12',
    '1912-12-12T1212',
    '1912-12-12T12:12',
    '2024-01-01T12:00',
    '12:12:12.1212',
  ])('is not %s', (text) => {
    expect(isPersonalIdentityNumber(text)).toBe(false);
  });

  it.each([
    '1912-12-12-1212',
    '1912 12 12 1212',
    '12-12-12-1212',
    '1912–12–12–1212',
    '1 9 1 2 1 2 1 2 1 2 1 2',
    '1-2-1-2-1-2-1-2-1-2',
    '１９１２１２１２-１２１２',
    '１９１２ 12 12 １２１２',
    '1912 12 12 12 12',
    '19121212_1212',
    '19121212/1212',
    '19121212.1212',
    '19121212 - 1212',
    '19121212T1212',
    '19121212:1212',
    '12·12·12-1212',
    '1912·12·12·1212',
    '1912.12.12-1212',
    '1912/12/12/1212',
    '19121212\u200b1212',
    '1912\u200d12\u00ad12-\u20601212',
    '19121212－1212',
    '１９１２１２１２－１２１２',
    '⑲⑫⑫⑫⑫⑫',
    '１９１２１２１２＿１２１２',
    '𝟏𝟗𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐',
  ])('is found, and taken out, when it is written %s', (written) => {
    expect(isPersonalIdentityNumber(`om ${written}.`)).toBe(true);
    expect(isPersonalIdentityNumber(written)).toBe(true);
    expect(withoutPersonalIdentityNumbers(`om ${written}.`)).toBe('om […].');
  });

  it('is taken out of a text that stays as it was written for the rest', () => {
    expect(withoutPersonalIdentityNumbers('Ａ½ a\u030a\u200b: 121212－1212 ﬁn')).toBe('Ａ½ a\u030a\u200b: […] ﬁn');
  });

  it('is found beside other numbers, and each of several is taken out', () => {
    expect(withoutPersonalIdentityNumbers('12 st, 121212-1212, 7 st och 19121212-1212.')).toBe(
      '12 st, […], 7 st och […].',
    );
    expect(withoutPersonalIdentityNumbers('20240101/1912 12 12 1212')).toBe('20240101/[…]');
  });
});
