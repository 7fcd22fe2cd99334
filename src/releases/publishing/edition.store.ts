import {
  inSameTick,
  integer,
  isPublic,
  listOf,
  nullable,
  row,
  sql,
  text,
  theRow,
  truth,
  type Hub,
  type RowOf,
} from '../../database';
import { catalogueOfRevision, type Catalogue } from '../../catalogue';
import { SamnavError } from '../../platform';

/** What an answer is read from: the catalogue's revision in force, and the release; null when there is none. */
export interface EditionRead {
  readonly revision: number;
  readonly release: number | null;
}

/**
 * The edition as a table of one row; `$1` is a release that the reader may read (`readEdition` checks that), or null
 * for the latest. The database's clock decides when a release is public, so that all processes agree.
 */
export const EDITION = `(
  SELECT coalesce((SELECT revision FROM catalogue), 0) AS revision,
         (SELECT max(number) FROM release
          WHERE withdrawn_at IS NULL AND CASE WHEN $1::integer IS NULL THEN ${isPublic()} ELSE number = $1 END) AS release)`;

export interface Edition {
  readonly catalogue: Catalogue;
  /**
   * Number of the release to read. Throws when there is none: call it after the codes of the question have been
   * checked, so that the caller hears of a mistyped code first.
   */
  release(): number;
}

/** The beginning of most answers, in one statement: the catalogue in force, and the requested or latest release. */
export async function readEdition(hub: Hub, asked: number | null | undefined): Promise<Edition> {
  const { revision, release, wasWithdrawn, earlyReaders } = await findEdition(hub.db, asked ?? 'latest');
  const mayBeRead = release !== null && (earlyReaders === null || (await hub.mayReadEarly?.(release, earlyReaders)));
  return {
    catalogue: await catalogueOfRevision(hub.db, revision),
    release: () => {
      if (mayBeRead) return release;
      if (typeof asked !== 'number') throw new SamnavError('NOTHING_RELEASED');
      throw new SamnavError(wasWithdrawn ? 'RELEASE_WITHDRAWN' : 'UNKNOWN_RELEASE', { release: asked });
    },
  };
}

/** The release to read: the requested one, or the latest. */
export async function releaseToRead(hub: Hub, asked: number | null | undefined): Promise<number> {
  return (await readEdition(hub, asked)).release();
}

const FOUND = row('edition', {
  revision: integer,
  release: nullable(integer),
  wasWithdrawn: sql(
    `EXISTS (SELECT FROM release WHERE number = $1 AND withdrawn_at IS NOT NULL AND ${isPublic()})`,
    truth,
  ),
  /** Who may read the requested release before it is public; null when it is public. */
  earlyReaders: sql(
    `(SELECT early_readers FROM release WHERE number = $1 AND NOT ${isPublic()})`,
    nullable(listOf(text)),
  ),
});

const findEdition = inSameTick<number | 'latest', RowOf<typeof FOUND>>((db, asked) =>
  theRow(db, FOUND, `SELECT ${FOUND.select()} FROM ${EDITION} e`, [asked === 'latest' ? null : asked]),
);
