import { statfsSync } from 'node:fs';

/**
 * How much disk is left free for the database to end well: it writes a transaction to its log in steps of sixteen
 * megabytes, and gives up when the log cannot grow.
 */
const RESERVE = 64 * 1024 * 1024;

/** Whether a folder's disk has room for one transaction more. */
export function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= RESERVE;
}
