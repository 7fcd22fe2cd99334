/**
 * The comment on a released cell, whose alias in the statement is given. No release shows a withdrawn one. Most cells
 * have none, and need no look-up.
 */
export const replyTextOf = (cell: string): string =>
  `CASE WHEN ${cell}.reply_id IS NOT NULL
     THEN (SELECT y.text FROM reply y WHERE y.id = ${cell}.reply_id AND y.withdrawn_at IS NULL) END`;
