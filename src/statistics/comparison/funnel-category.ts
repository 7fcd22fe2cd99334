import { binomialProbability, binomialTails, normalQuantile, twoSidedNormalP } from '../numbers/distributions';
import { requireDomain, requireFinite, requireNonNegative, requireProbability } from '../numbers/errors';
import { exactSum } from '../numbers/exact-sum';
import { benjaminiHochberg } from './multiple-comparisons';
import { requireShareCell, type ShareCell } from '../shares/share';
import { hypergeometric } from '../shares/share-difference';

/**
 * Where a unit stands. The words are positions, not grades. SIMILAR reads "ingen säkerställd skillnad" (no certain
 * difference), which is not "the same level"; NOT_ASSESSED says that there was nothing to judge.
 */
export type FunnelCategory = 'MUCH_LOWER' | 'LOWER' | 'SIMILAR' | 'HIGHER' | 'MUCH_HIGHER' | 'NOT_ASSESSED';

/** Which test gave the p-value. */
export type FunnelMethod = 'MID_P_BINOMIAL' | 'MID_P_HYPERGEOMETRIC' | 'SCORE';

/** What a place in a family is decided by. `z` is signed: negative below what the unit is compared with. */
export interface SignedTest {
  readonly z: number;
  readonly pValue: number;
}

/** A unit compared with a target. */
export interface FunnelTest extends SignedTest {
  readonly method: FunnelMethod;
}

/** A unit's place in a family of comparisons. `test` and `adjustedP` are `null` when it was not assessed. */
export interface FunnelPlace<T extends SignedTest = FunnelTest> {
  readonly category: FunnelCategory;
  readonly test: T | null;
  readonly adjustedP: number | null;
}

/** From this n the score test; below it mid-p, since the normal approximation flags too much at the ends. */
const SCORE_FROM = 30;

/**
 * Test of a share against a fixed target, such as 80 %; `null` when n = 0.
 *
 * n < 30: mid-p, 2·min(P(X < x), P(X > x)) + P(X = x), at most 1, binomial. n ≥ 30: score, z = (p − θ)/√(θ(1 − θ)/n).
 * With over-dispersion τ² (raw scale) z is multiplied by s/√(s² + τ²), where s² = θ(1 − θ)/n.
 *
 * Source: Lancaster (1961) on mid-p; Spiegelhalter (2005), QSHC 14:347–351 on τ². Domain: whole 0 ≤ x ≤ n, 0 < target <
 * 1.
 */
export function compareWithTarget(cell: ShareCell, target: number, tau2 = 0): FunnelTest | null {
  requireShareCell(cell);
  requireProbability('target', target);
  requireDomain(target > 0 && target < 1, 'A target of 0 or 1 cannot be tested against: it leaves nothing to chance.');
  const { n, sum: x } = cell;
  if (n === 0) return null;
  const variance = (target * (1 - target)) / n;
  requireNonNegative('tau2', tau2);
  if (n >= SCORE_FROM) {
    const z = (x / n - target) / Math.sqrt(variance + tau2);
    return { z, pValue: twoSidedNormalP(z), method: 'SCORE' };
  }
  const below = x === 0 ? 0 : binomialTails(x - 1, n, target).lower;
  const above = binomialTails(x, n, target).upper;
  return midPTest('MID_P_BINOMIAL', below, binomialProbability(x, n, target), above, variance, tau2);
}

/**
 * z of a unit's share against the country that contains it; `null` when n = 0 or when the unit is the whole country.
 *
 * z = (pᵢ − P)/√(s² + τ²) with s² = Var(pᵢ − P) = P(1 − P)(1/nᵢ − 1/N): smaller than against an outside target, since
 * the unit pulls the country's value towards its own. 0 when all answers of the country are alike.
 *
 * Unit: standard deviations. Domain: the unit's answers are part of the country's, so n ≤ N, x ≤ X and n − x ≤ N − X.
 */
export function zAgainstCountry(cell: ShareCell, country: ShareCell, tau2 = 0): number | null {
  requirePartOf(cell, country);
  requireNonNegative('tau2', tau2);
  if (cell.n === 0 || cell.n === country.n) return null;
  const variance = varianceAgainst(cell, country);
  return variance === 0 ? 0 : (cell.sum / cell.n - country.sum / country.n) / Math.sqrt(variance + tau2);
}

