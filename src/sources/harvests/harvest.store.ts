import {
  integer,
  json,
  listPage,
  moment,
  nullable,
  oneOf,
  oneRow,
  oneValue,
  row,
  sql,
  text,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import type { SubmissionReport } from '../../submissions';
import { HARVEST_STATES, type HarvestEnd } from './harvest';
import type { HarvestFault } from './harvest-faults';
import type { LeasedSource } from './lease.store';

const HARVEST = row('harvest', {
  key: sql('h.id', integer),
  sourceId: integer,
  round: sql('r.code', text),
  state: oneOf(HARVEST_STATES),
  askedBy: nullable(text),
  askedAt: moment,
  notBefore: moment,
  attempts: integer,
  startedAt: nullable(moment),
  endedAt: nullable(moment),
  version: nullable(text),
  pages: integer,
  cells: integer,
  submissionId: nullable(integer),
  report: nullable(json<SubmissionReport>()),
  faults: json<readonly HarvestFault[]>(),
});
/** A harvest with what has become of it so far. */
export type StoredHarvest = RowOf<typeof HARVEST>;

const COLUMNS = HARVEST.select('h');
const FROM = 'harvest h JOIN round r ON r.id = h.round_id';

/** Queues harvests of some rounds. A round that is in the queue already is not added twice. */
export async function planHarvests(
  db: Db,
  source: number,
  roundIds: readonly number[],
  by: { readonly askedBy: string | null; readonly at: Date },
): Promise<void> {
  await db.query(
    `INSERT INTO harvest (source_id, round_id, state, asked_by, asked_at, not_before)
     SELECT $1::integer, round, 'WAITING', $3::text, $4::timestamptz, $4::timestamptz FROM unnest($2::integer[]) AS round
     ON CONFLICT (source_id, round_id) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING`,
    [source, roundIds, by.askedBy, by.at],
  );
}

/** A person who asks does not wait for the next attempt, and has it fetched whatever the version. */
export async function hastenHarvest(db: Db, source: number, roundId: number, askedBy: string, at: Date): Promise<void> {
  await db.query(
    `UPDATE harvest SET asked_by = $3, not_before = $4 WHERE source_id = $1 AND round_id = $2 AND state = 'WAITING'`,
    [source, roundId, askedBy, at],
  );
}

/** The harvest of a round that waits or is under way. */
export async function harvestUnderWay(db: Db, source: number, roundId: number): Promise<StoredHarvest | undefined> {
  return oneRow(
    db,
    HARVEST,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE h.source_id = $1 AND h.round_id = $2 AND h.state IN ('WAITING', 'RUNNING')`,
    [source, roundId],
  );
}

/**
 * Restarts harvests that a dead process had begun, or gives them up after the given number of attempts, since a harvest
 * may be what killed the process. `fault` is written to those that are given up.
 */
export async function takeUpAgain(
  db: Db,
  source: number,
  { maxAttempts, at, fault }: { readonly maxAttempts: number; readonly at: Date; readonly fault: HarvestFault },
): Promise<void> {
  await db.query(
    `UPDATE harvest SET state = CASE WHEN attempts < $2 THEN 'WAITING' ELSE 'FAILED' END,
       ended_at = CASE WHEN attempts < $2 THEN NULL ELSE $3::timestamptz END,
       faults = CASE WHEN attempts < $2 THEN faults ELSE $4::jsonb END
     WHERE source_id = $1 AND state = 'RUNNING'`,
    [source, maxAttempts, at, JSON.stringify([fault])],
  );
}

/** Ends harvests that wait or are under way: the source is gone. */
export async function endHarvests(db: Db, source: number, at: Date, fault: HarvestFault): Promise<void> {
  await db.query(
    `UPDATE harvest SET state = 'FAILED', ended_at = $2, faults = $3
     WHERE source_id = $1 AND state IN ('WAITING', 'RUNNING')`,
    [source, at, JSON.stringify([fault])],
  );
}

/** Deletes old harvests that led to nothing. */
export async function forgetOldHarvests(db: Db, source: number, before: Date): Promise<void> {
  await db.query('DELETE FROM harvest WHERE source_id = $1 AND ended_at < $2 AND submission_id IS NULL', [
    source,
    before,
  ]);
}

/** The next harvest under a lease, which is prolonged for it; undefined when there is none, or the lease is gone. */
export async function startHarvest(
  db: Db,
  { key, lease }: LeasedSource,
  now: Date,
  until: Date,
): Promise<StoredHarvest | undefined> {
  return oneRow(
    db,
    HARVEST,
    `WITH held AS (UPDATE source SET leased_until = $4 WHERE id = $1 AND lease = $2 RETURNING id),
     h AS (
       UPDATE harvest SET state = 'RUNNING', attempts = attempts + 1, started_at = $3
       WHERE id = (SELECT n.id FROM harvest n JOIN held ON n.source_id = held.id
         WHERE n.state = 'WAITING' AND n.not_before <= $3 ORDER BY n.asked_by IS NULL, n.id LIMIT 1)
       RETURNING *)
     SELECT ${COLUMNS} FROM h JOIN round r ON r.id = h.round_id`,
    [key, lease, now, until],
  );
}

/** The version of a round's latest fetched figures, of those fetched since the source got its present settings. */
export async function harvestedVersion(
  db: Db,
  { key, setUpAt }: LeasedSource,
  round: string,
): Promise<string | undefined> {
  const version = await oneValue(
    db,
    nullable(text),
    `SELECT h.version FROM ${FROM} WHERE h.source_id = $1 AND r.code = $2 AND h.state IN ('STORED', 'UNCHANGED')
       AND h.started_at >= $3 ORDER BY h.id DESC LIMIT 1`,
    [key, round, setUpAt],
  );
  return version ?? undefined;
}

/** Ends a harvest, or with `againAt` puts it back in line. */
export async function noteHarvest(db: Db, key: number, end: HarvestEnd, at: Date, againAt: Date | null): Promise<void> {
  const { state, version, pages, cells, submissionId, report, faults } = end;
  await db.query(
    `UPDATE harvest SET state = $2, ended_at = $3, not_before = coalesce($4, not_before), version = $5, pages = $6, cells = $7,
       submission_id = $8, report = $9, faults = $10
     WHERE id = $1 AND state = 'RUNNING'`,
    [
      key,
      againAt ? 'WAITING' : state,
      againAt ? null : at,
      againAt,
      version,
      pages,
      cells,
      submissionId,
      report && JSON.stringify(report),
      JSON.stringify(faults),
    ],
  );
}

export async function postponeHarvests(db: Db, source: number, until: Date): Promise<void> {
  await db.query(
    `UPDATE harvest SET not_before = greatest(not_before, $2) WHERE source_id = $1 AND state = 'WAITING'`,
    [source, until],
  );
}

/** Puts back a harvest that was begun and not finished, as if it had not been begun. */
export async function handBack(db: Db, { key, lease }: LeasedSource): Promise<void> {
  await db.query(
    `UPDATE harvest SET state = 'WAITING', attempts = attempts - 1 WHERE source_id = $1 AND state = 'RUNNING'
       AND EXISTS (SELECT 1 FROM source WHERE id = $1 AND lease = $2)`,
    [key, lease],
  );
}

export interface HarvestFilter {
  readonly source: number | null;
  /** Only of this förbund's sources. */
  readonly forbundId: number | null;
}

/** Harvests, newest first. */
export async function harvestPage<T>(
  db: Db,
  { source, forbundId }: HarvestFilter,
  page: PageRequest,
  toItem: (harvest: StoredHarvest) => T,
): Promise<Page<T>> {
  return listPage(
    db,
    {
      name: 'harvest',
      row: HARVEST,
      alias: 'h',
      from: FROM,
      where: [
        '($1::integer IS NULL OR h.source_id = $1)',
        '($2::integer IS NULL OR h.source_id IN (SELECT s.id FROM source s WHERE s.forbund_id = $2))',
      ],
      parameters: [source, forbundId],
      order: [{ sql: 'h.id', type: 'number', descending: true }],
    },
    page,
    toItem,
  );
}
