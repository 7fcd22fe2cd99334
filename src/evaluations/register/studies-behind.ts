import { hasComparison, type EvaluationDesign, type EvaluationSubject } from './evaluation-design';

/** A confirmation of a study by the secretariat, and its time: a correction or a withdrawal of the study ends it. */
export interface ConfirmedStudy {
  readonly evaluationId: number;
  readonly revision: number;
  readonly design: EvaluationDesign;
  readonly subjects: readonly EvaluationSubject[];
  readonly measures: readonly string[];
  readonly forbundIds: readonly number[];
  readonly interventionIds: readonly number[];
  readonly fromYear: number;
  readonly untilYear: number;
  readonly synthetic: boolean;
  readonly confirmedAt: Date;
  readonly endedAt: Date | null;
}

/** An answer that would be called evaluated. */
export interface AskedOfStudies {
  /** Code of the measure of the outcome. */
  readonly outcome: string;
  readonly years: readonly number[];
  /** Every unit of the answer: a förbund, or an insats of one. */
  readonly units: readonly { readonly forbundId: number; readonly interventionId: number | null }[];
  /** Whether all its figures are invented. */
  readonly synthetic: boolean;
  /** The studies as they stood then. */
  readonly moment: Date;
}

/**
 * The confirmed studies that an answer rests on, when they cover the whole of it: each unit by a study that compared,
 * of that outcome, in all those years. None otherwise: a study of one insats says nothing about the others, nor does
 * one of a förbund about each of its insatser.
 */
export function studiesBehind(studies: readonly ConfirmedStudy[], asked: AskedOfStudies): ConfirmedStudy[] {
  const bearing = studies.filter((study) => bears(study, asked));
  const isCovered = (unit: Unit) => bearing.some((study) => covers(study, unit));
  if (!asked.units.every(isCovered)) return [];
  return bearing.filter((study) => asked.units.some((unit) => covers(study, unit)));
}

type Unit = AskedOfStudies['units'][number];

const covers = ({ forbundIds, interventionIds }: ConfirmedStudy, { forbundId, interventionId }: Unit): boolean =>
  interventionId === null ? forbundIds.includes(forbundId) : interventionIds.includes(interventionId);

function bears(study: ConfirmedStudy, { outcome, years, synthetic, moment }: AskedOfStudies): boolean {
  const { design, subjects, measures, fromYear, untilYear, confirmedAt, endedAt } = study;
  return (
    hasComparison(design) &&
    subjects.some((subject) => subject !== 'PROCESS') &&
    measures.includes(outcome) &&
    years.every((year) => year >= fromYear && year <= untilYear) &&
    // An invented study says nothing of real figures.
    (synthetic || !study.synthetic) &&
    confirmedAt <= moment &&
    (endedAt === null || endedAt > moment)
  );
}
