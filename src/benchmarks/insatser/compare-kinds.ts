import type { MeasureVersion } from '../../catalogue';
import { classifyFamily, familyLevel, type ClusterTest, type Interval } from '../../statistics';
import { testSides, type DifferenceNotJudged, type TestedSides } from '../differences/judge-difference';
import { clusterOptions, scaleOf, type RoundOfUnits } from '../series/clusters';
import { familyKind, plus, type Cell, type NotAssessedReason } from '../family/comparator';
import { CERTAIN, HIGHLY_CERTAIN, type ComparedFamily, type ComparedUnit } from '../family/compare-units';

/** The kinds of a family that have published figures, and the förbund that each is the sum of. */
export interface Kinds {
  /** Where each stands in the family. */
  readonly places: readonly number[];
  readonly units: readonly RoundOfUnits[];
  /** The goal that each is compared with, in the unit of the cells; null where it is compared with the other kinds. */
  readonly goal: number | null;
}

const REASONS: Record<DifferenceNotJudged, NotAssessedReason> = {
  KIND_NOT_COMPARED: 'KIND_NOT_COMPARED',
  NO_FIGURE: 'NO_REFERENCE',
  TOO_FEW_UNITS: 'TOO_FEW_FORBUND',
  NO_SPREAD: 'NO_SPREAD',
};

/** Nothing of what the persons of a kind would say by themselves is kept. */
const NOT_ASSESSED: Omit<ComparedUnit, 'reason'> = {
  category: 'NOT_ASSESSED',
  difference: null,
  interval95: null,
  interval998: null,
  z: null,
  pValue: null,
  adjustedP: null,
  test: null,
};

/**
 * Kinds of insats are sums over förbund, and are judged with förbund as clusters, as `categoryDifference` judges two of
 * them: a test of the persons would take one large insats of one förbund for what its kind is like. Each is compared
 * with the others together, adjusted for how many they are; two kinds are one comparison, seen from both sides.
 */
export function compareKinds(version: MeasureVersion, family: ComparedFamily, kinds: Kinds): ComparedFamily {
  const { places, units, goal } = kinds;
  const isPair = goal === null && units.length === 2;
  const test = (index: number, confidence?: number) => testKind(version, kinds, index, confidence);
  const tested = units.map((_, index) => test(index));
  // Of two that are compared with each other the p-value is one, which the adjustment leaves as it is.
  const verdicts = classifyFamily(tested.map(({ test: one }) => one && { z: one.t, pValue: one.pValue }));
  const adjusted = verdicts.flatMap(({ adjustedP }) => adjustedP ?? []);
  const comparisons = isPair ? Math.min(1, adjusted.length) : adjusted.length;
  const levels = {
    certain: familyLevel(adjusted.slice(0, comparisons), CERTAIN),
    highly: familyLevel(adjusted.slice(0, comparisons), HIGHLY_CERTAIN),
  };
  const unitOf = (unit: ComparedUnit, place: number): ComparedUnit => {
    const index = places.indexOf(place);
    const found = tested[index];
    const verdict = verdicts[index];
    if (!found) return unit;
    if (!found.test || !verdict || found.difference === null)
      return { ...NOT_ASSESSED, reason: REASONS[found.notJudged ?? 'NO_FIGURE'] };
    return {
      category: verdict.category,
      reason: null,
      difference: found.difference,
      interval95: intervalOf(test(index, 1 - levels.certain)),
      interval998: intervalOf(test(index, 1 - levels.highly)),
      z: found.test.t,
      pValue: found.test.pValue,
      adjustedP: verdict.adjustedP,
      test: METHODS[found.test.method],
    };
  };
  // What the persons of kinds vary by is not what kinds vary by, and no spread is stated.
  const none = { dispersion: null, spread: null };
  return { ...family, ...none, levels, units: family.units.map(unitOf), assessed: adjusted.length, comparisons };
}

const METHODS: Record<ClusterTest['method'], string> = {
  LINEARISED: 'CLUSTER_LINEARISED',
  SMALL_SAMPLE: 'CLUSTER_CR2',
};

const intervalOf = ({ test }: TestedSides): Interval | null => test?.interval ?? null;

function testKind(version: MeasureVersion, { units, goal }: Kinds, index: number, confidence = 0.95): TestedSides {
  const own = units[index] as RoundOfUnits;
  if (familyKind(version) === 'NONE')
    return { difference: null, forbundWithBoth: null, test: null, notJudged: 'KIND_NOT_COMPARED' };
  const options = { ...clusterOptions(version), confidence };
  if (goal === null) {
    const others = units.filter((_, other) => other !== index).reduce(together);
    return testSides([own, others], options, scaleOf(version));
  }
  // A goal is no count of answers, and a share of it need not be whole.
  return testSides([own, atGoal(own, goal)], { ...options, kind: 'MEAN' }, scaleOf(version));
}

/** The sum of two kinds, and that of each förbund which has either. */
function together(one: RoundOfUnits, other: RoundOfUnits): RoundOfUnits {
  const forbund = new Map(one.forbund);
  for (const [key, cell] of other.forbund) {
    const known = forbund.get(key);
    forbund.set(key, known ? plus(known, cell) : cell);
  }
  return { total: one.total && other.total ? plus(one.total, other.total) : (one.total ?? other.total), forbund };
}

/** The same förbund with just as many answers, all at the goal: it has no error of its own, and changes no degree. */
function atGoal({ total, forbund }: RoundOfUnits, goal: number): RoundOfUnits {
  const cellOf = ({ n }: Cell): Cell => ({ n, sum: n * goal, sumOfSquares: n * goal ** 2 });
  return {
    total: total && cellOf(total),
    forbund: new Map([...forbund].map(([key, cell]) => [key, cellOf(cell)])),
  };
}
