import type { PriceIndex } from '../../catalogue';
import { SamnavError } from '../../platform';

/** Kronor of a year, exact. */
export interface YearlyAmount {
  readonly year: number;
  readonly amount: bigint;
}

/**
 * What a krona of one year is in the prices of another: index(to)/index(from), 1 for the same year.
 * @throws SamnavError NO_PRICE_INDEX when the index lacks a year.
 */
export function priceFactor(index: PriceIndex | null, from: number, to: number): number {
  if (from === to) return 1;
  const of = (year: number) => {
    const found = index?.byYear.find((one) => one.year === year);
    if (!found) throw new SamnavError('NO_PRICE_INDEX', { year });
    return found.index;
  };
  return of(to) / of(from);
}

/**
 * Refuses kronor of several years that are to be added without a year to count them in.
 * @throws SamnavError MIXED_PRICE_YEARS
 */
export function requireOnePriceYear(years: readonly number[], priceYear: number | null): number {
  const [first, second] = [...new Set(years)].sort((a, b) => a - b);
  if (priceYear !== null) return priceYear;
  if (first === undefined) throw new SamnavError('INVALID_INPUT', { field: 'rounds' });
  if (second !== undefined) throw new SamnavError('MIXED_PRICE_YEARS', { first, second });
  return first;
}

/** Kronor of several years in the prices of one; a double, since an index is no whole number. */
export function inPrices(amounts: readonly YearlyAmount[], index: PriceIndex | null, priceYear: number): number {
  return amounts.reduce((sum, { year, amount }) => sum + Number(amount) * priceFactor(index, year, priceYear), 0);
}
