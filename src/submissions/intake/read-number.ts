/** Digits in threes with points or commas between: 2.000 is two thousand to one reader and two to another. */
const THOUSANDS = /^-?\d{1,3}([.,]\d{3})+$/;

const SPACES = /[\s\u00a0\u202f]/g;

const plainly = (text: string): string => text.replace(SPACES, '').replace('\u2212', '-');

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

/** As `parseDecimal`, and undefined also for 2.000 and 2,000: nobody writes a count with three decimals. */
export function parseCount(text: string): number | undefined {
  return hasThousands(text) ? undefined : parseDecimal(text);
}

export const hasThousands = (text: string): boolean => !DIGITS.test(text) && THOUSANDS.test(plainly(text));

/** Whole kronor. Two decimals are öre, which nobody reports, so they are a mistake. */
export function parseKronor(text: string | undefined): bigint | undefined {
  const plain = text === undefined ? undefined : plainly(text);
  return plain !== undefined && /^-?\d{1,25}$/.test(plain) ? BigInt(plain) : undefined;
}
