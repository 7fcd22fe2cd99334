/** A text as people read it, and the part of the original behind each of its characters. */
export interface PlainText {
  readonly plain: string;
  /** The start in the original of the character at a place in `plain`; at its length, the length of the original. */
  readonly placeOf: (place: number) => number;
}

/** Characters that need no conversion: most texts have no others. */
const PLAIN = /^[ -~åäöÅÄÖ]*$/;

const UNSEEN = /\p{Cf}/u;

/**
 * People, and much software, read full-width and similar characters as plain ones (Unicode's NFKC); invisible ones,
 * such as a zero-width space, are left out.
 */
export function plainText(text: string): PlainText {
  if (PLAIN.test(text) || (text.normalize('NFKC') === text && !UNSEEN.test(text)))
    return { plain: text, placeOf: (place) => place };
  let plain = '';
  let place = 0;
  const places: number[] = [];
  for (const sign of text) {
    const read = UNSEEN.test(sign) ? '' : sign.normalize('NFKC');
    for (let at = 0; at < read.length; at += 1) places.push(place);
    plain += read;
    place += sign.length;
  }
  return { plain, placeOf: (at) => places[at] ?? text.length };
}
