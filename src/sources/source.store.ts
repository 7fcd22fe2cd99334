import { inSameTick, integer, moment, nullable, oneRow, row, rows, sql, text, truth, type Db } from '../database';
import type { Source } from './source';

const SOURCE = row('source', {
  key: sql('id', integer),
  forbundId: integer,
  address: text,
  everyHours: nullable(integer),
  active: truth,
  setUpAt: moment,
  removedAt: nullable(moment),
  nextAt: nullable(moment),
  failures: integer,
  openUntil: nullable(moment),
  lastSuccessAt: nullable(moment),
  lastFailureAt: nullable(moment),
  lastVersion: nullable(text),
});

export interface SourceSettings {
  readonly address: string;
  readonly everyHours: number | null;
  readonly active: boolean;
}

/**
 * Undefined when the förbund has a source already: a unique index decides, so that two who add at once cannot both
 * succeed.
 */
export async function insertSource(
  db: Db,
  source: SourceSettings & {
    readonly forbundId: number;
    readonly credential: string;
    readonly setUpBy: string;
    readonly at: Date;
  },
): Promise<Source | undefined> {
  const { forbundId, address, credential, everyHours, active, setUpBy, at } = source;
  return oneRow(
    db,
    SOURCE,
    `INSERT INTO source (forbund_id, address, credential, every_hours, active, set_up_by, set_up_at, next_at)
     VALUES ($1, $2, $3, $4::integer, $5, $6, $7::timestamptz, CASE WHEN $4 IS NOT NULL THEN $7 END)
     ON CONFLICT (forbund_id) WHERE removed_at IS NULL DO NOTHING RETURNING ${SOURCE.select()}`,
    [forbundId, address, credential, everyHours, active, setUpBy, at],
  );
}

/** Locked until the transaction ends; also one that is removed, so that its owner is known. */
export async function lockSource(db: Db, key: number): Promise<Source | undefined> {
  return oneRow(db, SOURCE, `SELECT ${SOURCE.select()} FROM source WHERE id = $1 FOR UPDATE`, [key]);
}

/** A process that fetches from it loses the lease; its harvests begin anew with the new settings. */
export async function changeSource(db: Db, key: number, settings: SourceSettings, at: Date): Promise<void> {
  await db.query(
    `UPDATE source SET address = $2, every_hours = $3::integer, active = $4, lease = lease + 1, leased_until = NULL,
       next_at = CASE WHEN $3 IS NOT NULL THEN $5::timestamptz END
     WHERE id = $1`,
    [key, settings.address, settings.everyHours, settings.active, at],
  );
}

/** A new credential is a new start: failures with the old one are forgotten. */
export async function changeCredential(
  db: Db,
  key: number,
  credential: string,
  by: { readonly setUpBy: string; readonly at: Date },
): Promise<void> {
  await db.query(
    `UPDATE source SET credential = $2, set_up_by = $3, set_up_at = $4, failures = 0, open_until = NULL WHERE id = $1`,
    [key, credential, by.setUpBy, by.at],
  );
}

export async function markSourceRemoved(db: Db, key: number, at: Date): Promise<void> {
  await db.query('UPDATE source SET removed_at = $2, lease = lease + 1, leased_until = NULL WHERE id = $1', [key, at]);
}

/** The sources in use, by number: of one förbund, or of all. */
export async function listSources(db: Db, forbundId: number | null): Promise<Source[]> {
  return rows(
    db,
    SOURCE,
    `SELECT ${SOURCE.select()} FROM source WHERE removed_at IS NULL AND ($1::integer IS NULL OR forbund_id = $1) ORDER BY id`,
    [forbundId],
  );
}

/** The sources in use, by förbund: a list of förbund asks once. */
export const sourcesByForbund = inSameTick<'now', ReadonlyMap<number, Source>>(
  async (db) => new Map((await listSources(db, null)).map((source) => [source.forbundId, source])),
);
