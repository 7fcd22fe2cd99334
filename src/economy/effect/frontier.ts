import { efficiencyFrontier, type FrontierScore } from '../../statistics';
import type { WholeUnit } from '../resources/unit-figures';

/** What a frontier was not made for. */
export type NoFrontier = 'TOO_FEW_UNITS' | 'TOO_MANY_UNITS' | 'OUTCOME_OF_A_SAMPLE';

export interface Frontier {
  readonly scores: readonly FrontierScore[];
  /** Units with nothing of an output, which have no place on a frontier. */
  readonly leftOut: readonly string[];
}

const INPUTS = 1;
const OUTPUTS = 2;
/** Below three units for each quantity nearly everybody is on the frontier (Banker et al. 1989). */
export const FEWEST_ON_FRONTIER = 3 * (INPUTS + OUTPUTS);
export const MOST_ON_FRONTIER = 2000;

/** Kronor in; participants and persons in work or studies out. Exploratory: one odd unit moves the whole frontier. */
export async function frontierOf(units: readonly WholeUnit[]): Promise<Frontier | NoFrontier> {
  const placed = units.filter(({ outcome }) => outcome.sum > 0);
  if (placed.length < FEWEST_ON_FRONTIER) return 'TOO_FEW_UNITS';
  if (placed.length > MOST_ON_FRONTIER) return 'TOO_MANY_UNITS';
  const scores = await efficiencyFrontier(
    placed.map(({ key, cost, participants, outcome }) => ({
      name: key,
      inputs: [cost],
      outputs: [participants, outcome.sum],
    })),
  );
  return { scores, leftOut: units.filter((unit) => !placed.includes(unit)).map(({ key }) => key) };
}
