import { exactSum, summariseMean, welchDifference, type Interval, type MeanSummary } from '../../statistics';
import type { ReleasedValue } from '../../releases';
import { familyKind, FEWEST_UNITS, type NotAssessedReason } from './comparator';
import type { RoundOfMeasure } from '../figures/measure-table';

/** Some förbund taken together, by what is published of them. */
export interface GroupFigure {
  /** Förbund with a published value. */
  readonly forbundCount: number;
  /** Förbund that reported and whose value is withheld: they are left out. */
  readonly withheld: number;
  /** Answers behind the published values. */
  readonly respondents: number;
  /** Mean of the förbund's values, each counting as one, in the unit of the measure; null of none. */
  readonly mean: number | null;
}

export interface GroupDifference {
  readonly group: GroupFigure;
  readonly others: GroupFigure;
  /** Group − others, in the unit of the measure. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Why there is no difference; null when there is. */
  readonly reason: NotAssessedReason | null;
}

/**
 * Whether some förbund differ from the others in a round. The förbund is the unit: it is förbund that are in the group
 * or not, and they differ beyond the chance of their answers, which pooling the answers would not heed. Each counts as
 * one; Welch's interval of the difference of two means of förbund, from five on each side. Published values only.
 */
export function groupDifference(
  { version, values }: RoundOfMeasure,
  isInGroup: (forbund: number) => boolean,
): GroupDifference {
  const [inside, outside] = [true, false].map((side) => [...values].filter(([key]) => isInGroup(key) === side)) as [
    [number, ReleasedValue][],
    [number, ReleasedValue][],
  ];
  const [group, others] = [inside, outside].map(sideOf) as [Side, Side];
  const figures = { group: group.figure, others: others.figure };
  const none = (reason: NotAssessedReason) => ({ ...figures, difference: null, interval: null, reason });
  if (familyKind(version) === 'NONE') return none('KIND_NOT_COMPARED');
  if (group.figure.forbundCount < FEWEST_UNITS || others.figure.forbundCount < FEWEST_UNITS)
    return none('TOO_FEW_UNITS');
  const { estimate, interval } = welchDifference(group.summary as MeanSummary, others.summary as MeanSummary);
  return { ...figures, difference: estimate, interval, reason: null };
}

interface Side {
  readonly figure: GroupFigure;
  readonly summary: MeanSummary | null;
}

function sideOf(all: readonly (readonly [number, ReleasedValue])[]): Side {
  const shown = all.flatMap(([, one]) => (one.status === 'PUBLISHED' && one.value !== null ? [one] : []));
  const values = shown.map(({ value }) => value as number);
  const summary = summariseMean({
    n: values.length,
    sum: exactSum(values),
    sumOfSquares: exactSum(values.map((value) => value ** 2)),
  });
  return {
    summary,
    figure: {
      forbundCount: values.length,
      withheld: all.filter(([, { status }]) => status === 'SUPPRESSED').length,
      respondents: exactSum(shown.map(({ n }) => n ?? 0)),
      mean: summary?.mean ?? null,
    },
  };
}
