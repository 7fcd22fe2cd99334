import { numberInWords, pInWords } from './numbers-in-words';
import { withoutPersonalIdentityNumbers } from './personal-data';

/** Text that people read: Swedish first, English beside it. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

export type Language = keyof Text;

/** A value for a template: a caller's word or a number, or words of our own, in both languages. */
export type TextArguments = Readonly<Record<string, string | number | Text>>;

/** Whether JSON in the database can hold a text: without NUL and without half of a surrogate pair. */
export const isText = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Control characters, other line ends, and marks that change the direction of writing. */
const NOT_OF_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Whether a text reads unchanged on one line, such as a name or a title. */
export const isOneLine = (text: string): boolean => !NOT_OF_A_LINE.test(text);

/** The length of a quote: enough of a caller's text to recognise it; an answer is no place for a whole page of it. */
const LONGEST_QUOTE = 60;

/** Arguments with sentences and lists of ours, which are bounded where they are made and useless when cut. */
const WHOLE: readonly string[] = ['reason', 'columns'];

/**
 * Arguments in the form in which others may read them: without personal identity numbers, and a caller's text cut to a
 * quote.
 */
export function quoted(args: TextArguments): TextArguments {
  const said = ([name, value]: [string, TextArguments[string]]) =>
    [name, typeof value === 'string' ? quote(value, WHOLE.includes(name)) : value] as const;
  return Object.fromEntries(Object.entries(args).map(said));
}

function quote(text: string, isWhole: boolean): string {
  const masked = withoutPersonalIdentityNumbers(text);
  return isWhole || masked.length <= LONGEST_QUOTE ? masked : `${masked.slice(0, LONGEST_QUOTE)}…`;
}

/**
 * Fills `{name}` in both languages, and chooses a word by a number: `{count} {count|row|rows}`. A number is written as
 * the language does; `{p=}` is a probability with its name, `p < 0,001`. A part in `[…]` is kept only when all that is
 * named in it is given. Any other name without an argument stays visible, so that a test notices the mistake; a
 * personal identity number in an argument does not.
 */
export function fillIn(text: Text, args: TextArguments): Text {
  return { sv: fill(text.sv, args, 'sv'), en: fill(text.en, args, 'en') };
}

function fill(template: string, args: TextArguments, language: Language): string {
  const isThere = (part: string) => namesIn(part).every((name) => args[name] !== undefined);
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (isThere(part) ? part : ''))
    .replace(
      /\{(\w+)(=)?(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (whole, name: string, isP?: string, one?: string, many?: string) => {
        const value = args[name];
        if (value === undefined) return whole;
        if (one !== undefined) return Number(value) === 1 ? one : (many ?? '');
        if (typeof value === 'number') return (isP ? pInWords(value) : numberInWords(value))[language];
        return typeof value === 'object' ? value[language] : withoutPersonalIdentityNumbers(String(value));
      },
    );
}

const namesIn = (template: string): string[] => [...template.matchAll(/\{(\w+)[|=}]/g)].map((match) => match[1] ?? '');

/** The language that a reader asks for; Swedish unless English is preferred (RFC 9110, 12.5.4). */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(sv|en)(-|$)/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'sv';
}