/**
 * Test of a unit's share against the country that contains it; `null` when n = 0 or when the unit is the whole country.
 *
 * n ≥ 30: `zAgainstCountry`. n < 30: mid-p hypergeometric, the same comparison made exactly. τ² as in
 * `compareWithTarget`.
 *
 * Source: Lancaster (1961) on mid-p; Spiegelhalter (2005), QSHC 14:347–351. Domain: as `zAgainstCountry`.
 */
export function compareWithCountry(cell: ShareCell, country: ShareCell, tau2 = 0): FunnelTest | null {
  const z = zAgainstCountry(cell, country, tau2);
  if (z === null) return null;
  const { n, sum: x } = cell;
  if (n >= SCORE_FROM) return { z, pValue: twoSidedNormalP(z), method: 'SCORE' };
  const others = country.n - n;
  const probability = hypergeometric(n, others, country.sum);
  const from = Math.max(0, country.sum - others);
  const to = Math.min(n, country.sum);
  const sumOf = (low: number, high: number) =>
    exactSum(Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => probability(low + index)));
  const tails = [sumOf(from, x - 1), probability(x), sumOf(x + 1, to)] as const;
  return midPTest('MID_P_HYPERGEOMETRIC', ...tails, varianceAgainst(cell, country), tau2);
}

function varianceAgainst(cell: ShareCell, country: ShareCell): number {
  const p = country.sum / country.n;
  return p * (1 - p) * (1 / cell.n - 1 / country.n);
}

function requirePartOf(cell: ShareCell, country: ShareCell): void {
  requireShareCell(cell);
  requireShareCell(country);
  const fits = cell.sum <= country.sum && cell.n - cell.sum <= country.n - country.sum;
  requireDomain(fits, 'The unit must be part of the country it is compared with.');
}

/** Category of one comparison by its p-value: 0.05 for LOWER and HIGHER, 0.002 for MUCH_LOWER and MUCH_HIGHER. */
export function categoryOf(z: number, pValue: number): FunnelCategory {
  requireFinite('z', z);
  requireProbability('pValue', pValue);
  if (pValue > 0.05 || z === 0) return 'SIMILAR';
  if (pValue > 0.002) return z < 0 ? 'LOWER' : 'HIGHER';
  return z < 0 ? 'MUCH_LOWER' : 'MUCH_HIGHER';
}

/**
 * Categories for a family of comparisons shown together: the p-values are adjusted by Benjamini–Hochberg first, so that
 * among the units marked LOWER or HIGHER at most one in twenty is expected to be there by chance.
 *
 * A `null` test (nothing to judge) is NOT_ASSESSED and does not count in the family. Relabelling units relabels the
 * result.
 */
export function classifyFamily<T extends SignedTest>(tests: readonly (T | null)[]): FunnelPlace<T>[] {
  const adjusted = benjaminiHochberg(tests.flatMap((test) => (test === null ? [] : [test.pValue])));
  let next = 0;
  return tests.map((test) => {
    if (test === null) return { category: 'NOT_ASSESSED', test, adjustedP: null };
    const adjustedP = adjusted[next++]!;
    return { category: categoryOf(test.z, adjustedP), test, adjustedP };
  });
}

/** Turns the two tails into a p-value and the z with that p-value; only τ² > 0 then moves z and p. */
function midPTest(
  method: FunnelMethod,
  below: number,
  here: number,
  above: number,
  variance: number,
  tau2: number,
): FunnelTest {
  if (variance === 0) return { z: 0, pValue: 1, method };
  const half = Math.max(Number.MIN_VALUE, Math.min(0.5, Math.min(below, above) + here / 2));
  const size = half === 0.5 ? 0 : -normalQuantile(half) * Math.sqrt(variance / (variance + tau2));
  const z = size === 0 ? 0 : below < above ? -size : size;
  return { z, pValue: tau2 === 0 ? Math.min(1, 2 * half) : twoSidedNormalP(z), method };
}
