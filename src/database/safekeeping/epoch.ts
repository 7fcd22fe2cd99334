/**
 * An epoch is a life of the database. A restore to an earlier point begins another: what was given in the life that was lost
 * (releases, messages, receipts, cursors) is told from what is given in this one.
 */
export interface Epoch {
  readonly number: number;
  /** Random, so that two lives that begin at the same point are not taken for one. */
  readonly name: string;
  /** No release of it has a lower number. */
  readonly firstRelease: number;
  /** Where it is lived, as `whereDatabaseIs` tells; null until the hub has looked. */
  readonly place: string | null;
}

/** STATED: whoever restored said so. MOVED: the hub found the database in another place than before. */
export type EpochReason = 'FIRST' | 'STATED' | 'MOVED';

/**
 * Numbers of releases that are passed over: those of the life that was lost are not known here, and stand in addresses and
 * articles. A hub makes a few releases a year; whoever knows the last number says so.
 */
export const RELEASE_GAP = 100;

/** The same for what the database counts: events, submissions, cases, tokens. */
export const ID_GAP = 1000;

/** The lowest number of a release in an epoch that begins now; `lastKnown` where somebody knows how far the lost life had come. */
export const firstReleaseAfter = (latest: number, lastKnown: number | null): number =>
  lastKnown === null ? latest + RELEASE_GAP : Math.max(latest, lastKnown) + 1;

export const nextReleaseNumber = (latest: number | undefined, { firstRelease }: Epoch): number =>
  Math.max((latest ?? 0) + 1, firstRelease);

/** What to do about an epoch, from where it was lived and where the database is now (null: it cannot be told). */
export function movedFrom(before: string | null, now: string | null, isCopy: boolean): 'MOVED' | 'NOT_NOTED' | 'SAME' {
  if (isCopy || (before !== null && now !== null && before !== now)) return 'MOVED';
  return before === null && now !== null ? 'NOT_NOTED' : 'SAME';
}
