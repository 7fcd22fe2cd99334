import {
  requireCount,
  requireDomain,
  requireFinite,
  requireNonNegative,
  requirePositive,
  requireProbability,
} from './errors';
import {
  betaPrefactor,
  gammaPrefactor,
  incompleteBeta,
  incompleteGamma,
  solveQuantile,
  type Tails,
} from './special-functions';

/*
 * Normal, Student's t, beta, chi-square, binomial and Poisson, held to eleven digits, tails included, against values
 * computed with fifty. All arguments are dimensionless; every function refuses non-finite input.
 */

// Bound once, as in special-functions.ts.
const { abs, exp, log, log1p, sign, sqrt } = Math;

/** Φ(z), the standard normal distribution function, as ½ Q(½, z²/2) for z < 0 (DLMF 7.11.2). */
export function normalCdf(z: number): number {
  requireFinite('z', z);
  const tails = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? tails.upper / 2 : 0.5 + tails.lower / 2;
}

/** Two-sided p-value of a standard normal z: 2Φ(−|z|). */
export function twoSidedNormalP(z: number): number {
  return 2 * normalCdf(-abs(z));
}

/** The z that a two-sided interval of this confidence needs, such as 1.96 for 0.95. */
export function criticalZ(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}

const CENTRE = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const MIDDLE = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const FAR = {
  over: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.2965605718285049,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.5998322065558879, 1,
  ],
};

/** Φ⁻¹(p) for 0 < p < 1: Wichura (1988), algorithm AS 241, Applied Statistics 37:477–484, sixteen digits. */
export function normalQuantile(p: number): number {
  requireOpenProbability(p);
  const q = p - 0.5;
  if (abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = sqrt(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(FAR, r - 5);
  return q < 0 ? -z : z;
}

function ratio(polynomials: { over: readonly number[]; under: readonly number[] }, r: number): number {
  const value = (coefficients: readonly number[]) =>
    coefficients.reduce((sum, coefficient) => sum * r + coefficient, 0);
  return value(polynomials.over) / value(polynomials.under);
}

/** Iₓ(a, b), the beta distribution function, for a, b > 0 and 0 ≤ x ≤ 1. */
export function betaCdf(x: number, a: number, b: number): number {
  requireProbability('x', x);
  requirePositive('a', a);
  requirePositive('b', b);
  return incompleteBeta(x, 1 - x, a, b).lower;
}

/** Quantile of the beta distribution for a, b > 0; p = 0 gives 0 and p = 1 gives 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability('p', p);
  requirePositive('a', a);
  requirePositive('b', b);
  if (p === 0 || p === 1) return p;
  return 1 / (1 + exp(-betaQuantileLogit(p, a, b)));
}

/** ln(x / (1 − x)) of the beta quantile: keeps the digits of x and of 1 − x alike. */
function betaQuantileLogit(p: number, a: number, b: number): number {
  const x = (u: number) => 1 / (1 + exp(-u));
  return solveQuantile(
    p,
    log(a / b),
    (u) => incompleteBeta(x(u), x(-u), a, b),
    (u) => betaPrefactor(x(u), x(-u), a, b),
  );
}

/** Distribution function of Student's t with df > 0, not necessarily whole (DLMF 8.17, x = df / (df + t²)). */
export function tCdf(t: number, df: number): number {
  requireFinite('t', t);
  requirePositive('df', df);
  const square = t * t;
  const { lower, upper } = incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
  return t < 0 ? lower / 2 : 0.5 + upper / 2;
}

/** Two-sided p-value of Student's t. */
export function twoSidedTP(t: number, df: number): number {
  return 2 * tCdf(-abs(t), df);
}

/** Quantile of Student's t for 0 < p < 1 and df > 0, not necessarily whole. */
export function tQuantile(p: number, df: number): number {
  requireOpenProbability(p);
  requirePositive('df', df);
  const q = p - 0.5;
  if (q === 0) return 0;
  const size =
    abs(q) < 0.25
      ? exp(betaQuantileLogit(2 * abs(q), 0.5, df / 2) / 2)
      : exp(-betaQuantileLogit(2 * (q < 0 ? p : 1 - p), df / 2, 0.5) / 2);
  return sign(q) * sqrt(df) * size;
}

/** The t that a two-sided interval of this confidence needs. */
export function criticalT(confidence: number, df: number): number {
  return -tQuantile((1 - confidence) / 2, df);
}

/** Upper tail P(X > x) of the chi-square distribution with df > 0, for x ≥ 0. */
export function chiSquareUpperTail(x: number, df: number): number {
  requireFinite('x', x);
  requirePositive('df', df);
  return incompleteGamma(df / 2, x / 2).upper;
}

/** Quantile of the gamma distribution with shape a > 0 and scale 1; p = 0 gives 0. */
export function gammaQuantile(p: number, a: number): number {
  requirePositive('a', a);
  if (p === 0) return 0;
  requireOpenProbability(p);
  const solve = solveQuantile(
    p,
    log(a),
    (u): Tails => incompleteGamma(a, exp(u)),
    (u) => gammaPrefactor(exp(u), a),
  );
  return exp(solve);
}

/** Quantile of the chi-square distribution with df > 0; p = 0 gives 0. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** P(X = k) of the binomial distribution. Domain: whole 0 ≤ k ≤ n, 0 ≤ p ≤ 1. */
export function binomialProbability(k: number, n: number, p: number): number {
  requireBinomial(k, n, p);
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  // C(n, k) p^k q^(n−k) = p^k q^(n−k) / B(k, n − k) · n / (k (n − k))
  return (betaPrefactor(p, 1 - p, k, n - k) * n) / (k * (n - k));
}

/**
 * P(X ≤ k) and P(X > k) of the binomial distribution, as I with argument 1 − p (DLMF 8.17.5). Domain: whole 0 ≤ k ≤ n.
 */
export function binomialTails(k: number, n: number, p: number): Tails {
  requireBinomial(k, n, p);
  return k === n ? { lower: 1, upper: 0 } : incompleteBeta(1 - p, p, n - k, k + 1);
}

/** P(X = k) of the Poisson distribution with mean ≥ 0. */
export function poissonProbability(k: number, mean: number): number {
  requireCount('k', k);
  requireNonNegative('mean', mean);
  if (k === 0) return exp(-mean);
  return gammaPrefactor(mean, k) / k;
}

/** P(X ≤ k) and P(X > k) of the Poisson distribution: Q(k + 1, mean) and its complement. */
export function poissonTails(k: number, mean: number): Tails {
  requireCount('k', k);
  requireNonNegative('mean', mean);
  const { lower, upper } = incompleteGamma(k + 1, mean);
  return { lower: upper, upper: lower };
}

function requireBinomial(k: number, n: number, p: number): void {
  requireCount('k', k);
  requireCount('n', n);
  requireProbability('p', p);
  requireDomain(k <= n, `k must not exceed n, but ${k} > ${n}.`);
}

function requireOpenProbability(p: number): void {
  requireFinite('p', p);
  requireDomain(p > 0 && p < 1, `p must lie strictly between 0 and 1, not ${p}.`);
}
