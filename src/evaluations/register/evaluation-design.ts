import type { Text } from '../../platform';

/**
 * How a study was made. Readers distinguish randomised trials from comparison groups, so the codes do; what the study
 * may claim is the same.
 */
export const EVALUATION_DESIGNS = [
  'RANDOMISED',
  'REGISTER_MATCHED',
  'COMPARISON_GROUP',
  'BEFORE_AFTER',
  'FOLLOW_UP',
  'SURVEY',
  'CASE_STUDY',
  'PROCESS_EVALUATION',
  'ECONOMIC_CALCULATION',
  'REVIEW',
] as const;
export type EvaluationDesign = (typeof EVALUATION_DESIGNS)[number];

/** What a study asked about: how the work was done, what became of participants, or what society got. */
export const EVALUATION_SUBJECTS = ['PROCESS', 'RESULT', 'SOCIETAL_EFFECT'] as const;
export type EvaluationSubject = (typeof EVALUATION_SUBJECTS)[number];

const COMPARING: ReadonlySet<EvaluationDesign> = new Set(['RANDOMISED', 'REGISTER_MATCHED', 'COMPARISON_GROUP']);

/**
 * Whether the study also followed people who did not take part: only that tells an effect from a result, and only here
 * is it decided. A review may sum up studies with comparisons, but compares nobody itself.
 */
export const hasComparison = (design: EvaluationDesign): boolean => COMPARING.has(design);

/** As texts for people write it. */
export const DESIGN_WORDS: Readonly<Record<EvaluationDesign, Text>> = {
  RANDOMISED: { sv: 'randomiserad studie', en: 'a randomised trial' },
  REGISTER_MATCHED: { sv: 'matchad jämförelsegrupp ur register', en: 'a comparison group matched from registers' },
  COMPARISON_GROUP: { sv: 'jämförelsegrupp', en: 'a comparison group' },
  BEFORE_AFTER: { sv: 'före och efter', en: 'before and after' },
  FOLLOW_UP: { sv: 'uppföljning', en: 'a follow-up' },
  SURVEY: { sv: 'enkät', en: 'a survey' },
  CASE_STUDY: { sv: 'fallstudie', en: 'a case study' },
  PROCESS_EVALUATION: { sv: 'processutvärdering', en: 'a process evaluation' },
  ECONOMIC_CALCULATION: { sv: 'ekonomisk kalkyl', en: 'an economic calculation' },
  REVIEW: { sv: 'kunskapsöversikt', en: 'a review' },
};
