import { StatisticsError } from './errors';

/*
 * The functions under the distributions. Prefactors follow Loader (2000), "Fast and accurate computation of binomial
 * probabilities": a deviance and a Stirling remainder instead of differences of log-gammas, which would lose one digit
 * for every power of ten in the parameters. Input is checked by the distributions, not here.
 */

// Bound once: in a sandbox with its own globals (a test runner, a worker) each look-up of Math costs more than its
// work.
const { abs, exp, log, log1p, max, min, sqrt, PI } = Math;
const HALF_LOG_TWO_PI = 0.9189385332046728;
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const TINY = 1e-300;
const EPSILON = 1e-16;
const MAX_TERMS = 200_000;

/** Lower and upper tail of a distribution: each is computed directly where it is the smaller, so neither is 1 − 1. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** δ(z) in ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + δ(z), for z > 0; absolute error some 1e-15. */
function stirlingRemainder(z: number): number {
  let shifted = z;
  let remainder = 0;
  for (; shifted < 16; shifted += 1) remainder += (shifted + 0.5) * log1p(1 / shifted) - 1;
  const inverseSquare = 1 / (shifted * shifted);
  return remainder + STIRLING.reduceRight((sum, term) => sum * inverseSquare + term, 0) / shifted;
}

/** ln Γ(z) for z > 0 by Stirling's series after shifting z to 16 or more; one logarithm for all the steps. */
export function logGamma(z: number): number {
  let shifted = z;
  let product = 1;
  for (; shifted < 16; shifted += 1) product *= shifted;
  const series = (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingRemainder(shifted);
  return product === 1 ? series : series - log(product);
}

/** ln(r) − u with u = r − 1 given separately: no cancellation for r near 1, no loss of digits for r near 0. */
function logMinusDeviation(r: number, u: number): number {
  if (abs(u) > 0.3) return log(r) - u;
  let power = -u;
  let sum = 0;
  for (let k = 2; k < 60; k++) {
    power *= -u;
    const term = -power / k;
    sum += term;
    if (abs(term) < EPSILON * abs(sum)) break;
  }
  return sum;
}

/** x^a·y^b / B(a, b) with y = 1 − x given separately, so that both ends keep their digits. */
export function betaPrefactor(x: number, y: number, a: number, b: number): number {
  if (x <= 0 || y <= 0) return 0;
  const sum = a + b;
  const deviation = x < y ? x * sum - a : b - y * sum;
  const kernel =
    a * logMinusDeviation((x / a) * sum, deviation / a) + b * logMinusDeviation((y / b) * sum, -deviation / b);
  const remainder = stirlingRemainder(sum) - stirlingRemainder(a) - stirlingRemainder(b);
  return exp(kernel + remainder) * sqrt((a / sum) * (b / (2 * PI)));
}

/** x^a·e^(−x) / Γ(a). */
export function gammaPrefactor(x: number, a: number): number {
  if (x <= 0) return 0;
  const kernel = a * logMinusDeviation(x / a, (x - a) / a);
  return exp(kernel - stirlingRemainder(a)) * sqrt(a / (2 * PI));
}

/** Regularised incomplete beta Iₓ(a, b) and its complement, by the continued fraction DLMF 8.17.22. */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const prefactor = betaPrefactor(x, y, a, b);
  if (x * (a + b + 2) < a + 1) {
    const lower = min(1, (prefactor * betaFraction(x, a, b)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = min(1, (prefactor * betaFraction(y, b, a)) / b);
  return { lower: 1 - upper, upper };
}

function betaFraction(x: number, a: number, b: number): number {
  const first = 1 - ((a + b) * x) / (a + 1);
  let d = 1 / (abs(first) < TINY ? TINY : first);
  let c = 1;
  let fraction = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let factor = 1;
    for (const coefficient of [even, odd]) {
      d = 1 / notZero(1 + coefficient * d);
      c = notZero(1 + coefficient / c);
      factor = c * d;
      fraction *= factor;
    }
    if (abs(factor - 1) < 2 * EPSILON) return fraction;
  }
  throw new StatisticsError('NO_CONVERGENCE', 'The incomplete beta function did not converge.');
}

/**
 * Regularised incomplete gamma P(a, x) and Q(a, x): series below a + 1, continued fraction above (DLMF 8.7.1, 8.9.2).
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const prefactor = gammaPrefactor(x, a);
  if (x < a + 1) {
    const lower = min(1, prefactor * gammaSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = min(1, prefactor * gammaFraction(a, x));
  return { lower: 1 - upper, upper };
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MAX_TERMS; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < EPSILON * sum) return sum;
  }
  throw new StatisticsError('NO_CONVERGENCE', 'The incomplete gamma series did not converge.');
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / notZero(b);
  let fraction = d;
  for (let k = 1; k < MAX_TERMS; k++) {
    const coefficient = -k * (k - a);
    b += 2;
    d = 1 / notZero(coefficient * d + b);
    c = notZero(b + coefficient / c);
    const factor = c * d;
    fraction *= factor;
    if (abs(factor - 1) < 2 * EPSILON) return fraction;
  }
  throw new StatisticsError('NO_CONVERGENCE', 'The incomplete gamma fraction did not converge.');
}

function notZero(value: number): number {
  return abs(value) < TINY ? TINY : value;
}

/**
 * Solves tail(u) = p for an increasing distribution function on the whole line, by Newton's method on the logarithm of
 * the smaller tail, kept inside a bracket. `slope` is the density in u; `tolerance` is absolute near 0, else relative.
 */
export function solveQuantile(
  p: number,
  start: number,
  tails: (u: number) => Tails,
  slope: (u: number) => number,
  tolerance = 4e-16,
): number {
  const useLower = p <= 0.5;
  const target = useLower ? p : 1 - p;
  let [low, high, u] = [-Infinity, Infinity, start];
  for (let step = 0; step < 200; step++) {
    const tail = useLower ? tails(u).lower : tails(u).upper;
    const above = useLower ? tail > target : tail < target;
    if (above) high = u;
    else low = u;
    const newton = ((useLower ? -1 : 1) * log(tail / target) * tail) / slope(u);
    const next = withinBracket(u + newton, low, high);
    if (abs(next - u) <= tolerance * max(abs(u), 1)) return next;
    u = next;
  }
  return u;
}

/** The Newton step, but at most 64 beyond what is known; half the bracket where it would leave it or is no number. */
function withinBracket(next: number, low: number, high: number): number {
  const floor = Number.isFinite(low) ? low : high - 64;
  const ceiling = Number.isFinite(high) ? high : low + 64;
  if (next > floor && next < ceiling) return next;
  if (floor !== low) return floor;
  return ceiling !== high ? ceiling : (low + high) / 2;
}
