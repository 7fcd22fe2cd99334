import fc from 'fast-check';
import { parseCount, parseDecimal, parseKronor, parsePercent } from '../../../src/submissions/intake/read-number';

const GAPS = [' ', '\u00a0', '\u2009', '\u202f'];
const inThrees = (digits: string, gap: string) => digits.replace(/\B(?=(\d{3})+$)/g, gap);

describe('numbers as people write them', () => {
  it('have thousands in threes, with one kind of space, and mean what they mean without', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...GAPS), fc.constantFrom('', ' ', '\u00a0'), (number, gap, around) => {
        const text = `${around}${inThrees(String(number), gap)}${around}`;
        expect([parseCount(text), parseDecimal(text), parseKronor(text)]).toEqual([number, number, BigInt(number)]);
        expect(parseKronor(`${text.trim()},00`)).toBe(BigInt(number));
      }),
    );
  });

  it('with a gap anywhere else are no numbers: two figures in a field are never one', () => {
    const gaps = fc.constantFrom(...GAPS, '\t', '\n', '\r\n', '  ');
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 12 }), gaps, (number, at, gap) => {
        const digits = String(number);
        const text = `${digits.slice(0, at)}${gap}${digits.slice(at)}`;
        fc.pre(at > 0 && at < digits.length && text !== inThrees(digits, gap));
        expect([parseCount(text), parseDecimal(text), parseKronor(text)]).toEqual([undefined, undefined, undefined]);
      }),
    );
    for (const text of ['1 234\u00a0567', '2 50000', '250 0000', '1 2 345', '1 234 56'])
      expect([text, parseCount(text), parseKronor(text)]).toEqual([text, undefined, undefined]);
  });

  it('in powers of ten are no counts, since a spreadsheet has rounded them', () => {
    for (const text of ['1,2E+03', '1E2', '1.5e3']) expect([text, parseCount(text)]).toEqual([text, undefined]);
    expect(parseDecimal('1.5e3')).toBe(1500);
    expect([parseKronor('1,50'), parseKronor('1,5'), parseKronor('2,000')]).toEqual([undefined, undefined, undefined]);
  });

  it('in per cent keep their decimals', () => {
    expect(parsePercent('12 %')).toEqual({ value: 12, decimals: 0 });
    expect(parsePercent('12,0%')).toEqual({ value: 12, decimals: 1 });
    expect(parsePercent('87.50')).toEqual({ value: 87.5, decimals: 2 });
    expect(parsePercent('ca 12')).toBeUndefined();
  });
});
