import { frontierOf, type Frontier, type NoFrontier } from '../effect/frontier';
import { relationOf, type NoRelation, type Point, type Relation } from '../effect/relation';
import type { WholeUnit } from '../resources/unit-figures';

/** What takes long enough to be done in a thread. */
export type HeavyTask =
  | { readonly kind: 'RELATION'; readonly points: readonly Point[] }
  | { readonly kind: 'FRONTIER'; readonly units: readonly WholeUnit[] };

export type HeavyAnswer = Relation | NoRelation | Frontier | NoFrontier;

export const compute = (task: HeavyTask): Promise<HeavyAnswer> =>
  task.kind === 'FRONTIER' ? frontierOf(task.units) : Promise.resolve(relationOf(task.points));
