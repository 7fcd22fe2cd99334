import type { MeasureVersion } from '../../catalogue';
import type { Text } from '../../platform';
import {
  clusterDifference,
  scaledInterval,
  type ClusterOptions,
  type ClusterTest,
  type Interval,
} from '../../statistics';
import { sentenceOf, sideOf, signed } from '../family/certain-words';
import { compareUnits } from '../family/compare-units';
import { familyKind, NO_SAMPLING_ERROR, together, type Cell } from '../family/comparator';
import { clusterOptions, clustersOf, scaleOf, type RoundOfUnits } from '../series/clusters';

/** Why nothing is said of a difference being certain. */
export const DIFFERENCE_NOT_JUDGED = ['KIND_NOT_COMPARED', 'NO_FIGURE', 'TOO_FEW_UNITS', 'NO_SPREAD'] as const;
export type DifferenceNotJudged = (typeof DIFFERENCE_NOT_JUDGED)[number];

/** First − second, judged; in the unit of the measure. */
export interface JudgedDifference {
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
  /**
   * Förbund with a published figure on both sides, on which the two are paired; null where förbund are not the units.
   */
  readonly forbundWithBoth: number | null;
  readonly notJudged: DifferenceNotJudged | null;
  readonly sentence: Text;
}

/** What the test of two sums over förbund says, first − second. */
export interface TestedSides {
  readonly difference: number | null;
  readonly forbundWithBoth: number | null;
  /** With its interval at the confidence asked for; null where nothing is said. */
  readonly test: ClusterTest | null;
  readonly notJudged: DifferenceNotJudged | null;
}

const untested = (reason: DifferenceNotJudged): TestedSides => ({
  difference: null,
  forbundWithBoth: null,
  test: null,
  notJudged: reason,
});

/** Two categories of a measure (women and men, two forms of insatser), in the unit of the measure. */
export function testCategories(
  version: MeasureVersion,
  sides: readonly [RoundOfUnits, RoundOfUnits],
  confidence = 0.95,
): TestedSides {
  if (familyKind(version) === 'NONE') return untested('KIND_NOT_COMPARED');
  return testSides(sides, { ...clusterOptions(version), confidence }, scaleOf(version));
}

/**
 * Tests two sums over the same förbund, with förbund as clusters: one that has both is one cluster, so that what is
 * common to them cancels. A handful of förbund cannot pass for a country.
 */
export function testSides(
  [first, second]: readonly [RoundOfUnits, RoundOfUnits],
  options: ClusterOptions,
  scale = 1,
): TestedSides {
  if (!first.total?.n || !second.total?.n) return untested('NO_FIGURE');
  const { whole } = clustersOf([first, second]);
  const [of, against] = whole as [(typeof whole)[0], (typeof whole)[0]];
  const found = clusterDifference(of, against, options);
  const difference = scale * (found.difference as number);
  const forbundWithBoth = [...first.forbund.keys()].filter((key) => second.forbund.has(key)).length;
  const { test, notJudged: why } = found.judgement;
  if (!test) {
    const reason = why === 'NO_SPREAD' ? why : 'TOO_FEW_UNITS';
    return { difference, forbundWithBoth, test: null, notJudged: reason };
  }
  const interval = scaledInterval(test.interval, scale);
  return { difference, forbundWithBoth, test: { ...test, interval }, notJudged: null };
}

/** A test in words, among as many comparisons as its confidence allows for. */
export function inWords(tested: TestedSides, names: readonly [Text, Text], comparisons = 1): JudgedDifference {
  const { difference, forbundWithBoth, test, notJudged: reason } = tested;
  if (!test || difference === null) return { ...notJudged(reason ?? 'NO_FIGURE', names, difference), forbundWithBoth };
  const { interval, pValue, degreesOfFreedom } = test;
  return judged({ difference, interval, pValue, degreesOfFreedom, forbundWithBoth }, names, comparisons);
}

/**
 * Two förbund, by the answers of their persons: what förbund differ in general is no part of the question about two.
 */
export function judgeForbund(
  version: MeasureVersion,
  [first, second]: readonly [Cell | null, Cell | null],
  names: readonly [Text, Text],
): JudgedDifference {
  if (familyKind(version) === 'NONE') return notJudged('KIND_NOT_COMPARED', names);
  if (!first?.n || !second?.n) return notJudged('NO_FIGURE', names);
  const unit = { cell: first, reference: together([second]) };
  const [compared] = compareUnits(version, 'OWN_EARLIER', [unit]).units;
  if (!compared || compared.difference === null) return notJudged('NO_FIGURE', names);
  const { difference, interval95: interval, pValue } = compared;
  if (!interval) return notJudged('NO_SPREAD', names, difference);
  return judged({ difference, interval, pValue, degreesOfFreedom: null, forbundWithBoth: null }, names);
}

type Numbers = Omit<JudgedDifference, 'notJudged' | 'sentence' | 'difference' | 'interval'> & {
  readonly difference: number;
  readonly interval: Interval;
};

const GROUPS = { ABOVE: 'GROUP_HIGHER', BELOW: 'GROUP_LOWER', AROUND: 'GROUPS_SIMILAR' } as const;

function judged(numbers: Numbers, [group, others]: readonly [Text, Text], comparisons = 1): JudgedDifference {
  const { difference, interval } = numbers;
  const finding = GROUPS[sideOf(interval) ?? 'AROUND'];
  const sentence = sentenceOf(finding, { difference, interval, comparisons }, { group, others });
  return { ...numbers, notJudged: null, sentence };
}

const WHY_NOT: Record<DifferenceNotJudged, Text> = {
  KIND_NOT_COMPARED: NO_SAMPLING_ERROR,
  NO_FIGURE: { sv: 'ett av värdena saknas eller visas inte', en: 'one of the values is missing or withheld' },
  TOO_FEW_UNITS: {
    sv: 'färre än fem förbund har publicerade värden på den ena sidan',
    en: 'fewer than five förbund have published values on one of the sides',
  },
  NO_SPREAD: { sv: 'svaren skiljer sig inte åt', en: 'the answers do not differ' },
};

function notJudged(
  reason: DifferenceNotJudged,
  [group, others]: readonly [Text, Text],
  difference: number | null = null,
): JudgedDifference {
  const why = WHY_NOT[reason];
  const shown = difference === null ? { sv: '', en: '' } : signed(difference);
  const figure = (language: 'sv' | 'en') => (shown[language] === '' ? '' : ` (${shown[language]})`);
  return {
    difference,
    interval: null,
    pValue: null,
    degreesOfFreedom: null,
    forbundWithBoth: null,
    notJudged: reason,
    sentence: {
      sv: `Skillnaden mellan ${group.sv} och ${others.sv}${figure('sv')} bedöms inte: ${why.sv}.`,
      en: `The difference between ${group.en} and ${others.en}${figure('en')} is not judged: ${why.en}.`,
    },
  };
}
