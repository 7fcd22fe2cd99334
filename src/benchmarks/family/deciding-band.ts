import type { MeasureVersion } from '../../catalogue';
import { criticalZ } from '../../statistics';
import { familyKind, minus, type Cell, type Comparator, type Reference } from './comparator';
import type { ComparedFamily, FamilyLevels } from './compare-units';
import { heedsSpread, testUnit, type Spread, type Unit } from './test-unit';

/** Between these values a unit of a size is SIMILAR; in the unit of the measure. */
export interface Band {
  readonly lower: number;
  readonly upper: number;
}

/** The limits by which the family is judged, at any number of answers. */
export interface DecidingBand {
  /** Whether the spread between units widens it, or chance alone (and the number of comparisons) makes it. */
  readonly withSpread: boolean;
  /** The value that the limits lie around, in the unit of the measure. */
  readonly centre: number;
  /** Null where no unit can have so many answers. */
  at(n: number, level: keyof FamilyLevels): Band | null;
}

/** Below it, shares are tested exactly, answer by answer; from it the limits have a formula. */
const EXACT_BELOW = 30;

/**
 * The limits that decide, when one curve can: all units are compared with the rest of one and the same whole, or with
 * one goal. Null where each has a reference of its own (its county, its peers, its own earlier value), or nothing is
 * judged.
 *
 * The limits are found by the very test of the units, so that no point lies outside them and is called SIMILAR, or the
 * other way round.
 */
export function decidingBand(
  version: MeasureVersion,
  comparator: Comparator,
  units: readonly Unit[],
  { levels, units: compared, spread }: ComparedFamily,
): DecidingBand | null {
  const judged = units.filter((_, index) => compared[index]?.category !== 'NOT_ASSESSED');
  const first = judged[0];
  if (!first?.cell || !first.reference || comparator === 'OWN_EARLIER') return null;
  // Without a family’s variance each unit is tested by its own, which no curve over n can tell.
  if (familyKind(version) === 'MEAN' && (spread?.within ?? null) === null) return null;
  const referenceOf = comparator === 'GOAL' ? toGoal(first.reference) : toRest(judged);
  if (!referenceOf) return null;
  const limits = { version, comparator, spread, referenceOf };
  const scale = version.kind === 'SHARE' ? 100 : 1;
  return {
    withSpread: heedsSpread(comparator) && (spread?.tau2 ?? 0) > 0,
    centre: scale * referenceOf.centre,
    at(n, level) {
      const critical = criticalZ(1 - levels[level]);
      const found =
        version.kind === 'SHARE' && n < EXACT_BELOW
          ? countedLimits(limits, n, critical)
          : smoothLimits(limits, n, critical);
      return found && { lower: scale * found.lower, upper: scale * found.upper };
    },
  };
}

/** What every unit is compared with. */
interface ReferenceOf {
  /** What a unit with this cell is compared with; null when no unit can have it. */
  of(cell: Cell): Reference | null;
  /** The units' whole; null for a goal. */
  readonly whole: Cell | null;
  readonly centre: number;
}

interface Limits {
  readonly version: MeasureVersion;
  readonly comparator: Comparator;
  readonly spread: Spread | null;
  readonly referenceOf: ReferenceOf;
}

const toGoal = (reference: Reference): ReferenceOf => ({
  of: () => reference,
  whole: null,
  centre: reference.sum / reference.n,
});

/** The rest of the whole, when it is one whole for all; how concentrated the rest is follows from n. */
function toRest(judged: readonly Unit[]): ReferenceOf | null {
  const wholes = judged.map(({ cell, reference }) => wholeOf(cell as Cell, reference as Reference));
  const [whole] = wholes as [Whole];
  const isTheSame = ({ n, sum }: Whole) => n === whole.n && Math.abs(sum - whole.sum) <= 1e-9 * Math.abs(whole.sum);
  if (!wholes.every(isTheSame)) return null;
  return {
    whole,
    centre: whole.sum / whole.n,
    of(cell) {
      if (cell.n >= whole.n) return null;
      const rest = minus(whole, cell);
      return { ...rest, concentration: Math.max(0, whole.squares - cell.n ** 2) / rest.n ** 2 };
    },
  };
}

interface Whole extends Cell {
  /** Σn² over the units of the whole. */
  readonly squares: number;
}

const wholeOf = (cell: Cell, reference: Reference): Whole => ({
  n: cell.n + reference.n,
  sum: cell.sum + reference.sum,
  sumOfSquares: cell.sumOfSquares + reference.sumOfSquares,
  squares: reference.concentration * reference.n ** 2 + cell.n ** 2,
});

/** The error of the test at the centre is that of every unit of the size. */
function smoothLimits(limits: Limits, n: number, critical: number): Band | null {
  const { version, comparator, referenceOf } = limits;
  const { centre } = referenceOf;
  const [least, most] = countsOf(limits, n);
  const sum = version.kind === 'SHARE' ? Math.min(most, Math.max(least, Math.round(n * centre))) : n * centre;
  const unit = unitOf(limits, { n, sum, sumOfSquares: n * centre ** 2 });
  const error = unit && testUnit(version, comparator, unit, limits.spread)?.error;
  if (!unit || error === null || error === undefined) return null;
  // A unit is part of its whole: its distance to the whole is this part of that to the rest.
  const part = comparator === 'GOAL' ? 1 : unit.reference.n / (n + unit.reference.n);
  const half = critical * error * part;
  const [lowest, highest] =
    version.kind === 'SHARE' ? [0, 1] : [version.scaleMin ?? -Infinity, version.scaleMax ?? Infinity];
  return { lower: Math.max(lowest, centre - half), upper: Math.min(highest, centre + half) };
}

/**
 * Between the last count that is SIMILAR and the first that is not, where z would pass the critical value on a straight
 * line.
 */
function countedLimits(limits: Limits, n: number, critical: number): Band | null {
  const zOf = (sum: number) => {
    const unit = unitOf(limits, { n, sum, sumOfSquares: 0 });
    return unit && (testUnit(limits.version, limits.comparator, unit, limits.spread)?.z ?? null);
  };
  const [least, most] = countsOf(limits, n);
  const centre = Math.min(most, Math.max(least, Math.round(n * limits.referenceOf.centre)));
  const found = [1, -1].map((direction) => {
    const end = direction > 0 ? most : least;
    let inside = zOf(centre);
    for (let sum = centre; sum !== end; sum += direction) {
      const next = zOf(sum + direction);
      if (inside === null || next === null) return null;
      if (direction * next > critical)
        return sum + (direction * (critical - direction * inside)) / Math.abs(next - inside);
      inside = next;
    }
    return inside === null ? null : direction > 0 ? n : 0;
  });
  const [upper, lower] = found;
  return typeof upper === 'number' && typeof lower === 'number' ? { lower: lower / n, upper: upper / n } : null;
}

/** The fewest and the most of n answers that can be yes, where the whole has so many yes and no. */
function countsOf({ comparator, referenceOf }: Limits, n: number): [number, number] {
  const { whole } = referenceOf;
  if (comparator === 'GOAL' || !whole) return [0, n];
  return [Math.max(0, whole.sum - (whole.n - n)), Math.min(n, whole.sum)];
}

function unitOf({ referenceOf }: Limits, cell: Cell): { cell: Cell; reference: Reference } | null {
  const reference = referenceOf.of(cell);
  return reference && { cell, reference };
}
