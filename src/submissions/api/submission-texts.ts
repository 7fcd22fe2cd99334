import { checkText, refusal, type Refusal } from '../../platform';
import type { Finding } from '../checks/finding';

/** The faults of texts that go with a submission, by the name of their field. */
export const textFaults = (texts: Readonly<Record<string, string | null | undefined>>): Refusal[] =>
  Object.entries(texts).flatMap(([field, text]) => checkText({ field, text, kind: 'COMMENT' }));

/** People judge warnings, and answer them with a comment. Notices need none. */
export function missingComment(findings: readonly Finding[], comment: string | null | undefined): Refusal[] {
  const warnings = findings.filter(({ severity }) => severity === 'WARNING');
  const count = warnings.reduce((sum, finding) => sum + finding.count, 0);
  return count === 0 || comment?.trim() ? [] : [refusal('COMMENT_REQUIRED', ['comment'], { count })];
}
