import {
  insertForKey,
  integer,
  isPublic,
  listPage,
  moment,
  nullable,
  of,
  oneOf,
  oneRow,
  oneValue,
  row,
  rows,
  sql,
  text,
  theValue,
  truth,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { CATEGORY_CODE } from '../../catalogue';
import { REPLY_STATES, type ReplyPlace, type ReplyState, type WaitingReply } from './reply';

/**
 * Whose comments, in which round; a null filters nothing. Comments with a release that is not public are for readers
 * who may know of it.
 */
export interface ReplyFilter {
  readonly forbundId: number | null;
  readonly roundId: number | null;
  readonly state: ReplyState | null;
  readonly knowsEmbargo: boolean;
}

const SAME_PLACE = (one: string, other: string) =>
  ['forbund_id', 'round_id', 'measure_version_id', 'category_id']
    .map((key) => `${one}.${key} = ${other}.${key}`)
    .join(' AND ');

/** `$4` says whether the reader may know of releases that are not public. */
const KNOWN = (release: string) =>
  `EXISTS (SELECT FROM release e WHERE e.number = ${release} AND ($4 OR ${isPublic('e')}))`;

const REPLIES = `(
  SELECT r.*, d.code AS round, m.code AS measure, k.dimension_code AS dimension, ${CATEGORY_CODE} AS category,
    CASE WHEN r.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN NOT ${KNOWN('r.release_number')} THEN 'WAITING'
      WHEN EXISTS (SELECT FROM released_cell c WHERE c.round_id = r.round_id AND c.measure_version_id = r.measure_version_id
        AND c.category_id = r.category_id AND c.unit_kind = 'FORBUND' AND c.unit_id = r.forbund_id AND c.reply_id = r.id
        AND (c.release_to IS NULL OR NOT ${KNOWN('c.release_to')})) THEN 'PUBLISHED' ELSE 'ENDED' END AS state
  FROM reply r JOIN round d ON d.id = r.round_id JOIN measure_version v ON v.id = r.measure_version_id
  JOIN measure m ON m.id = v.measure_id JOIN category k ON k.id = r.category_id)`;

const LISTED = row('comment', {
  number: sql('r.id', integer),
  ...of('r', {
    forbundId: integer,
    round: text,
    measure: text,
    dimension: text,
    category: text,
    /** Null for the wish to say nothing more. */
    text: nullable(text),
    state: oneOf(REPLY_STATES),
    writtenAt: moment,
    withdrawnReason: nullable(text),
  }),
  release: sql(`CASE WHEN ${KNOWN('r.release_number')} THEN r.release_number END`, nullable(integer)),
});
/** A comment as its förbund and the secretariat see it. */
export type ListedReply = RowOf<typeof LISTED>;

/**
 * Comments, newest first. To a reader who may not know of a release under embargo, the comments in it look like waiting
 * ones: so only the newest of those is listed for a figure.
 */
export async function replyPage(
  db: Db,
  { forbundId, roundId, state, knowsEmbargo }: ReplyFilter,
  page: PageRequest,
): Promise<Page<ListedReply>> {
  return listPage(
    db,
    {
      name: 'replies',
      row: LISTED,
      from: `${REPLIES} r`,
      where: [
        '($1::integer IS NULL OR r.forbund_id = $1)',
        '($2::integer IS NULL OR r.round_id = $2)',
        '($3::text IS NULL OR r.state = $3)',
        `(r.text IS NOT NULL OR r.state = 'WAITING')`,
        `NOT (r.state = 'WAITING' AND r.release_number IS NOT NULL
          AND EXISTS (SELECT FROM reply n WHERE n.id > r.id AND ${SAME_PLACE('n', 'r')}))`,
      ],
      parameters: [forbundId, roundId, state, knowsEmbargo],
      order: [{ sql: 'r.id', type: 'number', descending: true }],
    },
    page,
    (reply) => reply,
  );
}

const PLACE = 'forbund_id = $1 AND round_id = $2 AND measure_version_id = $3 AND category_id = $4';
const placeValues = ({ forbundId, roundId, measureVersionId, categoryId }: ReplyPlace) => [
  forbundId,
  roundId,
  measureVersionId,
  categoryId,
];

/** Whether the förbund has a figure in a place: released, or sent and not released yet. */
export async function hasFigure(db: Db, place: ReplyPlace): Promise<boolean> {
  return theValue(
    db,
    truth,
    `SELECT EXISTS (SELECT FROM cell WHERE ${PLACE} AND version_to IS NULL)
       OR EXISTS (SELECT FROM released_cell WHERE unit_kind = 'FORBUND' AND release_to IS NULL AND unit_id = $1
         AND round_id = $2 AND measure_version_id = $3 AND category_id = $4)`,
    placeValues(place),
  );
}

/** The figure in the newest release, whether or not it is public. */
export async function standingReply(db: Db, place: ReplyPlace): Promise<string | null> {
  const found = await oneValue(
    db,
    nullable(text),
    `SELECT r.text FROM released_cell c JOIN reply r ON r.id = c.reply_id
     WHERE c.unit_kind = 'FORBUND' AND c.release_to IS NULL AND c.unit_id = $1 AND c.round_id = $2
       AND c.measure_version_id = $3 AND c.category_id = $4 AND r.withdrawn_at IS NULL`,
    placeValues(place),
  );
  return found ?? null;
}

/** Removes the waiting comment on a figure; undefined when there was none. */
export async function dropWaiting(db: Db, place: ReplyPlace): Promise<{ readonly text: string | null } | undefined> {
  return oneRow(
    db,
    DROPPED,
    `WITH gone AS (DELETE FROM reply WHERE ${PLACE} AND release_number IS NULL AND withdrawn_at IS NULL RETURNING text)
     SELECT text FROM gone`,
    placeValues(place),
  );
}

const DROPPED = row('comment taken away', { text: nullable(text) });

export async function insertWaiting(
  db: Db,
  place: ReplyPlace,
  reply: { readonly text: string | null; readonly writtenBy: string; readonly writtenAt: Date },
): Promise<number> {
  return insertForKey(db, 'reply', {
    forbund_id: place.forbundId,
    round_id: place.roundId,
    measure_version_id: place.measureVersionId,
    category_id: place.categoryId,
    text: reply.text,
    written_by: reply.writtenBy,
    written_at: reply.writtenAt,
  });
}

const WAITING = row('waiting comment', {
  key: sql('id', integer),
  forbundId: integer,
  roundId: integer,
  measureVersionId: integer,
  categoryId: integer,
  text: nullable(text),
});

/** All förbund's comments that wait for the next release. */
export async function waitingReplies(db: Db): Promise<WaitingReply[]> {
  return rows(
    db,
    WAITING,
    `SELECT ${WAITING.select()} FROM reply WHERE release_number IS NULL AND withdrawn_at IS NULL`,
  );
}

const TEXT = row('text of a comment', { id: integer, text });

/** The texts of some comments by their keys, without those that were withdrawn. */
export async function replyTexts(db: Db, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map();
  const found = await rows(
    db,
    TEXT,
    `SELECT ${TEXT.select()} FROM reply WHERE id = ANY($1) AND text IS NOT NULL AND withdrawn_at IS NULL`,
    [keys],
  );
  return new Map(found.map(({ id, text }) => [id, text]));
}

export async function markCarried(db: Db, keys: readonly number[], release: number): Promise<void> {
  await db.query('UPDATE reply SET release_number = $2 WHERE id = ANY($1)', [keys, release]);
}

const STORED = row('stored comment', {
  key: sql('id', integer),
  forbundId: integer,
  text: nullable(text),
  releaseNumber: nullable(integer),
  withdrawnAt: nullable(moment),
});
export type StoredReply = RowOf<typeof STORED>;

/** Locked until the transaction ends. */
export async function lockReply(db: Db, key: number): Promise<StoredReply | undefined> {
  return oneRow(db, STORED, `SELECT ${STORED.select()} FROM reply WHERE id = $1 FOR UPDATE`, [key]);
}

export async function markReplyWithdrawn(db: Db, key: number, at: Date, reason: string): Promise<void> {
  await db.query('UPDATE reply SET withdrawn_at = $2, withdrawn_reason = $3 WHERE id = $1', [key, at, reason]);
}
