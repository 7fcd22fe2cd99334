import type { Catalogue } from '../catalogue/catalogue';
import { catalogueOfRevision } from '../catalogue/catalogue.store';
import { inSameTick } from '../database/same-tick';
import type { Db } from '../database/transaction';
import { SamnavError } from '../platform/result';
import { latestReleaseNumber, releasesByNumbers } from './release.store';

/** What an answer is of: the catalogue's revision in force, and the release read; null when there is none. */
export interface EditionRead {
  readonly revision: number;
  readonly release: number | null;
}

/** The edition as a table of one row; `$1` is the release asked for, or null for the latest. */
export const EDITION = `(
  SELECT coalesce((SELECT revision FROM catalogue), 0) AS revision,
         (SELECT max(number) FROM release WHERE withdrawn_at IS NULL AND ($1::integer IS NULL OR number = $1)) AS release)`;

/** The release to read: the one asked for, or the latest. */
export async function releaseToRead(db: Db, asked: number | null | undefined): Promise<number> {
  return findRelease(db, asked ?? 'latest');
}

const findRelease = inSameTick<number | 'latest', number>(async (db, asked) => {
  if (asked === 'latest') {
    const latest = await latestReleaseNumber(db);
    if (latest === 0) throw new SamnavError('NOTHING_RELEASED');
    return latest;
  }
  const [found] = await releasesByNumbers(db, [asked]);
  if (!found) throw new SamnavError('UNKNOWN_RELEASE', { release: asked });
  if (found.withdrawnAt) throw new SamnavError('RELEASE_WITHDRAWN', { release: asked });
  return asked;
});

export interface Edition {
  readonly catalogue: Catalogue;
  /** Number of the release to read. Throws when there is none: asked last, so that a slip in a code is told before it. */
  release(): number;
}

/** What most answers begin with, in one statement: the catalogue in force, and the release asked for or the latest. */
export async function readEdition(db: Db, asked: number | null | undefined): Promise<Edition> {
  const { revision, release, wasMade } = await findEdition(db, asked ?? 'latest');
  return {
    catalogue: await catalogueOfRevision(db, revision),
    release: () => {
      if (release !== null) return release;
      if (typeof asked !== 'number') throw new SamnavError('NOTHING_RELEASED');
      throw new SamnavError(wasMade ? 'RELEASE_WITHDRAWN' : 'UNKNOWN_RELEASE', { release: asked });
    },
  };
}

/** With whether the release asked for was ever made: one that was, and cannot be read, has been withdrawn. */
interface EditionFound extends EditionRead {
  readonly wasMade: boolean;
}

const findEdition = inSameTick<number | 'latest', EditionFound>(async (db, asked) => {
  const [row] = await db.query<EditionFound[]>(
    `SELECT revision, release, EXISTS (SELECT FROM release WHERE number = $1) AS "wasMade" FROM ${EDITION} e`,
    [asked === 'latest' ? null : asked],
  );
  return row ?? { revision: 0, release: null, wasMade: false };
});
