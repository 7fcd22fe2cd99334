import type { Demand } from './demands';

/** What is sought: a move that meets a demand and leaves the observer's cells, and, where it costs little, those of others. */
export interface Sought {
  readonly demand: Demand;
  readonly observer: number;
  /** Owners who need such a move as well: the fewer of them it touches, the fewer are left to search for. */
  readonly spare: readonly number[];
}
