import { requireDomain, requireFinite, requireNonNegative, requirePositive } from '../numbers/errors';

/** Two estimates with their sampling variances and covariance. */
export interface RatioInput {
  readonly numerator: number;
  readonly denominator: number;
  readonly varNumerator: number;
  readonly varDenominator: number;
  readonly covariance: number;
}

/** What is known of a ratio. Only `interval` is a range; a finite interval must never be drawn for the other two. */
export type FiellerSet =
  /** Every ratio from `lower` to `upper`. */
  | {
      readonly kind: 'interval';
      readonly ratio: number;
      readonly g: number;
      readonly lower: number;
      readonly upper: number;
    }
  /** Every ratio up to `excludedFrom` and every ratio from `excludedTo`: the denominator may be 0. */
  | {
      readonly kind: 'complement';
      readonly ratio: number | null;
      readonly g: number;
      readonly excludedFrom: number;
      readonly excludedTo: number;
    }
  /** No ratio is excluded. */
  | { readonly kind: 'wholeLine'; readonly ratio: number | null; readonly g: number };

/**
 * Fieller's confidence set for a ratio a/b of two normal estimates.
 *
 * All ρ with (a − ρb)² ≤ c²·(vₐ − 2ρ·cov + ρ²·v_b). With g = c²v_b/b²: g < 1 gives an interval, otherwise the
 * complement of one or the whole line. `ratio` is `null` when the denominator is 0; `g` is then infinite.
 *
 * Source: Fieller (1954), JRSS B 16:175–185; Franz (2007), arXiv:0710.2024. Unit: that of a over b. Domain: variances
 * from 0 with cov² ≤ vₐ·v_b, not all of b, v_b zero; c = z or t quantile of the confidence, above 0.
 */
export function fiellerSet(input: RatioInput, criticalValue: number): FiellerSet {
  requireRatio(input, criticalValue);
  const { numerator: a, denominator: b, varNumerator, varDenominator, covariance } = input;
  const c2 = criticalValue ** 2;
  const g = b === 0 ? Infinity : (c2 * varDenominator) / (b * b);
  const ratio = b === 0 ? null : a / b;
  const square = b * b - c2 * varDenominator;
  const half = a * b - c2 * covariance;
  const constant = a * a - c2 * varNumerator;
  const discriminant = half * half - square * constant;
  if (square > 0 && ratio !== null) {
    const [lower, upper] = roots(square, half, constant, Math.max(0, discriminant));
    return { kind: 'interval', ratio, g, lower, upper };
  }
  if (square < 0 && discriminant > 0) {
    const [excludedFrom, excludedTo] = roots(square, half, constant, discriminant);
    return { kind: 'complement', ratio, g, excludedFrom, excludedTo };
  }
  return { kind: 'wholeLine', ratio, g };
}

/** Roots of square·ρ² − 2·half·ρ + constant, the smaller first, without subtracting nearly equal numbers. */
function roots(square: number, half: number, constant: number, discriminant: number): [number, number] {
  const q = half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant);
  const one = q / square;
  const other = q === 0 ? 0 : constant / q;
  return one < other ? [one, other] : [other, one];
}

function requireRatio(input: RatioInput, criticalValue: number): void {
  requireFinite('numerator', input.numerator);
  requireFinite('denominator', input.denominator);
  requireNonNegative('varNumerator', input.varNumerator);
  requireNonNegative('varDenominator', input.varDenominator);
  requireFinite('covariance', input.covariance);
  requirePositive('criticalValue', criticalValue);
  requireDomain(
    input.covariance ** 2 <= input.varNumerator * input.varDenominator * (1 + 1e-12),
    'The covariance is too large for the variances.',
  );
  requireDomain(
    input.denominator !== 0 || input.varDenominator !== 0,
    'The denominator is 0 without any error: no ratio.',
  );
}
