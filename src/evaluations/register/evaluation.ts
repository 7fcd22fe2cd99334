import { searchText } from '../../system-errors';
import type { EvaluationDesign, EvaluationSubject } from './evaluation-design';
import type { EvaluationState } from './evaluation-states';

/** What is said of a study, in words and codes. Texts are plain: anything that looks like HTML is stored as written. */
export interface EvaluationWords {
  readonly title: string;
  readonly questionSv: string;
  readonly questionEn: string | null;
  readonly design: EvaluationDesign;
  readonly subjects: readonly EvaluationSubject[];
  /** The years that it studied, both included. */
  readonly fromYear: number;
  readonly untilYear: number;
  /** Whole kronor that the study cost. */
  readonly budget: bigint | null;
  /** The institution, and the authors as they are published. */
  readonly conductedBy: string;
  readonly citation: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly registryNumber: string | null;
  readonly findingsSv: string | null;
  readonly findingsEn: string | null;
  /** Codes of measures. */
  readonly measures: readonly string[];
  /** Numbers of system errors. */
  readonly systemErrors: readonly number[];
}

/** A study and what it is about. */
export interface EvaluationFacts extends EvaluationWords {
  /** Förbund that it studied as wholes. */
  readonly forbundIds: readonly number[];
  readonly interventionIds: readonly number[];
}

/** A study as it is stored. */
export interface StoredEvaluation extends EvaluationFacts {
  readonly key: number;
  /** Whose study it is; null for one of the secretariat’s. */
  readonly ownerId: number | null;
  readonly state: EvaluationState;
  readonly revision: number;
  /** Why it was last corrected or withdrawn. */
  readonly reason: string | null;
  /** Its subject is an invented förbund, so it is invented itself. */
  readonly synthetic: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** The texts that a search looks in. */
export const evaluationText = (words: EvaluationWords): string =>
  searchText([
    words.title,
    words.questionSv,
    words.questionEn,
    words.findingsSv,
    words.findingsEn,
    words.conductedBy,
    words.citation,
  ]);

/** What the audit trail records of a study: its state and its subjects, never its texts. */
export const describeEvaluation = (stored: StoredEvaluation): object => {
  const { state, revision, design, subjects, fromYear, untilYear, measures, forbundIds, interventionIds, reason } =
    stored;
  return { state, revision, design, subjects, fromYear, untilYear, measures, forbundIds, interventionIds, reason };
};
