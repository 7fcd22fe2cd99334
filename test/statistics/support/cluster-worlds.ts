import type { ClusterCell } from '../../../src/statistics/clusters/cluster-cells';
import type { SeededRandom } from '../../../src/statistics/numbers/seeded-random';

/** How the units of a world differ. */
export interface ClusterWorld {
  /** The country's share in the first round. */
  readonly share: number;
  /** Standard deviation between the units' true shares (Beta), on the scale 0–1. */
  readonly tau: number;
  /** How much the country's share has fallen, by round. */
  readonly falls?: readonly number[];
}

const UNITS = 83;
/** As in the demo: how many of them take part, 2017 to 2024. */
export const TAKING_PART = [13, 20, 27, 32, 39, 36, 38, 40] as const;
const HABIT = 1;
const CHANCE = 0.6;

/**
 * Rounds of a country where participation is voluntary and habitual, and says nothing of the level. By round, then by
 * unit; n = 0 where a unit did not take part, else 18 answers on average, by the unit's size.
 */
export function voluntaryRounds(random: SeededRandom, world: ClusterWorld): ClusterCell[][] {
  const units = Array.from({ length: UNITS }, () => ({ ...unitOf(random, world), readiness: random.normal() }));
  let habitual = new Set<number>();
  return TAKING_PART.map((taking, round) => {
    const wills = units.map(
      ({ readiness }, unit) => readiness + CHANCE * random.normal() + (habitual.has(unit) ? HABIT : 0),
    );
    const order = wills.map((_, unit) => unit).sort((a, b) => wills[b]! - wills[a]!);
    habitual = new Set(order.slice(0, taking));
    return units.map((unit, index) => (habitual.has(index) ? answers(random, unit, world, round) : { n: 0, sum: 0 }));
  });
}

/** Two rounds of a few units: so many in each, and in both. */
export function fewUnits(
  random: SeededRandom,
  world: ClusterWorld,
  { first, second, both }: { readonly first: number; readonly second: number; readonly both: number },
): [ClusterCell[], ClusterCell[]] {
  const units = Array.from({ length: first + second - both }, () => unitOf(random, world));
  const nobody = { n: 0, sum: 0 };
  return [
    units.map((unit, index) => (index < first ? answers(random, unit, world, 0) : nobody)),
    units.map((unit, index) => (index >= first - both ? answers(random, unit, world, 1) : nobody)),
  ];
}

interface Unit {
  readonly truth: number;
  readonly size: number;
}

function unitOf(random: SeededRandom, { share, tau }: ClusterWorld): Unit {
  const concentration = tau === 0 ? 0 : (share * (1 - share)) / tau ** 2 - 1;
  const truth = tau === 0 ? share : random.beta(share * concentration, (1 - share) * concentration);
  return { truth, size: Math.min(2.6, Math.max(0.3, 1 + 0.45 * random.normal())) };
}

/** A fall takes the same part of every unit's share, so that the country's falls by just so much. */
function answers(random: SeededRandom, unit: Unit, { share, falls }: ClusterWorld, round: number): ClusterCell {
  const n = Math.round(18 * unit.size * (0.8 + 0.4 * random.uniform()));
  const truth = unit.truth * (1 - (falls?.[round] ?? 0) / share);
  let sum = 0;
  for (let answer = 0; answer < n; answer++) if (random.uniform() < truth) sum += 1;
  return { n, sum };
}
