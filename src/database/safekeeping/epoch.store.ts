import { ID_GAP, type Epoch, type EpochReason } from './epoch';
import { integer, nullable, row, text } from '../statements/row';
import { oneRow, theRow } from '../statements/rows';
import type { Db } from '../statements/transaction';
import { theValue } from '../statements/values';

const EPOCH = row('epoch', { number: integer, name: text, firstRelease: integer, place: nullable(text) });

export async function currentEpoch(db: Db): Promise<Epoch> {
  const newest = await oneRow(db, EPOCH, `SELECT ${EPOCH.select()} FROM epoch ORDER BY number DESC LIMIT 1`);
  if (!newest) throw new Error('A database without an epoch.');
  return newest;
}

/** Two processes that start at once begin one epoch. */
export async function lockEpochs(db: Db): Promise<void> {
  await db.query('LOCK TABLE epoch IN SHARE ROW EXCLUSIVE MODE');
}

/** PostgreSQL's insufficient_privilege, and object_not_in_prerequisite_state. */
const CANNOT_BE_TOLD = ['42501', '55000'];

/**
 * Identifies where the database is: the cluster, its timeline, the database and the table. A restore to a point in time
 * has another timeline; the restore of a dump has another database, or at least other tables. A copy of the files has
 * the same: see `DatabaseCopies`. Null where the server does not tell.
 */
export async function whereDatabaseIs(db: Db): Promise<string | null> {
  try {
    return await theValue(
      db,
      text,
      `SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
         left(pg_walfile_name(pg_current_wal_lsn()), 8),
         (SELECT oid FROM pg_database WHERE datname = current_database()), 'epoch'::regclass::oid) AS place`,
    );
  } catch (error) {
    if (CANNOT_BE_TOLD.includes(String((error as { code?: unknown }).code))) return null;
    throw error;
  }
}

export async function notePlace(db: Db, { number }: Epoch, place: string): Promise<void> {
  await db.query('UPDATE epoch SET place = $2 WHERE number = $1', [number, place]);
}

export async function insertEpoch(
  db: Db,
  epoch: {
    readonly reason: EpochReason;
    readonly firstRelease: number;
    readonly place: string | null;
    readonly at: Date;
  },
): Promise<Epoch> {
  return theRow(
    db,
    EPOCH,
    `INSERT INTO epoch (number, name, reason, begun_at, first_release, place)
     SELECT max(number) + 1, left(replace(gen_random_uuid()::text, '-', ''), 12), $1, $2, $3, $4 FROM epoch
     RETURNING ${EPOCH.select()}`,
    [epoch.reason, epoch.at, epoch.firstRelease, epoch.place],
  );
}

/** Moves everything that the database counts a good way ahead. */
export async function skipIds(db: Db): Promise<void> {
  await db.query(
    `SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 0) + $1)
     FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migration_id_seq'`,
    [ID_GAP],
  );
}

export async function latestReleaseNumber(db: Db): Promise<number> {
  return theValue(db, integer, 'SELECT coalesce(max(number), 0) FROM release');
}
