import {
  classifyFamily,
  compareWithCountry,
  compareWithTarget,
  meanDispersion,
  meanInterval,
  overdispersion,
  summariseMean,
  twoSidedNormalP,
  twoSidedTP,
  wilsonInterval,
  type FunnelCategory,
  type FunnelTest,
  type Interval,
  type MeanSummary,
} from '../../statistics';
import type { MeasureVersion } from '../../catalogue';
import { differenceBetween, type Difference } from './difference';
import { once } from '../figures/once';
import {
  FEWEST_UNITS,
  familyKind,
  plus,
  type Cell,
  type Comparator,
  type NotAssessedReason,
  type Reference,
} from './comparator';

/** A unit of a family, its cell (null when withheld) and the cell it is compared with (null when there is none). */
export interface Unit {
  readonly cell: Cell | null;
  readonly reference: Reference | null;
}

/** What separates the units of a family from one another. */
export interface Dispersion {
  /** The pooled value, in the unit of the measure. */
  readonly target: number;
  readonly phi: number;
  /** Standard deviation between units beyond chance, in the unit of the measure. */
  readonly tau: number;
  /** Variance of answers within units; null for shares, where it follows from the target. */
  readonly within: number | null;
}

export interface ComparedUnit {
  readonly category: FunnelCategory;
  readonly reason: NotAssessedReason | null;
  readonly difference: number | null;
  readonly interval95: Interval | null;
  readonly interval998: Interval | null;
  readonly z: number | null;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly test: string | null;
}

export interface ComparedFamily {
  readonly units: readonly ComparedUnit[];
  readonly dispersion: Dispersion | null;
  readonly assessed: number;
}

const PERCENT = 100;

/**
 * Compares every unit of a family with its reference, all at once.
 *
 * τ² is what ordinary units differ beyond chance; it widens the comparison with nation, county and peers, since a unit that
 * differs no more than units do is no finding. It does not enter when a unit is compared with its own earlier value or
 * with a goal, where the question is about that unit alone. p-values are adjusted over the family (Benjamini–Hochberg).
 */
export function compareUnits(version: MeasureVersion, comparator: Comparator, units: readonly Unit[]): ComparedFamily {
  const kind = familyKind(version);
  const answered = units.flatMap(({ cell }) => (cell && cell.n > 0 ? [cell] : []));
  const enough = answered.length >= FEWEST_UNITS || comparator === 'GOAL' || comparator === 'OWN_EARLIER';
  const spread = answered.length >= FEWEST_UNITS ? dispersionOf(kind, answered) : null;
  const tau2 = comparator === 'GOAL' || comparator === 'OWN_EARLIER' ? 0 : (spread?.tau2 ?? 0);
  const reasons = units.map((unit) => whyNot(unit, kind, enough));
  const tests = units.map((unit, index) =>
    reasons[index] ? null : testOf(version, comparator, unit, tau2, spread?.within ?? null),
  );
  const places = classifyFamily(tests);
  const scale = kind === 'SHARE' ? PERCENT : 1;
  return {
    dispersion: spread && {
      target: scale * spread.target,
      phi: spread.phi,
      tau: scale * Math.sqrt(spread.tau2),
      within: spread.within,
    },
    assessed: tests.filter((test) => test !== null).length,
    units: units.map((unit, index) => {
      const place = places[index];
      const test = tests[index] ?? null;
      const [at95, at998] = [0.95, 0.998].map((confidence) =>
        once(() => (reasons[index] ? null : differenceOf(version, comparator, unit, confidence))),
      ) as [() => Difference | null, () => Difference | null];
      return {
        category: place?.category ?? 'NOT_ASSESSED',
        reason: reasons[index] ?? (test ? null : 'NO_REFERENCE'),
        // An overview shows a thousand categories and no difference: each is computed when it is asked for.
        get difference() {
          return at95()?.estimate ?? null;
        },
        get interval95() {
          return at95()?.interval ?? null;
        },
        get interval998() {
          return at998()?.interval ?? null;
        },
        z: test?.z ?? null,
        pValue: test?.pValue ?? null,
        adjustedP: place?.adjustedP ?? null,
        test: test?.method ?? null,
      };
    }),
  };
}

function whyNot({ cell, reference }: Unit, kind: string, enough: boolean): NotAssessedReason | null {
  if (kind === 'NONE') return 'KIND_NOT_COMPARED';
  if (!cell) return 'WITHHELD';
  if (cell.n === 0) return 'NO_RESPONDENTS';
  if (!reference || reference.n <= 0) return 'NO_REFERENCE';
  return enough ? null : 'TOO_FEW_UNITS';
}

