import { longerThan, NO_TEXT } from './parameters';
import { isPersonalIdentityNumber } from './personal-data';
import { refusal, type Refusal } from './result';
import { isText } from './text';

/** Characters: a page of text, and not a report. */
const LONGEST_TEXT = 2000;

/** What is wrong with a text that is kept and read by others: no text, too long, or about a person. */
export function checkText(field: string, text: string): Refusal[] {
  if (!isText(text)) return [refusal('INVALID_INPUT', [field], { field, fault: NO_TEXT })];
  if (text.length > LONGEST_TEXT)
    return [refusal('INVALID_INPUT', [field], { field, fault: longerThan(LONGEST_TEXT) })];
  return isPersonalIdentityNumber(text) ? [refusal('PERSONAL_DATA_IN_TEXT', [field], { field })] : [];
}
