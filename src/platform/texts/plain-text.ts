/** A text as people read it, and what of the original each part of it stands for. */
export interface PlainText {
  readonly plain: string;
  /** Where, in the original, the sign at a place of `plain` begins; at its length, the length of the original. */
  readonly placeOf: (place: number) => number;
}

/** Signs that are as plain as they get: most texts have no other. */
const PLAIN = /^[ -~åäöÅÄÖ]*$/;

const UNSEEN = /\p{Cf}/u;

/**
 * Full-width and other such signs are read as plain ones by people, and by much software (Unicode's NFKC); what is not seen, such
 * as a zero-width space, is no part of what is read.
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
