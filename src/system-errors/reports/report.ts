import type { EstimateBasis, Instrument, SystemErrorKind } from '../law/instruments';
import type { LegalReference } from '../law/legal-reference';
import type { ReportState } from './report-states';
import type { TriageAnswers } from './triage';

/** A förbund's account of a system error. Texts are plain: anything that looks like HTML is stored as written. */
export interface ReportFacts {
  readonly title: string;
  readonly description: string;
  readonly affectedGroup: string;
  readonly consequence: string;
  readonly kind: SystemErrorKind | null;
  readonly authorities: readonly string[];
  readonly legalReferences: readonly LegalReference[];
  /** Persons in the förbund, a year. */
  readonly personsPerYear: number | null;
  readonly estimateBasis: EstimateBasis | null;
  readonly estimateNote: string;
  readonly hoursLostPerYear: number | null;
  /** Whole kronor a year. */
  readonly sekLostPerYear: bigint | null;
  readonly proposedChange: string;
  readonly instrument: Instrument | null;
  /** Evidence: codes of its own insatser, of measures and of rounds. */
  readonly interventions: readonly string[];
  readonly measures: readonly string[];
  readonly rounds: readonly string[];
}

/** A report as it is stored. */
export interface StoredReport extends ReportFacts {
  readonly key: number;
  readonly forbundId: number;
  readonly state: ReportState;
  readonly revision: number;
  readonly triage: TriageAnswers | null;
  /** The secretariat's reason for its decision. */
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly changedAt: Date;
  /** The case that it has signed; null for none. */
  readonly systemErrorId: number | null;
}

/** The text by which the likeness of two reports is judged. */
export const reportText = ({ title, description, affectedGroup, consequence, proposedChange }: ReportFacts): string =>
  searchText([title, description, affectedGroup, consequence, proposedChange]);

/** Lower-case, since the embedded database, in the C locale, does not know that Å and å are one letter. */
export const searchText = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join('\n')
    .normalize('NFC')
    .toLocaleLowerCase('sv');
