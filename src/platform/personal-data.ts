import Personnummer from 'personnummer';

/** Ten or twelve digits with an optional separator (word processors make dashes of hyphens), not part of a longer number. */
const CANDIDATE = /(?<!\d|\d-)((?:\d{2})?\d{6})([-+ \u00a0\u2010-\u2015\u2212]?)(\d{4})(?!\d|-\d)/g;

const isValid = (date: string, separator: string, end: string) =>
  Personnummer.valid(`${date}${separator === '+' ? '+' : ''}${end}`);

/**
 * Whether a text contains a personal identity number or coordination number (personnummer, samordningsnummer): a valid
 * date and check digit. An organisation number has a month of 20 or more in that place and is not one.
 */
export function isPersonalIdentityNumber(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([, date = '', separator = '', end = '']) => isValid(date, separator, end));
}

/** The text with such numbers taken out: what a caller sent is quoted in answers and reports, and must not spread there. */
export function withoutPersonalIdentityNumbers(text: string): string {
  return text.replace(CANDIDATE, (whole, date: string, separator: string, end: string) =>
    isValid(date, separator, end) ? '[…]' : whole,
  );
}
