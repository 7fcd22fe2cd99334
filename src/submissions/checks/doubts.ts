import type { TextArguments } from '../../platform';
import { benjaminiHochberg } from '../../statistics';
import type { FindingCode } from './finding-catalogue';
import type { Findings } from './finding';

/** A comparison that was made, and how likely chance alone is to differ as much. */
export interface Doubt {
  readonly p: number;
  /** What to report if it is too unlikely; null when the difference is too small to matter whatever its probability. */
  readonly report: { readonly code: FindingCode; readonly row: number; readonly args: TextArguments } | null;
}

/**
 * Among files in which nothing differs but by chance, at most about one in a hundred is warned. A file has hundreds of figures,
 * and somebody must write a comment on each false alarm: hence less than the 5 % of a benchmark.
 */
export const FALSE_ALARMS = 0.01;

/**
 * Reports what chance does not explain. All comparisons of a submission are one family (Benjamini–Hochberg, which holds
 * the chance of any false alarm at the level when nothing differs); those that are reported are the fewer.
 */
export function reportDoubts(doubts: readonly Doubt[], findings: Findings): void {
  benjaminiHochberg(doubts.map(({ p }) => p)).forEach((adjusted, index) => {
    const report = doubts[index]?.report;
    if (report && adjusted <= FALSE_ALARMS) findings.add(report.code, report.row, report.args);
  });
}

/** Numbers as a report tells them: as many digits as matter. */
export const shown = (value: number, digits = 1): number => Number(value.toFixed(digits));

export const shownP = (p: number): number => Number(p.toPrecision(1));
