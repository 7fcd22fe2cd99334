import {
  fisherExactP,
  newcombeDifference,
  summariseMean,
  twoSidedNormalP,
  welchDifference,
  type Interval,
} from '../../statistics';
import { shown, shownP, type Doubt } from './doubts';
import { placeArgs, type Figure } from '../intake/submitted-figure';
import { comparedAs, pastPlace, type EarlierFigure, type Past } from './past-figure';

/** With more answers Fisher's sums take long, and the normal approximation gives the same digits. */
const EXACT_UNTIL = 2000;
/** With fewer answers Welch's t is rough on a short scale (docs/statistics.md). */
const FEWEST_FOR_MEANS = 5;
const PERCENT = 100;

/**
 * Compares figures with the förbund's own in the last comparable round: shares by Fisher's exact test, means by
 * Welch's. Two rounds of an anonymous survey are not paired.
 */
export function doubtsOfHistory(figures: readonly Figure[], { own }: Pick<Past, 'own'>): Doubt[] {
  if (own.size === 0) return [];
  return figures.flatMap((figure) => {
    const before = own.get(pastPlace(figure.version.measure.key, figure.categoryId));
    if (!before || before.n === 0 || figure.n === 0) return [];
    const kind = comparedAs(figure.version);
    if (kind === 'AMOUNT') return [];
    const compared = kind === 'SHARE' ? compareShares(figure, before) : compareMeans(figure, before);
    return compared ? [{ p: compared.p, report: reportOf(figure, before, compared) }] : [];
  });
}

interface Compared {
  readonly p: number;
  readonly interval: Interval;
  readonly scale: number;
}

function compareShares(figure: Figure, before: EarlierFigure): Compared | null {
  const now = { n: figure.n, sum: Number(figure.sum) };
  const difference = newcombeDifference(now, before);
  if (!difference) return null;
  const p = now.n + before.n <= EXACT_UNTIL ? fisherExactP(now, before) : scoreP(now, before);
  return { p, interval: difference.interval, scale: PERCENT };
}

function scoreP(a: { n: number; sum: number }, b: { n: number; sum: number }): number {
  const pooled = (a.sum + b.sum) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return error === 0 ? 1 : twoSidedNormalP((a.sum / a.n - b.sum / b.n) / error);
}

function compareMeans(figure: Figure, before: EarlierFigure): Compared | null {
  if (Math.min(figure.n, before.n) < FEWEST_FOR_MEANS) return null;
  const now = summariseMean({ n: figure.n, sum: Number(figure.sum), sumOfSquares: figure.sumOfSquares ?? 0 });
  const then = summariseMean(before);
  const difference = now && then && welchDifference(now, then);
  if (!difference?.interval || difference.pValue === null) return null;
  return { p: difference.pValue, interval: difference.interval, scale: 1 };
}

function reportOf(figure: Figure, before: EarlierFigure, { p, interval, scale }: Compared): Doubt['report'] {
  const digits = scale === PERCENT ? 1 : 2;
  return {
    code: 'VALUE_UNLIKE_BEFORE',
    row: figure.row,
    args: {
      ...placeArgs(figure),
      value: shown((scale * Number(figure.sum)) / figure.n, digits),
      n: figure.n,
      round: before.round,
      before: shown((scale * before.sum) / before.n, digits),
      nBefore: before.n,
      lower: shown(scale * interval.lower, digits),
      upper: shown(scale * interval.upper, digits),
      p: shownP(p),
    },
  };
}
