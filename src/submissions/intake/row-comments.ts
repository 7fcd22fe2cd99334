import { EMPTY, isText, NO_TEXT, personalDataIn, refusal, TOO_LONG, type Refusal } from '../../platform';

/** What the reviewer says of one cell of a submission that is sent back. */
export interface RowComment {
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  readonly text: string;
}

/** As many as somebody will read; a submission that is wrong throughout is sent back with a reason. */
export const MOST_ROW_COMMENTS = 100;
const LONGEST_TEXT = 1000;

/** Whether the comments can be taken, the cells apart: their number, that each says something, and no personal data. */
export function checkRowComments(comments: readonly RowComment[]): Refusal[] {
  if (comments.length > MOST_ROW_COMMENTS)
    return [
      refusal('TOO_MANY_ROW_COMMENTS', ['comments'], {
        count: comments.length,
        limit: { sv: `${MOST_ROW_COMMENTS}`, en: `${MOST_ROW_COMMENTS}` },
      }),
    ];
  return comments.flatMap(({ measure, dimension, category, text }, index) => {
    const path = ['comments', `${index}`, 'text'];
    if (text.trim() === '') return [refusal('INVALID_INPUT', path, { field: 'text', fault: EMPTY })];
    if (!isText(text)) return [refusal('INVALID_INPUT', path, { field: 'text', fault: NO_TEXT })];
    if (text.length > LONGEST_TEXT) return [refusal('INVALID_INPUT', path, { field: 'text', fault: TOO_LONG })];
    return Object.entries({ measure, dimension, category, text }).flatMap(([field, said]) =>
      personalDataIn(field, said, ['comments', `${index}`, field]),
    );
  });
}
