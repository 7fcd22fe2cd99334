import { findPersonalIdentityNumbers } from './personal-data';
import { plainText } from './plain-text';
import type { Text } from './text';

export const PERSONAL_DATA_KINDS = ['PERSONAL_NUMBER', 'EMAIL', 'PHONE'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** The kind of personal data and its place: `position` counts characters from 1. The value itself is not repeated. */
export interface PersonalDataFound {
  readonly kind: PersonalDataKind;
  readonly position: number;
}

export const PERSONAL_DATA_WORDS: Readonly<Record<PersonalDataKind, Text>> = {
  PERSONAL_NUMBER: { sv: 'ett personnummer', en: 'a personal identity number' },
  EMAIL: { sv: 'en e-postadress', en: 'an e-mail address' },
  PHONE: { sv: 'ett telefonnummer', en: 'a telephone number' },
};

/** A name, @, and a domain with a dot (RFC 5321, without rare forms: quoted names and numeric addresses). */
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d](?:[\p{L}\d-]{0,62}\.)+\p{L}{2,24}/gu;

const HYPHEN = '[-\\u2010-\\u2015\\u2212]';
const GAP = `(?:[ ._]|${HYPHEN})`;
const DASH = `(?: ?(?:${HYPHEN}|/) ?|[ ._])`;
const inGroups = (by: string) => `\\d{2,3}(?:${by}\\d{2,3}){1,3}`;
/** Five to eight digits in one, or in groups of two and three with one kind of gap: `08.15-16.30` is opening hours. */
const SUBSCRIBER = `(?:\\d{5,8}|${[' ', '[.]', '_', HYPHEN].map(inGroups).join('|')})`;
/**
 * The part of a number after the trunk zero: area codes of one to three digits (Post- och telestyrelsen's numbering
 * plan, E.164).
 */
const NATIONAL = `(?:7\\d${DASH}?${SUBSCRIBER}|(?:8|[1-9]\\d{1,2})(?:\\) ?|${DASH})?(?!0)${SUBSCRIBER})`;

/**
 * Swedish numbers, beginning with the country's code or the trunk zero. Foreign ones begin with other digits, as do
 * amounts, years, and numbers of acts and organisations; digits after a colon, a slash, a comma, a point or a dash are
 * part of something else.
 */
const PHONE = new RegExp(
  `(?<![\\d\\p{L}]|\\d[:/.,\\u2010-\\u2015\\u2212-])(?:\\(?(?:\\+46|0046)\\)?${GAP}?(?:\\(0\\))?${GAP}?|\\(?0)${NATIONAL}(?!\\d|[-:/.,_ \\u2010-\\u2015\\u2212]\\d)`,
  'gu',
);
/** A case's registry number can have any form, but the words before it say what it is. */
const REGISTRY_NUMBER = /(?:dnr|diarienr|diarienummer|ärende)\.?:?\s*[\p{L}\d./:-]*(?: ?[\d./:-]+)*$/iu;

const DIGITS = { least: 8, most: 14 };

function findPhones(text: string): number[] {
  const isLongEnough = (written: string) => {
    const digits = written.replace(/\D/g, '').length;
    return digits >= DIGITS.least && digits <= DIGITS.most;
  };
  return [...text.matchAll(PHONE)]
    .filter(([written]) => isLongEnough(written))
    .filter(({ index }) => !REGISTRY_NUMBER.test(text.slice(Math.max(0, index - 30), index)))
    .map(({ index }) => index);
}

/**
 * Personal identity numbers, e-mail addresses and telephone numbers in a text, in the order of their places. It is a
 * sieve and not a proof: names, addresses and numbers in words pass through it.
 */
export function findPersonalData(text: string): PersonalDataFound[] {
  const { plain, placeOf } = plainText(text);
  const numbers = findPersonalIdentityNumbers(plain);
  const found = (kind: PersonalDataKind, places: readonly number[]) =>
    places.map((place) => ({ kind, position: placeOf(place) + 1 }));
  return [
    ...found('PERSONAL_NUMBER', numbers),
    ...found(
      'EMAIL',
      [...plain.matchAll(EMAIL)].map(({ index }) => index),
    ),
    ...found(
      'PHONE',
      findPhones(plain).filter((place) => !numbers.includes(place)),
    ),
  ].sort((a, b) => a.position - b.position);
}
