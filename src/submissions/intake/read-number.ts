/** Digits in threes with points or commas between: 2.000 is two thousand to one reader and two to another. */
const THOUSANDS = /^-?\d{1,3}([.,]\d{3})+$/;

/** Thousands: groups of three with one kind of space between. Any other space makes two numbers, or none. */
const GROUPED = /^-?\d{1,3}(?:([ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Without spaces around and between thousands, and with a hyphen for minus. */
function plainly(text: string): string {
  const plain = text.trim().replace('\u2212', '-');
  return GROUPED.test(plain) ? plain.replace(/\s/g, '') : plain;
}

/** The form of most figures, in which no separator can be wrong. */
const DIGITS = /^\d{1,15}$/;

/**
 * 12.5, 12,5, 1 234 and -3; undefined for any other text, such as one with another thousands separator than a space.
 */
export function parseDecimal(text: string): number | undefined {
  if (DIGITS.test(text)) return Number(text);
  const plain = plainly(text);
  if (!/^-?\d+([.,]\d+)?([eE][-+]?\d+)?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

/**
 * As `parseDecimal`, and undefined also for 2.000 and 2,000, since nobody writes a count with three decimals; and for
 * 1,2E+03, which a spreadsheet has rounded.
 */
export function parseCount(text: string): number | undefined {
  return hasThousands(text) || isRounded(text) ? undefined : parseDecimal(text);
}

/** Whether a number is written in powers of ten: of a count nobody knows what it was. */
export const isRounded = (text: string): boolean => /^-?\d+([.,]\d+)?[eE][-+]?\d+$/.test(plainly(text));

export const hasThousands = (text: string): boolean => !DIGITS.test(text) && THOUSANDS.test(plainly(text));

/** Whole kronor, with or without `,00`. Nobody reports öre, so they are a mistake. */
export function parseKronor(text: string): bigint | undefined {
  const [, whole] = /^(-?\d{1,25})(?:[.,]0{1,2})?$/.exec(plainly(text)) ?? [];
  return whole === undefined ? undefined : BigInt(whole);
}

/** A percentage as it was printed, with the decimals that it has. */
export interface PrintedPercent {
  readonly value: number;
  readonly decimals: number;
}

/** 12, 12,5 and 12 %; undefined for any other text. */
export function parsePercent(text: string): PrintedPercent | undefined {
  const plain = plainly(text.replace(/\s*%\s*$/, ''));
  const value = parseDecimal(plain);
  return value === undefined ? undefined : { value, decimals: plain.split(/[.,]/)[1]?.length ?? 0 };
}
