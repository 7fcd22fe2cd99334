import { TOTAL, type MeasureVersion } from '../../catalogue';
import type { CheckedCell } from './check-cells';
import type { Findings } from './finding';

interface Sums {
  n: number;
  sum: number | bigint;
  sumOfSquares: number;
  tolerance: number;
  row: number;
  /** How many cells were added, and how many of them repeat a figure sent before. */
  cells: number;
  standing: number;
}

/** How many categories a split had when it was last sent. */
export type SizeBefore = (version: MeasureVersion, dimension: string) => number;

/**
 * The categories of a dimension partition the respondents (the unknown have a code of their own), and so do the
 * insatser: each split must sum to its total, and one that does not is an error with both numbers. Cells are added as
 * they come, and only their sums are kept.
 */
export class SplitSums {
  private readonly byVersion = new Map<MeasureVersion, Map<string, Sums>>();

  add(cell: CheckedCell): void {
    const splits = this.byVersion.get(cell.version) ?? new Map<string, Sums>();
    const before = splits.get(cell.dimension);
    splits.set(cell.dimension, before ? plus(before, cell) : plus(nothing(cell), cell));
    this.byVersion.set(cell.version, splits);
  }

  /**
   * Leaves out measures with rows of unknown places (`incomplete`, by code), whose gaps have been reported already, and
   * splits that repeat what was sent before.
   */
  compare(incomplete: ReadonlySet<string>, sizeBefore: SizeBefore, findings: Findings): void {
    for (const [version, splits] of this.byVersion) {
      if (incomplete.has(version.measure.code)) continue;
      const total = splits.get(TOTAL);
      const isAsBefore = ([dimension, { cells, standing }]: readonly [string, Sums]) =>
        standing === cells && cells === sizeBefore(version, dimension);
      if (!total && sizeBefore(version, TOTAL) === 0 && [...splits].every(isAsBefore)) continue;
      if (!total)
        findings.add('TOTAL_MISSING', Math.min(...[...splits.values()].map((split) => split.row)), {
          measure: version.measure.code,
        });
      else
        for (const entry of splits) {
          if (total.standing === 0 || !isAsBefore(entry)) compare(version, ...entry, total, findings);
        }
    }
  }
}

const nothing = (cell: CheckedCell): Sums => ({
  n: 0,
  sum: typeof cell.sum === 'bigint' ? 0n : 0,
  sumOfSquares: 0,
  tolerance: 0,
  row: cell.row,
  cells: 0,
  standing: 0,
});

function plus(sums: Sums, cell: CheckedCell): Sums {
  sums.n += cell.n;
  // Within one measure version all values are of one type: kronor are exact integers, everything else is a number.
  sums.sum = typeof sums.sum === 'bigint' ? sums.sum + BigInt(cell.sum) : sums.sum + Number(cell.sum);
  sums.sumOfSquares += cell.sumOfSquares ?? 0;
  sums.tolerance += cell.sumTolerance;
  sums.cells += 1;
  sums.standing += Number(cell.stands);
  return sums;
}

function compare(version: MeasureVersion, dimension: string, split: Sums, total: Sums, findings: Findings): void {
  const report = (field: string, found: number | bigint, expected: number | bigint) =>
    findings.add('SPLIT_DOES_NOT_SUM', split.row, {
      measure: version.measure.code,
      dimension,
      field,
      found: shown(found),
      total: shown(expected),
    });
  const counted = version.kind !== 'COUNT' && (version.kind !== 'AMOUNT' || version.perUnit);
  if (counted && split.n !== total.n) report('n', split.n, total.n);
  const field = { SHARE: 'numerator', MEAN: 'sum', INDEX: 'sum', COUNT: 'count', AMOUNT: 'amount' }[version.kind];
  const tolerance = split.tolerance + total.tolerance;
  if (!equal(split.sum, total.sum, tolerance)) report(field, split.sum, total.sum);
  else if (tolerance === 0 && !equal(split.sumOfSquares, total.sumOfSquares, 0)) {
    report('sumOfSquares', split.sumOfSquares, total.sumOfSquares);
  }
}

/** Equal except for the last binary digits of added decimals, and for means that were rounded before they were sent. */
function equal(a: number | bigint, b: number | bigint, tolerance: number): boolean {
  if (typeof a === 'bigint' || typeof b === 'bigint') return BigInt(a) === BigInt(b);
  return Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(b));
}

const shown = (value: number | bigint) =>
  typeof value === 'bigint' ? value.toString() : Number(value.toPrecision(12));
