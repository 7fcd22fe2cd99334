import type { Book } from './book';
import type { ServerProcess } from './server-process';

export interface Losses {
  readonly lost: number;
  readonly doubled: number;
  readonly half: number;
}

/**
 * Holds what the database has against what clients were told: nothing acknowledged is lost, nothing is there twice, or
 * half.
 */
export async function heldTo(book: Book, server: ServerProcess): Promise<Losses> {
  // Clients work on: what they are told from now on may be newer than what the database is asked for.
  const acknowledged = [...book.versions];
  const published = [...book.releases];
  const versions = await server.sql<{ key: string | null; version: number }>(
    `SELECT k.key, s.version FROM submission s LEFT JOIN submission_key k ON k.submission_id = s.id ORDER BY s.version`,
  );
  const stored = new Map(versions.map(({ key, version }) => [key, version]));
  const releases = await server.sql<{ number: number }>('SELECT number FROM release ORDER BY number');
  const numbers = new Set(releases.map(({ number }) => number));
  const lost = acknowledged.filter(([key, version]) => stored.get(key) !== version).length;
  const lostReleases = published.filter((number) => !numbers.has(number)).length;
  const [{ half } = { half: 0 }] = await server.sql<{ half: number }>(HALF);
  const isInOrder = versions.every(({ version }, index) => version === index + 1);
  const areInOrder = releases.every(({ number }, index) => number === index + 1);
  return {
    lost: lost + lostReleases,
    // Each key is a version of its own: a version without one, or a second one under it, is what was stored twice.
    doubled: versions.length - stored.size + (stored.has(null) ? 1 : 0),
    half: Number(half) + (isInOrder ? 0 : 1) + (areInOrder ? 0 : 1),
  };
}

/**
 * Whatever lies between two states: cells of no version, steps that the trail does not have, bytes of files that have
 * been taken in.
 */
const HALF = `SELECT (
  (SELECT count(*) FROM cell WHERE version_from > (SELECT coalesce(max(version), 0) FROM submission))
  + (SELECT count(*) FROM upload_piece p JOIN upload u ON u.id = p.upload_id WHERE u.state <> 'RECEIVING')
  + (SELECT count(*) FROM upload WHERE state = 'STORED' AND submission_id IS NULL)
  + (SELECT abs((SELECT count(*) FROM submission) - (SELECT count(*) FROM audit_event WHERE action = 'results:submit')))
  + (SELECT abs((SELECT count(*) FROM release) - (SELECT count(*) FROM audit_event WHERE action = 'release:publish')))
  + (SELECT count(*) FROM (SELECT round_id, unit_kind, unit_id, measure_version_id, category_id FROM released_cell
      WHERE release_to IS NULL GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1) twice)
)::integer AS half`;
