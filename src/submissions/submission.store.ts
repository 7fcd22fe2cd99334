import { bulkInsert } from '../database/bulk-insert';
import type { Page, PageRequest } from '../database/keyset-page';
import { listPage } from '../database/list-page';
import type { Db } from '../database/transaction';
import type { StoredCell } from './cell';
import type { SubmissionReport } from './submission-report';
import type { SubmissionState } from './submission-states';

/** A submission as it is stored; `scope` and `report` are as the förbund got them. */
export interface StoredSubmission {
  readonly key: number;
  readonly forbundId: number;
  readonly round: string;
  readonly roundId: number;
  readonly version: number;
  readonly state: SubmissionState;
  readonly scope: readonly string[];
  readonly report: SubmissionReport;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly changedAt: Date;
  readonly releaseNumber: number | null;
}

const COLUMNS = `
  s.id AS key, s.forbund_id AS "forbundId", r.code AS round, s.round_id AS "roundId", s.version, s.state, s.scope, s.report,
  s.reason, s.comment, s.submitted_by AS "submittedBy", s.submitted_at AS "submittedAt", s.changed_at AS "changedAt",
  s.release_number AS "releaseNumber"`;
const FROM = 'submission s JOIN round r ON r.id = s.round_id';

/** One writer per förbund at a time; others wait for it to finish. */
export async function lockForbund(db: Db, forbundId: number): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock($1)', [forbundId]);
}

export async function latestSubmission(
  db: Db,
  forbundId: number,
  roundId: number,
): Promise<StoredSubmission | undefined> {
  const [row] = await db.query<StoredSubmission[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE s.forbund_id = $1 AND s.round_id = $2 ORDER BY s.version DESC LIMIT 1`,
    [forbundId, roundId],
  );
  return row;
}

export async function submissionsByKeys(db: Db, keys: readonly number[]): Promise<StoredSubmission[]> {
  return db.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = ANY($1)`, [keys]);
}

export interface SubmissionFilter {
  readonly forbundId?: number | null;
  readonly round?: string | null;
  readonly state?: SubmissionState | null;
}

export async function submissionPage<T>(
  db: Db,
  filter: SubmissionFilter,
  page: PageRequest,
  toItem: (row: StoredSubmission) => T,
): Promise<Page<T>> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  for (const [column, value] of [
    ['s.forbund_id', filter.forbundId],
    ['r.code', filter.round],
    ['s.state', filter.state],
  ] as const) {
    if (value === null || value === undefined) continue;
    parameters.push(value);
    where.push(`${column} = $${parameters.length}`);
  }
  const order = [{ sql: 's.id', type: 'number' as const, descending: true }];
  return listPage(db, { name: 'submission', select: COLUMNS, from: FROM, where, parameters, order }, page, (row) =>
    toItem(row as unknown as StoredSubmission),
  );
}

export interface NewSubmission {
  readonly forbundId: number;
  readonly roundId: number;
  readonly version: number;
  readonly scope: readonly string[];
  readonly report: SubmissionReport;
  readonly comment: string | null;
  readonly submittedBy: string;
  readonly at: Date;
}

