import type { Text } from './text';

/** Digits as they are read in a sentence: a decimal comma in Swedish, and a real minus in both languages. */
export function digitsInWords(digits: string): Text {
  const en = digits.replace(/^-/, '−');
  return { sv: en.replace('.', ','), en };
}

/** The same with the thousands apart: a no-break space in Swedish, a comma in English. Not for years and codes. */
export function thousandsInWords(digits: string): Text {
  const { sv, en } = digitsInWords(digits);
  const [whole = '', decimals] = en.split('.');
  const apart = (by: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, by);
  if (decimals === undefined) return { sv: apart('\u00A0'), en: apart(',') };
  return { sv: `${apart('\u00A0')}${sv.slice(sv.lastIndexOf(','))}`, en: `${apart(',')}.${decimals}` };
}

/** A number as it is read in a sentence, with all its decimals. */
export const numberInWords = (value: number): Text => digitsInWords(String(value));

/** Below this the digits of a probability say nothing more. */
const SMALLEST_P = 0.001;

/** A probability as it is read: three decimals, and never 0. */
export const probabilityInWords = (p: number): Text =>
  p < SMALLEST_P ? { sv: '< 0,001', en: '< 0.001' } : digitsInWords(p.toFixed(3));

/** As `probabilityInWords`, with what it is: `p = 0,012`, `p < 0,001`. */
export function pInWords(p: number): Text {
  const { sv, en } = probabilityInWords(p);
  const sign = p < SMALLEST_P ? '' : '= ';
  return { sv: `p ${sign}${sv}`, en: `p ${sign}${en}` };
}
