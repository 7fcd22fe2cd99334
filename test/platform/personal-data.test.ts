import fc from 'fast-check';
import { isPersonalIdentityNumber, withoutPersonalIdentityNumbers } from '../../src/platform/personal-data';

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

const separators = fc.constantFrom('-', '', ' ', '–', '—', '−', '\u2011', '\u00a0');
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

  it('is not found where the check digit is wrong, or in the middle of a longer number', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9 }), fc.nat(9), ({ century, date, end }, slip, digit) => {
        const wrong = `${end.slice(0, 3)}${(Number(end[3]) + slip) % 10}`;
        for (const text of [
          `${date}-${wrong}`,
          `${century}${date}${wrong}`,
          `${digit}${century}${date}${end}${digit}`,
        ]) {
          expect(isPersonalIdentityNumber(text)).toBe(false);
          expect(withoutPersonalIdentityNumbers(text)).toBe(text);
        }
      }),
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
  });
});
