import { isPublic, listPage, type Db, type Page, type PageRequest } from '../../database';
import { CATEGORY_CODE } from '../../catalogue';
import type { ReplyPlace, ReplyState, WaitingReply } from './reply';

/** A comment as its förbund and the secretariat see it. */
export interface ListedReply {
  readonly number: number;
  readonly forbundId: number;
  readonly round: string;
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  /** Null for the wish to say nothing more. */
  readonly text: string | null;
  readonly state: ReplyState;
  readonly release: number | null;
  readonly writtenAt: Date;
  readonly withdrawnReason: string | null;
}

/** Whose, in which round; all where null. A release that is not public is told to those who may know of it. */
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

/** `$4` says whether releases that are not public are known of. */
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

/**
 * Comments, newest first. To whoever may not know of a release under embargo, what it carries looks like what waits: so of a figure only
 * the newest of those is listed.
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
      select: `r.id AS number, r.forbund_id AS "forbundId", r.round, r.measure, r.dimension, r.category, r.text, r.state,
        CASE WHEN ${KNOWN('r.release_number')} THEN r.release_number END AS release, r.written_at AS "writtenAt",
        r.withdrawn_reason AS "withdrawnReason"`,
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
    (row) => row as unknown as ListedReply,
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
  const [row] = await db.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM cell WHERE ${PLACE} AND version_to IS NULL)
       OR EXISTS (SELECT FROM released_cell WHERE unit_kind = 'FORBUND' AND release_to IS NULL AND unit_id = $1
         AND round_id = $2 AND measure_version_id = $3 AND category_id = $4) AS found`,
    placeValues(place),
  );
  return row?.found ?? false;
}

/** What the newest release says of a figure, whether or not it is public. */
export async function standingReply(db: Db, place: ReplyPlace): Promise<string | null> {
  const [row] = await db.query<{ text: string }[]>(
    `SELECT r.text FROM released_cell c JOIN reply r ON r.id = c.reply_id
     WHERE c.unit_kind = 'FORBUND' AND c.release_to IS NULL AND c.unit_id = $1 AND c.round_id = $2
       AND c.measure_version_id = $3 AND c.category_id = $4 AND r.withdrawn_at IS NULL`,
    placeValues(place),
  );
  return row?.text ?? null;
}

/** Takes away what waits for a figure; undefined when nothing did. */
export async function dropWaiting(db: Db, place: ReplyPlace): Promise<{ readonly text: string | null } | undefined> {
  const rows = await db.query<{ text: string | null }[]>(
    `WITH gone AS (DELETE FROM reply WHERE ${PLACE} AND release_number IS NULL AND withdrawn_at IS NULL RETURNING text)
     SELECT text FROM gone`,
    placeValues(place),
  );
  return rows[0];
}

export async function insertWaiting(
  db: Db,
  place: ReplyPlace,
  reply: { readonly text: string | null; readonly writtenBy: string; readonly writtenAt: Date },
): Promise<number> {
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO reply (forbund_id, round_id, measure_version_id, category_id, text, written_by, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [...placeValues(place), reply.text, reply.writtenBy, reply.writtenAt],
  );
  return (row as { id: number }).id;
}

/** What waits for the next release, of all förbund. */
export async function waitingReplies(db: Db): Promise<WaitingReply[]> {
  return db.query(
    `SELECT id AS key, forbund_id AS "forbundId", round_id AS "roundId", measure_version_id AS "measureVersionId",
       category_id AS "categoryId", text
     FROM reply WHERE release_number IS NULL AND withdrawn_at IS NULL`,
  );
}

/** The texts of some comments by their keys, those apart that were withdrawn. */
export async function replyTexts(db: Db, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.query<{ id: number; text: string }[]>(
    'SELECT id, text FROM reply WHERE id = ANY($1) AND text IS NOT NULL AND withdrawn_at IS NULL',
    [keys],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export async function markCarried(db: Db, keys: readonly number[], release: number): Promise<void> {
  await db.query('UPDATE reply SET release_number = $2 WHERE id = ANY($1)', [keys, release]);
}

export interface StoredReply {
  readonly key: number;
  readonly forbundId: number;
  readonly text: string | null;
  readonly releaseNumber: number | null;
  readonly withdrawnAt: Date | null;
}

/** Locked until the transaction ends. */
export async function lockReply(db: Db, key: number): Promise<StoredReply | undefined> {
  const [row] = await db.query<StoredReply[]>(
    `SELECT id AS key, forbund_id AS "forbundId", text, release_number AS "releaseNumber", withdrawn_at AS "withdrawnAt"
     FROM reply WHERE id = $1 FOR UPDATE`,
    [key],
  );
  return row;
}

export async function markReplyWithdrawn(db: Db, key: number, at: Date, reason: string): Promise<void> {
  await db.query('UPDATE reply SET withdrawn_at = $2, withdrawn_reason = $3 WHERE id = $1', [key, at, reason]);
}