interface Spread {
  readonly target: number;
  readonly phi: number;
  readonly tau2: number;
  /** Variance of answers within units; null for shares, where it follows from the target. */
  readonly within: number | null;
}

function dispersionOf(kind: string, cells: readonly Cell[]): Spread | null {
  if (kind === 'NONE') return null;
  if (kind === 'SHARE') return { ...overdispersion(cells), within: null };
  const summaries = cells
    .map((cell) => summariseMean(cell))
    .filter((summary): summary is MeanSummary => summary !== null);
  return summaries.some(({ n }) => n > 1) ? meanDispersion(summaries) : null;
}

interface NamedTest extends Omit<FunnelTest, 'method'> {
  readonly method: FunnelTest['method'] | 'POOLED_Z';
}

function testOf(
  version: MeasureVersion,
  comparator: Comparator,
  { cell, reference }: Unit,
  tau2: number,
  within: number | null,
): FunnelTest | null {
  if (!cell || !reference) return null;
  // Unit and reference both lie off by the spread between units: Var(θᵢ − Σwⱼθⱼ) = τ²(1 + Σwⱼ²).
  const between = tau2 * (1 + reference.concentration);
  if (version.kind === 'SHARE') {
    // The country's test is of the unit against the whole, which is the rest/whole part of the distance to the rest.
    const rest = reference.n / (cell.n + reference.n);
    if (comparator !== 'GOAL') return compareWithCountry(cell, plus(cell, reference), between * rest ** 2);
    const goal = reference.sum / reference.n;
    return goal > 0 && goal < 1 ? compareWithTarget(cell, goal) : null;
  }
  return meanTest(comparator, cell, reference, between, within) as FunnelTest | null;
}

/**
 * z of a difference of means with the answers' variance pooled over the family: that of a handful of answers says little.
 * A goal has no error of its own; a reference of respondents has.
 */
function meanTest(
  comparator: Comparator,
  cell: Cell,
  reference: Cell,
  between: number,
  within: number | null,
): NamedTest | null {
  const own = within === null ? pooledVariance(cell, reference) : { variance: within, degrees: Infinity };
  if (own === null) return null;
  const { variance, degrees } = own;
  const difference = cell.sum / cell.n - reference.sum / reference.n;
  const error = variance / cell.n + (comparator === 'GOAL' ? 0 : variance / reference.n) + between;
  if (error === 0) return { z: 0, pValue: 1, method: 'POOLED_Z' };
  const z = difference / Math.sqrt(error);
  const pValue = degrees === Infinity ? twoSidedNormalP(z) : twoSidedTP(z, degrees);
  return { z, pValue, method: 'POOLED_Z' };
}

/** Without a family there are only the two's own answers, and so few that Student's t must say what their spread is worth. */
function pooledVariance(cell: Cell, reference: Cell): { variance: number; degrees: number } | null {
  const parts = [cell, reference].flatMap((one) => summariseMean(one) ?? []);
  const degrees = parts.reduce((sum, { n }) => sum + n - 1, 0);
  if (degrees === 0) return null;
  return { variance: parts.reduce((sum, { n, variance }) => sum + (n - 1) * (variance ?? 0), 0) / degrees, degrees };
}

/** The unit minus its reference, in the unit of the measure, with its interval at one confidence. */
function differenceOf(
  version: MeasureVersion,
  comparator: Comparator,
  { cell, reference }: Unit,
  confidence: number,
): Difference | null {
  if (!cell || !reference) return null;
  return comparator === 'GOAL'
    ? minusGoal(version, cell, reference, confidence)
    : differenceBetween(version, cell, reference, confidence);
}

/** A goal has no sampling error, so the interval is that of the unit's own value, moved. */
function minusGoal(version: MeasureVersion, cell: Cell, reference: Cell, confidence: number): Difference | null {
  const goal = reference.sum / reference.n;
  const scale = version.kind === 'SHARE' ? PERCENT : 1;
  const summary = version.kind === 'SHARE' ? null : summariseMean(cell);
  const own =
    version.kind === 'SHARE' ? wilsonInterval(cell, confidence) : summary && meanInterval(summary, confidence);
  if (!own) return null;
  const moved = (bound: number) => scale * (bound - goal);
  const interval = own.interval && { lower: moved(own.interval.lower), upper: moved(own.interval.upper), confidence };
  return { estimate: moved(own.estimate), interval };
}
