import { statfsSync } from 'node:fs';

/**
 * So much is left free for the database to end well in: it keeps what a transaction writes in its log, sixteen megabytes at a time, and
 * gives up when it cannot go on with that.
 */
const RESERVE = 64 * 1024 * 1024;

/** Whether there is room in a folder's disk for a transaction more. */
export function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= RESERVE;
}
