import type { StoredCell } from '../intake/cell';

/** What would be in force, had a dry run been the real thing: every cell of the förbund's round. */
export interface PlannedVersion {
  readonly forbundId: number;
  readonly roundId: number;
  readonly cells: readonly StoredCell[];
}
