import type { Demand } from './demands';

/**
 * What a search is for: a move that meets a demand, leaves the observer's cells, and, where it costs little, leaves
 * those of others.
 */
export interface Sought {
  readonly demand: Demand;
  readonly observer: number;
  /** Owners who need such a move as well: the fewer of them the move touches, the fewer are left to search for. */
  readonly spare: readonly number[];
}
