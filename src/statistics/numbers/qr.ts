import { StatisticsError } from './errors';
import { exactDot } from './exact-sum';

/** A thin QR decomposition: columns of Q are orthonormal, R is upper triangular, rows by columns. */
export interface Qr {
  readonly q: readonly (readonly number[])[];
  readonly r: readonly (readonly number[])[];
}

/** Columns whose remainder is below this share of their length count as a combination of the others. */
const RANK_TOLERANCE = 1e-9;

/**
 * QR of a matrix given by columns, by Gram–Schmidt with every projection taken twice and every inner product exact
 * before rounding. That is as orthogonal as Householder's method ("twice is enough", Giraud et al 2005, Numer Math
 * 101:87–100) and keeps the columns of Q at hand, which the leverages need.
 *
 * A column that is a linear combination of earlier ones to nine digits is refused with RANK_DEFICIENT: the coefficients
 * would be noise. Domain: finite columns of equal length, no more columns than rows.
 */
export function qrByColumns(columns: readonly (readonly number[])[]): Qr {
  const q: number[][] = [];
  const r = columns.map(() => columns.map(() => 0));
  columns.forEach((column, j) => {
    const length = norm(column);
    let rest = [...column];
    for (let pass = 0; pass < 2; pass++) {
      q.forEach((unit, i) => {
        const projection = exactDot(unit, rest);
        r[i]![j]! += projection;
        rest = rest.map((value, row) => value - projection * unit[row]!);
      });
    }
    const remainder = norm(rest);
    if (!(remainder > RANK_TOLERANCE * length)) {
      throw new StatisticsError('RANK_DEFICIENT', `Column ${j + 1} is a combination of the columns before it.`);
    }
    r[j]![j] = remainder;
    q.push(rest.map((value) => value / remainder));
  });
  return { q, r };
}

/** Solves R·b = c for upper triangular R. */
function backSubstitute(r: readonly (readonly number[])[], c: readonly number[]): number[] {
  const b = c.map(() => 0);
  for (let i = c.length - 1; i >= 0; i--) {
    let value = c[i]!;
    for (let j = i + 1; j < c.length; j++) value -= r[i]![j]! * b[j]!;
    b[i] = value / r[i]![i]!;
  }
  return b;
}

/** Inverse of an upper triangular matrix, rows by columns. */
export function invertUpper(r: readonly (readonly number[])[]): number[][] {
  const columns = r.map((_, j) =>
    backSubstitute(
      r,
      r.map((__, i) => (i === j ? 1 : 0)),
    ),
  );
  return r.map((_, i) => columns.map((column) => column[i]!));
}

function norm(values: readonly number[]): number {
  return Math.sqrt(exactDot(values, values));
}
