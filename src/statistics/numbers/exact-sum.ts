import { StatisticsError, requireAllFinite, requireDomain, requireSameLength } from './errors';

// Bound once, as in special-functions.ts.
const { abs } = Math;

/**
 * Sum of doubles, exact until a single final rounding (Shewchuk 1997; the algorithm of Python's `math.fsum`).
 *
 * Because the rounded result is that of the exact sum, it is the same, bit for bit, whatever the order of the values.
 * Unit: that of the values. Domain: finite values whose sum is a finite double; the empty sum is 0.
 */
export function exactSum(values: readonly number[]): number {
  requireAllFinite('values', values);
  const total = roundedSum(addToPartials(values));
  if (!Number.isFinite(total)) throw new StatisticsError('OUT_OF_DOMAIN', 'The sum is too large for a double.');
  return total;
}

/** Arithmetic mean by the exact sum. Domain: at least one finite value. */
export function exactMean(values: readonly number[]): number {
  requireDomain(values.length > 0, 'A mean needs at least one value.');
  return exactSum(values) / values.length;
}

/**
 * Σ xᵢ·yᵢ, exact until the final rounding: each product is split into its rounded value and its rounding error (Dekker
 * 1971), and both are summed exactly. Domain: finite values, |x|, |y| < 2^996 and products below 2^1023.
 */
export function exactDot(x: readonly number[], y: readonly number[]): number {
  requireSameLength('x and y', x, y);
  return exactSum(x.flatMap((value, index) => twoProduct(value, y[index]!)));
}

/**
 * Sum of whole amounts (kronor) without loss above 2^53.
 *
 * Unit: that of the amounts. Domain: bigint, or numbers that are safe integers; anything else is refused, since a
 * number above 2^53 has already lost its last krona.
 */
export function sumOfAmounts(amounts: readonly (bigint | number)[]): bigint {
  return amounts.reduce<bigint>((total, amount) => total + wholeAmount(amount), 0n);
}

function wholeAmount(amount: bigint | number): bigint {
  if (typeof amount === 'bigint') return amount;
  if (!Number.isFinite(amount)) throw new StatisticsError('NON_FINITE_INPUT', 'An amount must be a finite number.');
  requireDomain(
    Number.isSafeInteger(amount),
    `An amount must be a whole number below 2^53 or a bigint, not ${amount}.`,
  );
  return BigInt(amount);
}

/** Keeps the running sum as non-overlapping doubles of increasing size, so that nothing is lost. */
function addToPartials(values: readonly number[]): number[] {
  const partials: number[] = [];
  for (const value of values) {
    let carried = value;
    let kept = 0;
    for (const partial of partials) {
      const [large, small] = abs(carried) >= abs(partial) ? [carried, partial] : [partial, carried];
      const sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) partials[kept++] = lost;
      carried = sum;
    }
    partials.length = kept;
    partials.push(carried);
  }
  return partials;
}

/** Adds the partials from the largest, rounding half to even as if the sum were exact. */
function roundedSum(partials: readonly number[]): number {
  let index = partials.length - 1;
  let high = partials[index] ?? 0;
  let low = 0;
  while (index > 0 && low === 0) {
    index -= 1;
    const partial = partials[index]!;
    const sum = high + partial;
    low = partial - (sum - high);
    high = sum;
  }
  const next = index > 0 ? partials[index - 1]! : 0;
  if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
    const doubled = low * 2;
    const candidate = high + doubled;
    if (doubled === candidate - high) return candidate;
  }
  return high + 0;
}

/** a·b as [rounded product, rounding error]. */
export function twoProduct(a: number, b: number): [number, number] {
  const product = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function split(value: number): [number, number] {
  const shifted = 134217729 * value; // 2^27 + 1 (Veltkamp)
  const high = shifted - (shifted - value);
  return [high, value - high];
}
