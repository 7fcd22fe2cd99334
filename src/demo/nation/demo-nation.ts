import type { CellInput } from '../../submissions';

/** What the real country lends to the invented one: its counties and municipalities, but no förbund. */
export interface Geography {
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly countyCode: string }[];
  /** Codes of municipalities that belong to a real, known förbund; no invented förbund claims them. */
  readonly taken: readonly string[];
}

/**
 * All dates are YYYY-MM-DD; a period includes its first day and excludes its last (`until`, `existsUntil`, `endsOn`).
 */
export interface DemoNation {
  readonly seed: number;
  readonly forbund: readonly DemoForbund[];
  readonly interventions: readonly DemoIntervention[];
  readonly submissions: readonly DemoSubmission[];
}

export interface DemoForbund {
  /** Written NNNNNN-NNNN. */
  readonly organisationNumber: string;
  readonly name: string;
  readonly countyCode: string;
  readonly existsFrom: string;
  readonly existsUntil: string | null;
  /** Organisation number of the förbund that it was merged into. */
  readonly successor: string | null;
  readonly members: readonly DemoMembership[];
}

export interface DemoMembership {
  readonly municipalityCode: string;
  readonly from: string;
  readonly until: string | null;
}

export interface DemoIntervention {
  readonly forbund: string;
  /** Unique within the förbund. */
  readonly code: string;
  readonly nameSv: string;
  readonly kind: 'INDIVIDUAL' | 'STRUCTURAL';
  readonly form: 'PROJECT' | 'LONG_TERM';
  readonly focus: string;
  readonly targetGroup: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly parties: readonly string[];
}

export interface DemoSubmission {
  readonly forbund: string;
  readonly round: string;
  readonly cells: readonly CellInput[];
}

/** Whether a half-open period covers any day of the year. */
export function coversYear(from: string, until: string | null, year: number): boolean {
  return from < `${year + 1}-01-01` && (until === null || until > `${year}-01-01`);
}

/** A förbund that exists at the end of the year has answered for the year; mergers happen on 1 January. */
export function existsAtEndOf(forbund: DemoForbund, year: number): boolean {
  const day = `${year}-12-31`;
  return forbund.existsFrom <= day && (forbund.existsUntil === null || forbund.existsUntil > day);
}

/** The year of a round, whether it is a year (2024) or a half-year (2024H1). */
export function yearOf(round: string): number {
  return Number(round.slice(0, 4));
}

/** Order by character code, which no locale changes. */
export function byCode(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
