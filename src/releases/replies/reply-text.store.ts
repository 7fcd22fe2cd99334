/**
 * The comment that a released cell carries, by the cell's name in a statement. One that was withdrawn is shown in no release. Most cells
 * have none, and are not looked up.
 */
export const replyTextOf = (cell: string): string =>
  `CASE WHEN ${cell}.reply_id IS NOT NULL
     THEN (SELECT y.text FROM reply y WHERE y.id = ${cell}.reply_id AND y.withdrawn_at IS NULL) END`;
