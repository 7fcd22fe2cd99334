import { requireAllFinite, requireAtLeast, requireDomain, requireSameLength } from '../numbers/errors';
import { exactDot, exactMean, exactSum } from '../numbers/exact-sum';
import { invertUpper, qrByColumns } from '../numbers/qr';

/** A least-squares fit. Coefficients come intercept first, if there is one, then in the order of the predictors. */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** Standard errors that assume the same spread everywhere. */
  readonly standardErrors: readonly number[];
  readonly residuals: readonly number[];
  readonly leverages: readonly number[];
  readonly residualSumOfSquares: number;
  readonly residualSD: number;
  /** Share of the variation explained; `null` when y does not vary. Without intercept it refers to Σy². */
  readonly r2: number | null;
  /** F of the whole model; `null` without predictors or for a perfect fit. */
  readonly f: number | null;
  readonly degreesOfFreedom: number;
  /** Rows of (XᵀX)⁻¹Xᵀ: how each coefficient weighs each observation. */
  readonly weights: readonly (readonly number[])[];
}

/** Heteroscedasticity-consistent variants; HC3 is the one to use below some 250 observations. */
export type RobustVariant = 'HC0' | 'HC1' | 'HC2' | 'HC3' | 'HC4';

/**
 * Ordinary least squares of y on predictors given by column.
 *
 * Predictors are centred and scaled by powers of two, decomposed by QR, and the solution is refined against residuals
 * computed without rounding, so that Longley's data keep more than nine digits. A predictor that the others determine
 * is refused with RANK_DEFICIENT. All sums are exact before rounding: the order of the observations is irrelevant.
 *
 * Source: Björck (1967), BIT 7:257–278 (iterative refinement); NIST StRD for the checks. Unit: y per unit of predictor.
 * Domain: more observations than coefficients, finite values.
 */
export function leastSquares(
  predictors: readonly (readonly number[])[],
  y: readonly number[],
  intercept = true,
): LeastSquares {
  requireSameLength('y and every predictor', y, ...predictors);
  requireAllFinite('y', y);
  predictors.forEach((predictor, index) => requireAllFinite(`predictor ${index + 1}`, predictor));
  const p = predictors.length + (intercept ? 1 : 0);
  requireDomain(p > 0, 'A model needs a predictor or an intercept.');
  requireAtLeast('y', y, p + 1);
  const weights = solutionWeights(predictors, y.length, intercept);
  const design = intercept ? [y.map(() => 1), ...predictors] : predictors;
  const residualsAt = (b: readonly number[]) =>
    y.map((value, row) => exactDot([value, ...b], [1, ...design.map((column) => -column[row]!)]));
  const step = (residuals: readonly number[]) => weights.map((row) => exactDot(row, residuals));
  let coefficients = step(y);
  for (let pass = 0; pass < 3; pass++) {
    const correction = step(residualsAt(coefficients));
    coefficients = coefficients.map((value, index) => value + correction[index]!);
  }
  const residuals = residualsAt(coefficients);
  return { coefficients, residuals, weights, ...summary(y, residuals, weights, design, intercept) };
}

/** (XᵀX)⁻¹Xᵀ as R⁻¹Qᵀ of the centred, scaled predictors, with the intercept's row put back. */
function solutionWeights(predictors: readonly (readonly number[])[], n: number, intercept: boolean): number[][] {
  const means = predictors.map((column) => (intercept ? exactMean(column) : 0));
  const centred = predictors.map((column, j) => column.map((value) => value - means[j]!));
  const scales = centred.map((column) => powerOfTwoAbove(Math.max(...column.map(Math.abs))));
  const { q, r } = qrByColumns(centred.map((column, j) => column.map((value) => value / scales[j]!)));
  const inverse = invertUpper(r);
  const rows = inverse.map((row, j) =>
    Array.from({ length: n }, (_, i) => exactSum(row.map((value, k) => value * q[k]![i]!)) / scales[j]!),
  );
  if (!intercept) return rows;
  return [Array.from({ length: n }, (_, i) => 1 / n - exactSum(rows.map((row, j) => means[j]! * row[i]!))), ...rows];
}

/** Scaling by a power of two changes no digit. */
function powerOfTwoAbove(value: number): number {
  return value === 0 ? 1 : 2 ** Math.ceil(Math.log2(value));
}

function summary(
  y: readonly number[],
  residuals: readonly number[],
  weights: readonly (readonly number[])[],
  design: readonly (readonly number[])[],
  intercept: boolean,
): Omit<LeastSquares, 'coefficients' | 'residuals' | 'weights'> {
  const degreesOfFreedom = y.length - weights.length;
  const sse = exactDot(residuals, residuals);
  const variance = sse / degreesOfFreedom;
  const level = intercept ? exactMean(y) : 0;
  const total = exactSum(y.map((value) => (value - level) ** 2));
  const terms = weights.length - (intercept ? 1 : 0);
  return {
    standardErrors: weights.map((row) => Math.sqrt(variance * exactDot(row, row))),
    leverages: y.map((_, i) => exactSum(weights.map((row, j) => row[i]! * design[j]![i]!))),
    residualSumOfSquares: sse,
    residualSD: Math.sqrt(variance),
    r2: total === 0 ? null : 1 - sse / total,
    f: terms === 0 || sse === 0 ? null : (total - sse) / terms / variance,
    degreesOfFreedom,
  };
}

/**
 * Standard errors that hold when the spread differs between units (large and small förbund).
 *
 * se² = Σᵢ wᵢ²·eᵢ²·c, with w the coefficient's weights, e the residuals and c = 1 (HC0), n/df (HC1), 1/(1 − h) (HC2),
 * 1/(1 − h)² (HC3), (1 − h)^−min(4, h/h̄) (HC4). `null` when some observation has leverage 1 and fits itself, for HC2
 * up.
 *
 * Source: MacKinnon & White (1985), J Econometrics 29:305–325; Long & Ervin (2000), Am Stat 54:217–224; Cribari-Neto
 * (2004).
 */
export function robustStandardErrors(fit: LeastSquares, variant: RobustVariant = 'HC3'): number[] | null {
  const n = fit.residuals.length;
  const p = fit.coefficients.length;
  const leveraged = variant !== 'HC0' && variant !== 'HC1';
  if (leveraged && fit.leverages.some((h) => h > 1 - 1e-12)) return null;
  const squares = fit.residuals.map((residual, i) => residual ** 2 * inflation(variant, fit.leverages[i]!, n, p));
  return fit.weights.map((row) => Math.sqrt(exactSum(row.map((weight, i) => weight ** 2 * squares[i]!))));
}

function inflation(variant: RobustVariant, h: number, n: number, p: number): number {
  switch (variant) {
    case 'HC0':
      return 1;
    case 'HC1':
      return n / (n - p);
    case 'HC2':
      return 1 / (1 - h);
    case 'HC3':
      return 1 / (1 - h) ** 2;
    case 'HC4':
      return (1 - h) ** -Math.min(4, (h * n) / p);
  }
}
