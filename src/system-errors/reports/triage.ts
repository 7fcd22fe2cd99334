import type { ReportAction } from './report-states';

/** The four questions of triage, after the Nordic council's practice on border obstacles. */
export interface TriageAnswers {
  /** Is it lack of information: do the rules allow what the förbund wants? */
  readonly lackOfInformation: boolean;
  /** Can the parties settle it among themselves? */
  readonly localMatter: boolean;
  /** Is it within the definition of a system error? */
  readonly withinDefinition: boolean;
  /** Is it a national case already? */
  readonly handledBefore: boolean;
}

export const VERDICTS = ['ACCEPTED', 'INFORMATION_GAP', 'NOT_A_SYSTEM_ERROR', 'DUPLICATE'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ACTION_OF_VERDICT: Readonly<Record<Verdict, ReportAction>> = {
  ACCEPTED: 'ACCEPT',
  INFORMATION_GAP: 'FIND_INFORMATION_GAP',
  NOT_A_SYSTEM_ERROR: 'FIND_NO_SYSTEM_ERROR',
  DUPLICATE: 'FIND_DUPLICATE',
};

/** The verdict by the answers, given by the first question that decides. */
export function verdictOf(answers: TriageAnswers): Verdict {
  if (answers.lackOfInformation) return 'INFORMATION_GAP';
  if (answers.localMatter || !answers.withinDefinition) return 'NOT_A_SYSTEM_ERROR';
  return answers.handledBefore ? 'DUPLICATE' : 'ACCEPTED';
}
