import { refusal, type Refusal } from '../errors/result';
import { longerThan, MISSING, NO_LINE, NO_TEXT } from '../settings/parameters';
import { findPersonalData, PERSONAL_DATA_WORDS, type PersonalDataKind } from './find-personal-data';
import { isOneLine, isText, type Text } from './text';
import { ruleOf, type TextKind } from './text-policy';

export interface WrittenText {
  /** The field's name in the input, with dots between the parts. */
  readonly field: string;
  readonly text: string | null | undefined;
  readonly kind: TextKind;
  readonly required?: boolean;
  /** Its path in the input, when it lies deeper than `field` says. */
  readonly path?: readonly string[];
}

/**
 * The faults of a text that somebody writes and the hub keeps, by the policy of its kind: absent, no text, too long,
 * more than a line, or about a person. They tell the place, never the value.
 */
export function checkText({ field, text, kind, required = false, path = field.split('.') }: WrittenText): Refusal[] {
  const { longest, isOneLine: mustBeOneLine, refuses } = ruleOf(kind);
  const said = text ?? '';
  const invalid = (fault: Text) => [refusal('INVALID_INPUT', path, { field, fault })];
  if (said.trim() === '') return required ? invalid(MISSING) : [];
  if (!isText(said)) return invalid(NO_TEXT);
  if (said.length > longest) return invalid(longerThan(longest));
  if (mustBeOneLine && !isOneLine(said)) return invalid(NO_LINE);
  return personalDataIn(field, said, path, refuses);
}

export const checkTexts = (texts: readonly WrittenText[]): Refusal[] => texts.flatMap(checkText);

/** The person whom a reason concerns reads it: so it must be there, and name nobody. */
export const checkReason = (reason: string | null | undefined): Refusal[] =>
  reason?.trim()
    ? checkText({ field: 'reason', text: reason, kind: 'REASON' })
    : [refusal('REASON_REQUIRED', ['reason'])];

/** The key of a request, which is optional; an empty one is a mistake. */
export const checkIdempotencyKey = (text: string | null | undefined): Refusal[] =>
  typeof text === 'string' ? checkText({ field: 'idempotencyKey', text, kind: 'KEY', required: true }) : [];

/** The personal data in a text: their places, not their values. */
export const personalDataIn = (
  field: string,
  text: string,
  path: readonly string[] = [field],
  refuses: 'PERSONAL_DATA' | 'PERSONAL_NUMBER' = 'PERSONAL_DATA',
): Refusal[] =>
  findPersonalData(text)
    .filter(({ kind }) => refuses === 'PERSONAL_DATA' || kind === refuses)
    .map(({ kind, position }) => personalData(kind, { field, position }, path));

/** One code for every kind of personal data: the text says which it is. */
export const personalData = (
  kind: PersonalDataKind,
  place: { readonly field: string; readonly position: number },
  path: readonly string[],
): Refusal => refusal('PERSONAL_DATA_IN_TEXT', path, { ...place, what: PERSONAL_DATA_WORDS[kind] });
