import {
  classifyFamily,
  familyLevel,
  meanDispersion,
  overdispersion,
  scaledInterval,
  summariseMean,
  testedInterval,
  type FunnelCategory,
  type Interval,
  type MeanSummary,
} from '../../statistics';
import { differenceBetween } from './difference';
import { once } from '../figures/once';
import {
  FEWEST_UNITS,
  familyKind,
  type Cell,
  type Comparator,
  type NotAssessedReason,
  type JudgedVersion,
} from './comparator';
import { testUnit, type Spread, type Unit, type UnitTest } from './test-unit';

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

/**
 * The judgement of one unit: category, difference and intervals are of one test, and so never contradict each other.
 */
export interface ComparedUnit {
  readonly category: FunnelCategory;
  readonly reason: NotAssessedReason | null;
  readonly difference: number | null;
  /**
   * The interval that was tested: 95 per cent over the family, so that its own confidence is higher. Without 0 unless
   * SIMILAR.
   */
  readonly interval95: Interval | null;
  /** The same at 99.8 per cent: without 0 exactly for MUCH_HIGHER and MUCH_LOWER. */
  readonly interval998: Interval | null;
  readonly z: number | null;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly test: string | null;
}

/** The p-values at which this family calls a difference certain, and highly certain. */
export interface FamilyLevels {
  readonly certain: number;
  readonly highly: number;
}

export interface ComparedFamily {
  readonly units: readonly ComparedUnit[];
  readonly dispersion: Dispersion | null;
  readonly assessed: number;
  /** How many comparisons that is: two units against each other are one. */
  readonly comparisons: number;
  readonly levels: FamilyLevels;
  /** What the dispersion is made of, as the tests take it. */
  readonly spread: Spread | null;
}

const PERCENT = 100;
export const CERTAIN = 0.05;
export const HIGHLY_CERTAIN = 0.002;

/**
 * Compares every unit of a family with its reference, all at once: the one judge of how units stand.
 *
 * τ² is what ordinary units differ beyond chance; it widens the comparison with nation, county and peers, since a unit
 * that differs no more than units do is no finding. It does not enter when a unit is compared with its own earlier
 * value or with a goal, where the question is about that unit alone. p-values are adjusted over the family
 * (Benjamini–Hochberg), and so are the intervals (Benjamini–Yekutieli), which are those of the test.
 */
export function compareUnits(version: JudgedVersion, comparator: Comparator, units: readonly Unit[]): ComparedFamily {
  const kind = familyKind(version);
  const answered = units.flatMap(({ cell }) => (cell && cell.n > 0 ? [cell] : []));
  const enough = answered.length >= FEWEST_UNITS || comparator === 'GOAL' || comparator === 'OWN_EARLIER';
  const spread = answered.length >= FEWEST_UNITS ? spreadOf(kind, answered) : null;
  const reasons = units.map((unit) => whyNot(unit, kind, enough));
  const tests = units.map((unit, index) => (reasons[index] ? null : testUnit(version, comparator, unit, spread)));
  const places = classifyFamily(tests);
  const adjusted = places.flatMap(({ adjustedP }) => adjustedP ?? []);
  const levels = { certain: familyLevel(adjusted, CERTAIN), highly: familyLevel(adjusted, HIGHLY_CERTAIN) };
  const scale = kind === 'SHARE' ? PERCENT : 1;
  return {
    dispersion: spread && {
      target: scale * spread.target,
      phi: spread.phi,
      tau: scale * Math.sqrt(spread.tau2),
      within: spread.within,
    },
    assessed: adjusted.length,
    comparisons: adjusted.length,
    levels,
    spread,
    units: units.map((unit, index) => {
      const place = places[index];
      const test = tests[index] ?? null;
      const [at95, at998] = [levels.certain, levels.highly].map((level) =>
        once(() => test && intervalOf(version, unit, test, 1 - level)),
      ) as [() => Interval | null, () => Interval | null];
      return {
        category: place?.category ?? 'NOT_ASSESSED',
        reason: reasons[index] ?? (test ? null : 'NO_REFERENCE'),
        difference: test && scale * test.difference,
        // An overview shows a thousand categories and no interval: each is computed when it is asked for.
        get interval95() {
          return at95();
        },
        get interval998() {
          return at998();
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

function spreadOf(kind: string, cells: readonly Cell[]): Spread | null {
  if (kind === 'NONE') return null;
  if (kind === 'SHARE') return { ...overdispersion(cells), within: null };
  const summaries = cells
    .map((cell) => summariseMean(cell))
    .filter((summary): summary is MeanSummary => summary !== null);
  return summaries.some(({ n }) => n > 1) ? meanDispersion(summaries) : null;
}

/**
 * The interval of the test. Where all answers are alike the test has no error, and the two figures’ own intervals say
 * what is known.
 */
function intervalOf(
  version: JudgedVersion,
  { cell, reference }: Unit,
  test: UnitTest,
  confidence: number,
): Interval | null {
  if (version.kind !== 'SHARE') {
    const { scaleMin: min, scaleMax: max } = version;
    const range = min === null || max === null ? undefined : { min: min - max, max: max - min };
    return testedInterval(test, confidence, range);
  }
  const found = testedInterval(test, confidence, { min: -1, max: 1 });
  if (!found) return cell && reference && (differenceBetween(version, cell, reference, confidence)?.interval ?? null);
  return scaledInterval(found, PERCENT);
}
