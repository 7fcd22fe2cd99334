/**
 * An epoch is one life of the database. A restore to an earlier point begins another, so that releases, messages,
 * receipts and cursors of the lost life can be told from those of this one.
 */
export interface Epoch {
  readonly number: number;
  /** Random, so that two lives that begin at the same point are not taken for one. */
  readonly name: string;
  /** The lowest number that a release of this epoch can have. */
  readonly firstRelease: number;
  /** Where the database is during this epoch, as `whereDatabaseIs` says; null until the hub has looked. */
  readonly place: string | null;
}

/** STATED: the person who restored it said so. MOVED: the hub found the database in another place than before. */
export type EpochReason = 'FIRST' | 'STATED' | 'MOVED';

/**
 * How many release numbers a new epoch passes over: this database does not know the numbers of the lost life, and they
 * stand in addresses and articles. A hub makes a few releases a year; whoever knows the last number states it.
 */
export const RELEASE_GAP = 100;

/** The same gap for what the database counts: events, submissions, cases, tokens. */
export const ID_GAP = 1000;

/**
 * The lowest number of a release in an epoch that begins now; `lastKnown` is the last release of the lost life, where
 * somebody knows it.
 */
export const firstReleaseAfter = (latest: number, lastKnown: number | null): number =>
  lastKnown === null ? latest + RELEASE_GAP : Math.max(latest, lastKnown) + 1;

export const nextReleaseNumber = (latest: number | undefined, { firstRelease }: Epoch): number =>
  Math.max((latest ?? 0) + 1, firstRelease);

/** Whether the database has moved since its epoch noted a place; null is a place that is unknown. */
export function movedFrom(before: string | null, now: string | null, isCopy: boolean): 'MOVED' | 'NOT_NOTED' | 'SAME' {
  if (isCopy || (before !== null && now !== null && before !== now)) return 'MOVED';
  return before === null && now !== null ? 'NOT_NOTED' : 'SAME';
}
