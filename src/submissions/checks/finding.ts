import { fillIn, quoted, type Text, type TextArguments } from '../../platform';
import { FINDINGS, type FindingCode, type Severity } from './finding-catalogue';

export interface Occurrence {
  /** Line of the file, or position in the list from 1; 0 when it concerns no single row. */
  readonly row: number;
  readonly args: TextArguments;
}

/** One kind of finding, with the rows it was found in. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** The first hundred; `count` tells how many there are in all. */
  readonly occurrences: readonly Occurrence[];
}

export const MAX_OCCURRENCES = 100;

export const occurrenceText = (code: FindingCode, occurrence: Occurrence): Text =>
  fillIn(FINDINGS[code], occurrence.args);

/** Collects findings by code as they occur; memory stays bounded however wrong a large file is. */
export class Findings {
  private readonly byCode = new Map<FindingCode, { count: number; occurrences: Occurrence[] }>();

  add(code: FindingCode, row: number, args: TextArguments = {}): void {
    const group = this.byCode.get(code) ?? { count: 0, occurrences: [] };
    group.count += 1;
    // A report is stored and passed on: it quotes what was sent, but never a personal identity number.
    if (group.occurrences.length < MAX_OCCURRENCES) group.occurrences.push({ row, args: quoted(args) });
    this.byCode.set(code, group);
  }

  get errorCount(): number {
    return this.grouped().reduce((sum, finding) => sum + (finding.severity === 'ERROR' ? finding.count : 0), 0);
  }

  /** In the order of the catalogue, so that the same faults always make the same report. */
  grouped(): Finding[] {
    return (Object.keys(FINDINGS) as FindingCode[]).flatMap((code) => {
      const group = this.byCode.get(code);
      return group ? [{ code, severity: FINDINGS[code].severity, ...group }] : [];
    });
  }
}