export async function insertSubmission(db: Db, submission: NewSubmission): Promise<number> {
  const { forbundId, roundId, version, scope, report, comment, submittedBy, at } = submission;
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO submission (forbund_id, round_id, version, state, scope, report, comment, submitted_by, submitted_at,
       changed_at)
     VALUES ($1, $2, $3, 'SUBMITTED', $4, $5, $6, $7, $8, $8) RETURNING id`,
    [forbundId, roundId, version, scope, JSON.stringify(report), comment, submittedBy, at],
  );
  return (row as { id: number }).id;
}

export async function setState(
  db: Db,
  key: number,
  change: { readonly state: SubmissionState; readonly reason?: string | null; readonly at: Date },
): Promise<void> {
  await db.query('UPDATE submission SET state = $2, reason = coalesce($3, reason), changed_at = $4 WHERE id = $1', [
    key,
    change.state,
    change.reason ?? null,
    change.at,
  ]);
}

/** The cells of a förbund's round as they stand now, for some measure versions or all. */
export async function currentCells(
  db: Db,
  forbundId: number,
  roundId: number,
  versions: readonly number[],
): Promise<StoredCell[]> {
  return db.query(
    `SELECT measure_version_id AS "measureVersionId", category_id AS "categoryId", n::float8 AS n, sum::text, sum_of_squares::text AS "sumOfSquares"
     FROM cell WHERE round_id = $1 AND forbund_id = $2 AND measure_version_id = ANY($3) AND version_to IS NULL`,
    [roundId, forbundId, versions],
  );
}

/** Ends cells at a version: they stay in the versions before it. */
export async function endCells(
  db: Db,
  place: { forbundId: number; roundId: number; version: number },
  cells: readonly StoredCell[],
): Promise<void> {
  if (cells.length === 0) return;
  await db.query(
    `UPDATE cell SET version_to = $3 FROM unnest($4::integer[], $5::integer[]) AS gone (measure_version_id, category_id)
     WHERE cell.round_id = $1 AND cell.forbund_id = $2 AND cell.version_to IS NULL
       AND cell.measure_version_id = gone.measure_version_id AND cell.category_id = gone.category_id`,
    [
      place.roundId,
      place.forbundId,
      place.version,
      cells.map((c) => c.measureVersionId),
      cells.map((c) => c.categoryId),
    ],
  );
}

export async function insertCells(
  db: Db,
  place: { forbundId: number; roundId: number; version: number },
  cells: readonly StoredCell[],
): Promise<void> {
  const same = (value: number) => new Array<number>(cells.length).fill(value);
  await bulkInsert(db, 'cell', [
    { name: 'round_id', type: 'integer', values: same(place.roundId) },
    { name: 'forbund_id', type: 'integer', values: same(place.forbundId) },
    { name: 'measure_version_id', type: 'integer', values: cells.map((cell) => cell.measureVersionId) },
    { name: 'category_id', type: 'integer', values: cells.map((cell) => cell.categoryId) },
    { name: 'version_from', type: 'integer', values: same(place.version) },
    { name: 'n', type: 'bigint', values: cells.map((cell) => cell.n) },
    { name: 'sum', type: 'numeric', values: cells.map((cell) => cell.sum) },
    { name: 'sum_of_squares', type: 'numeric', values: cells.map((cell) => cell.sumOfSquares) },
  ]);
}

export interface SubmittedCell extends StoredCell {
  readonly dimension: string;
  readonly category: string;
}

/** What a submission holds: all the cells of its förbund's round as they stood in its version. */
export async function cellsOfSubmission(
  db: Db,
  submission: Pick<StoredSubmission, 'forbundId' | 'roundId' | 'version' | 'key'>,
  page: PageRequest,
): Promise<Page<SubmittedCell>> {
  return listPage(
    db,
    {
      name: `cells-${submission.key}`,
      select: `c.measure_version_id AS "measureVersionId", c.category_id AS "categoryId", c.n::float8 AS n, c.sum::text AS sum,
        c.sum_of_squares::text AS "sumOfSquares", k.dimension_code AS dimension, coalesce(i.code, k.code) AS category`,
      from: 'cell c JOIN category k ON k.id = c.category_id LEFT JOIN intervention i ON i.id = c.category_id',
      where: [
        'c.round_id = $1',
        'c.forbund_id = $2',
        'c.version_from <= $3',
        '(c.version_to IS NULL OR c.version_to > $3)',
      ],
      parameters: [submission.roundId, submission.forbundId, submission.version],
      order: [
        { sql: 'c.measure_version_id', type: 'number' },
        { sql: 'c.category_id', type: 'number' },
      ],
    },
    page,
    (row) => row as unknown as SubmittedCell,
  );
}
