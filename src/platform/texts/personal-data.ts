import Personnummer from 'personnummer';
import { plainText } from './plain-text';

const DASH = '[-\\u2010-\\u2015\\u2212]';
const SEPARATOR = `(?: ?${DASH} ?|[Tt]|[^\\p{L}\\d])?`;

/** The parts of the date joined by one kind of separator: `1912-12-12 1212` is a day and a time, and no number. */
const inParts = (by: string) => `(?:\\d{2})?\\d{2}${by}\\d{2}${by}\\d{2}${by}\\d{4}`;
/**
 * Any one sign may join them, and before the last four any other, except one that makes them a day and a time or two
 * figures in a row. With colons the whole is a time, and the rest would be its fraction or its zone.
 */
const IN_PARTS_BY_ANY = `(?:\\d{2})?\\d{2}(?:(?<by>[^\\p{L}\\d])\\d{2}\\k<by>\\d{2}(?:\\k<by>|(?<!:\\d{2})[^\\p{L}\\d\\s,;|]))\\d{4}`;
/** Each digit by itself. */
const spelled = (by: string) => `(?<!\\d${by})(?:\\d${by}){9}(?:\\d${by}\\d${by})?\\d(?!${by}\\d)`;
/** In twos after an unbroken year: without its century it would be a telephone number. */
const IN_TWOS = '(?<!\\d )(?:18|19|20)\\d{2}(?: \\d{2}){4}(?! \\d)';

const WAYS = [
  `(?:\\d{2})?\\d{6}${SEPARATOR}\\d{4}`,
  IN_TWOS,
  ...[' ', DASH].flatMap((by) => [inParts(by), spelled(by)]),
  IN_PARTS_BY_ANY,
];

/**
 * Ten or twelve digits, not part of a longer number: with an optional sign before the last four (word processors make
 * dashes of hyphens), or in parts. Digits are grouped in no other way, since telephone numbers are.
 */
const CANDIDATE = new RegExp(`(?<!\\d|\\d-)(?:${WAYS.join('|')})(?!\\d|-\\d)`, 'gu');

const FEWEST_DIGITS = 10;

/** The numbers in a plain text, each with its start. Most texts are a code or a figure, and too short for one. */
function numbersIn(plain: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (plain.length < FEWEST_DIGITS) return found;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(plain); match; match = CANDIDATE.exec(plain)) {
    if (Personnummer.valid(match[0].replace(/[^\d+]/g, ''))) found.push(match);
    // A match that is no number may contain the beginning of one: `20240101,1912 12 12 1212`.
    else CANDIDATE.lastIndex = match.index + 1;
  }
  return found;
}

/**
 * Whether a text contains a personal identity number or coordination number (personnummer, samordningsnummer): a valid
 * date and check digit. An organisation number has a month of 20 or more in that place and is not one.
 */
export const isPersonalIdentityNumber = (text: string): boolean => numbersIn(plainText(text).plain).length > 0;

/** The start of each such number in a plain text, from 0. */
export const findPersonalIdentityNumbers = (plain: string): number[] => numbersIn(plain).map(({ index }) => index);

/** The text without such numbers: answers and reports quote what a caller sent, and must not spread them. */
export function withoutPersonalIdentityNumbers(text: string): string {
  const { plain, placeOf } = plainText(text);
  let masked = '';
  let told = 0;
  for (const { 0: written, index } of numbersIn(plain)) {
    masked += `${text.slice(told, placeOf(index))}[…]`;
    told = placeOf(index + written.length);
  }
  return masked + text.slice(told);
}
