import type { TextArguments } from '../../platform';
import { benjaminiHochberg } from '../../statistics';
import type { FindingCode } from './finding-catalogue';
import type { Findings } from './finding';

/** A comparison that was made, and the probability that chance alone gives as large a difference. */
export interface Doubt {
  readonly p: number;
  /**
   * The finding to report if that is too unlikely; null when the difference is too small to matter whatever its
   * probability.
   */
  readonly report: { readonly code: FindingCode; readonly row: number; readonly args: TextArguments } | null;
}

/**
 * Of files in which nothing differs but by chance, at most about one in a hundred gets a warning. A file has hundreds
 * of figures, and somebody must comment on each false alarm: hence less than the 5 % of a benchmark.
 */
export const FALSE_ALARMS = 0.01;

/**
 * Reports the differences that chance does not explain. All comparisons of a submission are one family
 * (Benjamini–Hochberg, which keeps the chance of any false alarm at the level when nothing differs), so fewer are
 * reported.
 */
export function reportDoubts(doubts: readonly Doubt[], findings: Findings): void {
  benjaminiHochberg(doubts.map(({ p }) => p)).forEach((adjusted, index) => {
    const report = doubts[index]?.report;
    if (report && adjusted <= FALSE_ALARMS) findings.add(report.code, report.row, report.args);
  });
}

/** Numbers for a report: with as many digits as matter. */
export const shown = (value: number, digits = 1): number => Number(value.toFixed(digits));

export const shownP = (p: number): number => Number(p.toPrecision(1));
