import { findPersonalData, PERSONAL_DATA_WORDS, type PersonalDataKind } from './find-personal-data';
import { longerThan, NO_TEXT } from '../settings/parameters';
import { refusal, type Refusal } from '../errors/result';
import { isText } from './text';

/** Characters: a page of text, and not a report. */
const LONGEST_TEXT = 2000;

/** What is wrong with a text that is kept and read by others: no text, too long, or about a person. */
export function checkText(field: string, text: string): Refusal[] {
  if (!isText(text)) return [refusal('INVALID_INPUT', [field], { field, fault: NO_TEXT })];
  if (text.length > LONGEST_TEXT)
    return [refusal('INVALID_INPUT', [field], { field, fault: longerThan(LONGEST_TEXT) })];
  return personalDataIn(field, text);
}

/** The personal data in a text, each with its place and not its value. */
export const personalDataIn = (field: string, text: string, path: readonly string[] = [field]): Refusal[] =>
  findPersonalData(text).map(({ kind, position }) => personalData(kind, { field, position }, path));

/** A personal identity number has a code of its own; of an address or a telephone number, the text says what it is. */
export const personalData = (
  kind: PersonalDataKind,
  place: { readonly field: string; readonly position: number },
  path: readonly string[],
): Refusal =>
  kind === 'PERSONAL_NUMBER'
    ? refusal('PERSONAL_DATA_IN_TEXT', path, place)
    : refusal('PERSONAL_DATA_FOUND', path, { ...place, what: PERSONAL_DATA_WORDS[kind] });
