import {
  inSameTick,
  insertRow,
  integer,
  isPublic,
  json,
  listOf,
  listPage,
  MadeBySql,
  moment,
  nullable,
  oneRow,
  row,
  rows,
  sql,
  text,
  truth,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import type { CubeChanges, CubeRow } from '../cube/cube-row';

export interface StoredCorrection {
  readonly organisationNumber: string | null;
  readonly forbundName: string;
  readonly round: string;
  readonly version: number;
  readonly reason: string;
}

const CORRECTIONS = `coalesce((
    SELECT jsonb_agg(jsonb_build_object('organisationNumber', f.organisation_number, 'forbundName', f.name,
      'round', r.code, 'version', s.version, 'reason', s.correction_reason) ORDER BY f.organisation_number, f.name, r.code)
    FROM submission s JOIN forbund f ON f.id = s.forbund_id JOIN round r ON r.id = s.round_id
    WHERE s.state = 'ACCEPTED' AND s.release_number = release.number AND s.correction_reason IS NOT NULL
      AND EXISTS (SELECT 1 FROM submission e WHERE e.forbund_id = s.forbund_id AND e.round_id = s.round_id
        AND e.version < s.version AND e.release_number < release.number)), '[]')`;

const RELEASE = row('release', {
  number: integer,
  /** Name of the epoch in which it was made; null for a release from before there were epochs. */
  epoch: sql('(SELECT e.name FROM epoch e WHERE e.number = release.epoch)', nullable(text)),
  /** When it becomes public, which may be later than it was made. */
  publishedAt: moment,
  isPublic: sql(isPublic(), truth),
  /** Who may read it until then. */
  earlyReaders: listOf(text),
  note: nullable(text),
  added: integer,
  changed: integer,
  withdrawn: integer,
  /** The version of its protection rules. */
  rulesVersion: text,
  dataVersion: text,
  /** How many figures of its rounds are shown, and how many are withheld. */
  shown: integer,
  withheld: integer,
  withdrawnAt: nullable(moment),
  withdrawnReason: nullable(text),
  /** The submissions in it that correct what was released before, by förbund and round. */
  corrections: sql(CORRECTIONS, json<readonly StoredCorrection[]>()),
});
export type StoredRelease = RowOf<typeof RELEASE>;

const SELECTED = `SELECT ${RELEASE.select()} FROM release`;

/** The newest release made, whether or not it stands or is public: the one that the next follows. */
export async function latestRelease(db: Db): Promise<StoredRelease | undefined> {
  return oneRow(db, RELEASE, `${SELECTED} ORDER BY number DESC LIMIT 1`);
}

export async function releasesByNumbers(db: Db, numbers: readonly number[]): Promise<StoredRelease[]> {
  return rows(db, RELEASE, `${SELECTED} WHERE number = ANY($1)`, [numbers]);
}

/** Releases that are not public yet: a list of submissions asks once. */
export const releasesUnderEmbargo = inSameTick<'now', StoredRelease[]>((db) =>
  rows(db, RELEASE, `${SELECTED} WHERE NOT ${isPublic()}`),
);

export async function releasePage<T>(
  db: Db,
  { onlyPublic }: { readonly onlyPublic: boolean },
  page: PageRequest,
  toItem: (row: StoredRelease) => T,
): Promise<Page<T>> {
  const order = [{ sql: 'number', type: 'number' as const, descending: true }];
  return listPage(
    db,
    {
      name: 'release',
      row: RELEASE,
      from: 'release',
      where: onlyPublic ? [isPublic()] : [],
      parameters: [],
      order,
    },
    page,
    toItem,
  );
}

const WAITING = row('waiting submission', { id: integer, roundId: integer });

/** Accepted submissions that no release has published yet. */
export async function waitingSubmissions(db: Db): Promise<RowOf<typeof WAITING>[]> {
  return rows(
    db,
    WAITING,
    `SELECT ${WAITING.select()} FROM submission WHERE state = 'ACCEPTED' AND release_number IS NULL ORDER BY id`,
  );
}

/**
 * Without an embargo it is public at once. The database's clock decides that, and this process's may be ahead. Its date
 * is no earlier than that of the one it follows, also when somebody has set the clock back since.
 */
export async function insertRelease(
  db: Db,
  release: Pick<StoredRelease, 'number' | 'publishedAt' | 'note' | 'rulesVersion' | 'dataVersion' | 'earlyReaders'> & {
    publishedBy: string;
    epoch: number;
  },
  {
    isUnderEmbargo,
    changes,
    cube,
  }: {
    readonly isUnderEmbargo: boolean;
    readonly changes: CubeChanges;
    readonly cube: readonly CubeRow[];
  },
): Promise<void> {
  const shown = cube.filter(({ status }) => status === 'PUBLISHED').length;
  const atOnce = (at: string) => `greatest(least(${at}::timestamptz, now()), (SELECT max(published_at) FROM release))`;
  await insertRow(db, 'release', {
    number: release.number,
    published_at: isUnderEmbargo ? release.publishedAt : new MadeBySql(release.publishedAt, atOnce),
    published_by: release.publishedBy,
    note: release.note,
    added: changes.added.length,
    changed: changes.changed.length,
    withdrawn: changes.withdrawn.length,
    rules_version: release.rulesVersion,
    data_version: release.dataVersion,
    shown,
    withheld: cube.length - shown,
    early_readers: release.earlyReaders,
    epoch: release.epoch,
  });
  await notePublic(db, isUnderEmbargo ? 0 : release.number);
}

/**
 * Notes the releases that are public by now, including one just made: they stay public, whatever the clock says later.
 */
export async function notePublic(db: Db, number = 0): Promise<void> {
  await db.query(
    `UPDATE public_mark SET number = found.number
     FROM (SELECT greatest($1::integer, max(number)) AS number FROM release WHERE published_at <= now()) found
     WHERE public_mark.number < found.number`,
    [number],
  );
}

/** The release that was the latest on a day. */
export async function releaseAsOf(db: Db, at: Date): Promise<StoredRelease | undefined> {
  return oneRow(
    db,
    RELEASE,
    `${SELECTED} WHERE least(published_at, now()) <= $1 AND ${isPublic()} AND (withdrawn_at IS NULL OR withdrawn_at > $1)
     ORDER BY number DESC LIMIT 1`,
    [at],
  );
}

/** Notes whether only the secretariat could have read it until then: early readers remember what they read. */
export async function markWithdrawn(db: Db, number: number, at: Date, reason: string): Promise<void> {
  await db.query(
    `UPDATE release SET withdrawn_at = greatest($2, published_at), withdrawn_reason = $3,
       never_shown = NOT ${isPublic()} AND early_readers = '{}' WHERE number = $1`,
    [number, at, reason],
  );
}

export async function markReleased(db: Db, submissions: readonly number[], release: number): Promise<void> {
  await db.query('UPDATE submission SET release_number = $2 WHERE id = ANY($1)', [submissions, release]);
}
