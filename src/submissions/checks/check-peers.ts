import { TOTAL } from '../../catalogue';
import {
  compareWithTarget,
  meanDispersion,
  overdispersion,
  summariseMean,
  twoSidedTP,
  type MeanSummary,
} from '../../statistics';
import { shown, shownP, type Doubt } from './doubts';
import type { Figure } from '../intake/submitted-figure';
import { comparedAs, type OtherFigures, type Past } from './past-figure';

/** An estimate of how förbund differ is trustworthy from some ten (Spiegelhalter 2005). */
export const FEWEST_OTHERS = 10;

/**
 * Cutting off the outermost tenths, as a benchmark does so that outliers do not hide, would make the spread a third too
 * small.
 */
const AS_THEY_ARE = 0;

/** The position of a figure among others: their common value, their spread beyond chance, and a p-value. */
interface Against {
  readonly target: number;
  readonly tau: number;
  readonly p: number;
}

/**
 * Compares totals with the published ones of other förbund. These differ by more than chance (τ²), and their common
 * value is uncertain too: a figure is doubted when it lies beyond both. The spread is estimated from k förbund, so
 * Student's t with k − 1 degrees of freedom says how far that is (Higgins, Thompson & Spiegelhalter 2009, JRSS A
 * 172:137–159).
 */
export function doubtsOfPeers(figures: readonly Figure[], { others }: Pick<Past, 'others'>): Doubt[] {
  return figures.flatMap((figure) => {
    const { version, dimension, n, row } = figure;
    const kind = comparedAs(version);
    const family = others.get(version.measure.key);
    if (dimension !== TOTAL || n === 0 || kind === 'AMOUNT' || !family) return [];
    const against = kind === 'SHARE' ? shareAgainst(figure, family) : meanAgainst(figure, family);
    if (!against) return [];
    const [scale, digits] = kind === 'SHARE' ? [100, 1] : [1, 2];
    const args = {
      measure: version.measure.code,
      value: shown((scale * Number(figure.sum)) / n, digits),
      n,
      others: family.cells.length,
      round: family.round,
      target: shown(scale * against.target, digits),
      spread: shown(scale * against.tau, digits),
      p: shownP(against.p),
    };
    return [{ p: against.p, report: { code: 'VALUE_UNLIKE_OTHERS' as const, row, args } }];
  });
}

/** Σ(nⱼ/N)²: how much of the spread between förbund remains in their common value. */
function concentration(cells: OtherFigures['cells'], all: number): number {
  return cells.reduce((sum, { n }) => sum + (n / all) ** 2, 0);
}

function shareAgainst({ n, sum }: Figure, { cells }: OtherFigures): Against | null {
  const answered = cells.filter((cell) => cell.n > 0);
  if (answered.length < FEWEST_OTHERS) return null;
  const { target, tau2 } = overdispersion(answered, AS_THEY_ARE);
  if (target === 0 || target === 1) return null;
  const all = answered.reduce((total, cell) => total + cell.n, 0);
  const between = tau2 * (1 + concentration(answered, all)) + (target * (1 - target)) / all;
  const test = compareWithTarget({ n, sum: Number(sum) }, target, between);
  return test && { target, tau: Math.sqrt(tau2), p: twoSidedTP(test.z, answered.length - 1) };
}

function meanAgainst({ n, sum }: Figure, { cells }: OtherFigures): Against | null {
  const answered = cells.filter((cell) => cell.n > 0);
  const summaries = answered.flatMap((cell): MeanSummary | never[] => summariseMean(cell) ?? []);
  if (summaries.length < FEWEST_OTHERS || summaries.every((one) => one.n === 1)) return null;
  const { target, within, tau2 } = meanDispersion(summaries, AS_THEY_ARE);
  const all = summaries.reduce((total, one) => total + one.n, 0);
  const variance = within / n + within / all + tau2 * (1 + concentration(answered, all));
  if (variance === 0) return null;
  const z = (Number(sum) / n - target) / Math.sqrt(variance);
  return { target, tau: Math.sqrt(tau2), p: twoSidedTP(z, summaries.length - 1) };
}
