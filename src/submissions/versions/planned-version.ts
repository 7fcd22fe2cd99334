import type { StoredCell } from '../intake/cell';

/** The version that a dry run would have put in force: every cell of the förbund's round. */
export interface PlannedVersion {
  readonly forbundId: number;
  readonly roundId: number;
  readonly cells: readonly StoredCell[];
}
