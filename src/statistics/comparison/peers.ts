import { requireAllFinite, requireCount, requireDomain, requirePositive, requireSameLength } from '../numbers/errors';
import { exactMean, exactSum } from '../numbers/exact-sum';

/** One structural variable: a value per unit, compared on its own scale or on a logarithmic one (population, money). */
export interface StructureVariable {
  readonly name: string;
  readonly values: readonly number[];
  readonly logarithmic?: boolean;
}

/** What one variable adds to a distance. */
export interface Contribution {
  readonly name: string;
  /** Difference in standard deviations, peer − unit. */
  readonly difference: number;
  /** Share of the squared distance, 0–1; all 0 when the units are alike in everything. */
  readonly share: number;
}

/** A similar unit, with the reasons. */
export interface Peer {
  readonly unit: string;
  readonly distance: number;
  readonly contributions: readonly Contribution[];
}

/** As many as Kolada's "Liknande kommuner". */
const NUMBER_OF_PEERS = 7;

/**
 * The k nearest units by structure, for every unit ("liknande förbund").
 *
 * Each variable (its natural logarithm if `logarithmic`) is turned into z-scores with the sample standard deviation;
 * distance = √Σ(zᵢ − zⱼ)², equal weights. Equal distances are settled by the unit's name, so the order of input is
 * irrelevant. A variable that does not vary adds nothing. Not symmetric: A may be nearest to B while B has nearer ones.
 *
 * Source: the principle of RKA/Kolada "Liknande kommuner" and CIPFA's nearest neighbours. Unit: standard deviations.
 * Domain: distinct names, one finite value per unit and variable, above 0 if logarithmic.
 */
export function nearestPeers(
  units: readonly string[],
  variables: readonly StructureVariable[],
  k = NUMBER_OF_PEERS,
): ReadonlyMap<string, readonly Peer[]> {
  requireCount('k', k);
  requireDomain(new Set(units).size === units.length, 'Units need distinct names.');
  const scores = variables.map((variable) => zScores(units, variable));
  const comparePeers = (a: Peer, b: Peer) => a.distance - b.distance || (a.unit < b.unit ? -1 : 1);
  const peersOf = (i: number) =>
    units
      .flatMap((_, j) => (i === j ? [] : [peer(units, variables, scores, i, j)]))
      .sort(comparePeers)
      .slice(0, k);
  return new Map(units.map((unit, i) => [unit, peersOf(i)]));
}

function zScores(units: readonly string[], { name, values, logarithmic = false }: StructureVariable): number[] {
  requireSameLength(`units and ${name}`, units, values);
  requireAllFinite(name, values);
  if (logarithmic) values.forEach((value) => requirePositive(name, value));
  if (values.length < 2) return values.map(() => 0);
  const scaled = logarithmic ? values.map(Math.log) : values;
  const mean = exactMean(scaled);
  const squares = exactSum(scaled.map((value) => (value - mean) ** 2));
  const deviation = Math.sqrt(squares / (values.length - 1));
  const constant = values.every((value) => value === values[0]);
  return scaled.map((value) => (constant ? 0 : (value - mean) / deviation));
}

function peer(
  units: readonly string[],
  variables: readonly StructureVariable[],
  scores: readonly (readonly number[])[],
  i: number,
  j: number,
): Peer {
  const differences = scores.map((z) => z[j]! - z[i]!);
  const squared = exactSum(differences.map((difference) => difference ** 2));
  const contributions = variables.map(({ name }, index) => ({
    name,
    difference: differences[index]!,
    share: squared === 0 ? 0 : differences[index]! ** 2 / squared,
  }));
  return { unit: units[j]!, distance: Math.sqrt(squared), contributions };
}
