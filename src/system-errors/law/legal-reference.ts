/** A place in Swedish law, as it stood on a day. `chapter` and `paragraph` are written `10` or `5 a`. */
export interface LegalReference {
  /** Number in Svensk författningssamling: `2009:400`. */
  readonly sfs: string;
  readonly chapter: string | null;
  readonly paragraph: string | null;
  /** YYYY-MM-DD; null where a published source does not say. */
  readonly asOf: string | null;
}

/** The series begins with 1825; a number has no zero before it. */
const SFS = /^(1[89]\d{2}|20\d{2}):[1-9]\d{0,3}$/;
const NUMBER = String.raw`([1-9]\d{0,2}(?: ?[a-zåäö])?)`;
const PLACES = [
  new RegExp(`^${NUMBER} ?kap[.]? ?${NUMBER} ?§$`),
  new RegExp(`^${NUMBER}:${NUMBER}$`),
  new RegExp(`^(?<chapter>${NUMBER}) ?kap[.]?$`),
  new RegExp(`^(?<paragraph>${NUMBER}) ?§$`),
];

/** `SFS 2009:400` is a usual form too. */
export const plainSfsNumber = (text: string): string => text.trim().replace(/^SFS /i, '');

export const isSfsNumber = (text: string, lastYear: number): boolean =>
  SFS.test(text) && Number(text.slice(0, 4)) <= lastYear;

/** `5a` and `5 a` are the same chapter. */
const written = (number: string | undefined): string | null =>
  number?.replace(/ ?([a-zåäö])$/, ' $1').toLowerCase() ?? null;

/**
 * Reads `10 kap. 27 §`, `27 §`, `10 kap.` or `10:27`; an empty text is the act as a whole. Undefined for any other
 * form. The form is as the government's guidelines for writing acts have it (Ds 2014:1).
 */
export function readPlace(text: string): Pick<LegalReference, 'chapter' | 'paragraph'> | undefined {
  const plain = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
  if (plain === '') return { chapter: null, paragraph: null };
  for (const form of PLACES) {
    const match = form.exec(plain);
    if (!match) continue;
    const { chapter, paragraph } = match.groups ?? {};
    if (chapter ?? paragraph) return { chapter: written(chapter), paragraph: written(paragraph) };
    return { chapter: written(match[1]), paragraph: written(match[2]) };
  }
  return undefined;
}

/** `10 kap. 27 §`, or empty for the act as a whole. */
export function placeText({ chapter, paragraph }: Pick<LegalReference, 'chapter' | 'paragraph'>): string {
  return [chapter && `${chapter} kap.`, paragraph && `${paragraph} §`].filter(Boolean).join(' ');
}

/** The keys that a search finds a reference by: its act, its chapter and its paragraph, the wider first. */
export function lawKeys(references: readonly LegalReference[]): string[] {
  const keys = references.flatMap(({ sfs, chapter, paragraph }) => [
    sfs,
    ...(chapter ? [lawKey(sfs, chapter, null)] : []),
    ...(paragraph ? [lawKey(sfs, chapter, paragraph)] : []),
  ]);
  return [...new Set(keys)];
}

export const lawKey = (sfs: string, chapter: string | null, paragraph: string | null): string =>
  [sfs, placeText({ chapter, paragraph })].filter((part) => part !== '').join(' ');
