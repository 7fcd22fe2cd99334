import Personnummer from 'personnummer';

const SPACE = '[ \\u00a0\\u202f]';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const SEPARATOR = '[-+ \\u00a0\\u2010-\\u2015\\u2212]?';

/** The parts of the date apart, by one kind of separator: `1912-12-12 1212` is a day and a time, and no number. */
const inParts = (by: string) => `(?:\\d{2})?\\d{2}${by}\\d{2}${by}\\d{2}${by}\\d{4}`;
/** Every digit apart. */
const spelled = (by: string) => `(?<!\\d${by})(?:\\d${by}){9}(?:\\d${by}\\d${by})?\\d(?!${by}\\d)`;

/**
 * Ten or twelve digits, not part of a longer number: with an optional separator before the last four (word processors make
 * dashes of hyphens), or in parts. Digits are grouped in no other way, since telephone numbers are.
 */
const CANDIDATE = new RegExp(
  `(?<!\\d|\\d-)(?:(?:\\d{2})?\\d{6}${SEPARATOR}\\d{4}|${[SPACE, DASH].flatMap((by) => [inParts(by), spelled(by)]).join('|')})(?!\\d|-\\d)`,
  'g',
);

const FEWEST_DIGITS = 10;

const isValid = (written: string) => Personnummer.valid(written.replace(/[^\d+]/g, ''));

/** Full-width and other such digits are read as plain ones by people, and by much software (Unicode's NFKC). */
export const plainDigits = (text: string): string =>
  text.replace(/[^\P{N}0-9]/gu, (sign) => {
    const plain = sign.normalize('NFKC');
    return /^\d$/.test(plain) ? plain : sign;
  });

/**
 * Whether a text contains a personal identity number or coordination number (personnummer, samordningsnummer): a valid
 * date and check digit. An organisation number has a month of 20 or more in that place and is not one.
 */
export function isPersonalIdentityNumber(text: string): boolean {
  // Most of what is asked about is a code or a figure.
  if (text.length < FEWEST_DIGITS) return false;
  return [...plainDigits(text).matchAll(CANDIDATE)].some(([written]) => isValid(written));
}

/** Where such numbers begin, from 0, in a text whose digits are plain. */
export function findPersonalIdentityNumbers(plain: string): number[] {
  return [...plain.matchAll(CANDIDATE)].filter(([written]) => isValid(written)).map(({ index }) => index);
}

/** The text with such numbers taken out: what a caller sent is quoted in answers and reports, and must not spread there. */
export function withoutPersonalIdentityNumbers(text: string): string {
  const plain = plainDigits(text);
  const masked = plain.replace(CANDIDATE, (written) => (isValid(written) ? '[…]' : written));
  return masked === plain ? text : masked;
}
