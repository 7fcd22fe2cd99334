import { checkText, personalDataIn, refusal, type Refusal } from '../../platform';

/** The reviewer's comment on one cell of a submission that is sent back. */
export interface RowComment {
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  readonly text: string;
}

/** As many as anybody will read; a submission that is wrong throughout is sent back with a reason. */
export const MOST_ROW_COMMENTS = 100;

/** The faults of the comments, apart from their cells: their number, empty ones, and personal data. */
export function checkRowComments(comments: readonly RowComment[]): Refusal[] {
  if (comments.length > MOST_ROW_COMMENTS)
    return [
      refusal('TOO_MANY_ROW_COMMENTS', ['comments'], {
        count: comments.length,
        limit: { sv: `${MOST_ROW_COMMENTS}`, en: `${MOST_ROW_COMMENTS}` },
      }),
    ];
  return comments.flatMap(({ measure, dimension, category, text }, index) => {
    const at = (field: string) => ['comments', `${index}`, field];
    return [
      ...checkText({ field: 'text', text, kind: 'REMARK', required: true, path: at('text') }),
      ...Object.entries({ measure, dimension, category }).flatMap(([field, code]) =>
        personalDataIn(field, code, at(field)),
      ),
    ];
  });
}
