import fc from 'fast-check';
import { fillIn } from '../../src/platform/texts/text';
import { probabilityInWords } from '../../src/platform/texts/numbers-in-words';

const TEMPLATE = { sv: '{value} ({p=})', en: '{value} ({p=})' };

describe('a number in a sentence', () => {
  it.each([
    [{ value: -64.5, p: 8e-7 }, '−64,5 (p < 0,001)', '−64.5 (p < 0.001)'],
    [{ value: -31, p: 0.04 }, '−31 (p = 0,040)', '−31 (p = 0.040)'],
    [{ value: 2024, p: 1 }, '2024 (p = 1,000)', '2024 (p = 1.000)'],
    [{ value: 0.001, p: 0.001 }, '0,001 (p = 0,001)', '0.001 (p = 0.001)'],
  ])('%j is written as each language does', (args, sv, en) => {
    expect(fillIn(TEMPLATE, args)).toEqual({ sv, en });
  });

  it('of Swedish never has a decimal point, a hyphen for a minus, or a power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1 }), (value, p) => {
        const rounded = Number(value.toFixed(2));
        const { sv, en } = fillIn(TEMPLATE, { value: rounded, p });
        expect(sv).not.toMatch(/\d\.\d|-\d|e-/);
        expect(en).not.toMatch(/\d,\d|-\d|e-/);
      }),
    );
  });

  it('that is a probability is never said to be 0', () => {
    expect(probabilityInWords(0)).toEqual({ sv: '< 0,001', en: '< 0.001' });
  });

  it('that a person wrote stays as it was written', () => {
    expect(fillIn({ sv: '{value}', en: '{value}' }, { value: '-1.50' })).toEqual({ sv: '-1.50', en: '-1.50' });
  });
});
