import { longerThan } from '../platform/parameters';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { refusal, type Refusal } from '../platform/result';
import type { Finding } from './finding';

/** Characters: a page of text, and not a report. */
const LONGEST_TEXT = 2000;

/** What is wrong with texts that go with a submission, by the name of their field. */
export function textFaults(texts: Readonly<Record<string, string | null | undefined>>): Refusal[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const found: Refusal[] = [];
    if (text && isPersonalIdentityNumber(text)) found.push(refusal('PERSONAL_DATA_IN_TEXT', [field], { field }));
    if (text && text.length > LONGEST_TEXT)
      found.push(refusal('INVALID_INPUT', [field], { field, fault: longerThan(LONGEST_TEXT) }));
    return found;
  });
}

/** Warnings are for people to judge: they pass with a word on them. Notices need none. */
export function missingComment(findings: readonly Finding[], comment: string | null | undefined): Refusal[] {
  const warnings = findings.filter(({ severity }) => severity === 'WARNING');
  const count = warnings.reduce((sum, finding) => sum + finding.count, 0);
  return count === 0 || comment?.trim() ? [] : [refusal('COMMENT_REQUIRED', ['comment'], { count })];
}
