import {
  findPersonalData,
  isOneLine,
  isText,
  longerThan,
  MISSING,
  NO_LINE,
  NO_TEXT,
  PERSONAL_DATA_WORDS,
  refusal,
  type Refusal,
} from '../../platform';

/** A line, such as a title; and a text of about two pages, which nobody's case has needed more than. */
export const LONGEST_LINE = 200;
export const LONGEST_TEXT = 5000;

export interface FreeText {
  readonly field: string;
  readonly text: string | null | undefined;
  readonly longest: number;
  readonly required: boolean;
  readonly oneLine?: boolean;
}

/** What is wrong with texts that people write: absent, too long, no text, or about a person. The place is told, never the value. */
export function checkTexts(texts: readonly FreeText[]): Refusal[] {
  return texts.flatMap(({ field, text, longest, required, oneLine = false }): Refusal[] => {
    const said = text ?? '';
    const invalid = (fault: typeof MISSING) => [refusal('INVALID_INPUT', path(field), { field, fault })];
    if (said.trim() === '') return required ? invalid(MISSING) : [];
    if (said.length > longest) return invalid(longerThan(longest));
    if (!isText(said)) return invalid(NO_TEXT);
    if (oneLine && !isOneLine(said)) return invalid(NO_LINE);
    return findPersonalData(said).map(({ kind, position }) =>
      refusal('PERSONAL_DATA_FOUND', path(field), { field, position, what: PERSONAL_DATA_WORDS[kind] }),
    );
  });
}

/** A reason is read by whoever it is about: it must be there, and name nobody. */
export const checkStatedReason = (reason: string): Refusal[] =>
  reason.trim() === ''
    ? [refusal('REASON_REQUIRED', ['reason'])]
    : checkTexts([{ field: 'reason', text: reason, longest: LONGEST_TEXT, required: true }]);

const path = (field: string): string[] => field.split('.');
