import { StatisticsError, requireAllFinite, requireAtLeast, requireDomain } from '../numbers/errors';
import { loadSolver, solveEnvelopment, type Orientation, type Returns, type ScaledUnit } from './dea-program';

/** One unit: what it uses and what it produces, in any units of measurement. */
export interface FrontierUnit {
  readonly name: string;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** How a unit would change by growing: more, less or as much output per input. */
export type ReturnsToScale = 'INCREASING' | 'DECREASING' | 'CONSTANT';

/** A unit's place against the frontier. Scores lie above 0 and up to 1, where 1 is on the frontier. */
export interface FrontierScore {
  readonly name: string;
  /** Under constant returns to scale (Charnes, Cooper & Rhodes). */
  readonly ccr: number;
  /** Under variable returns to scale (Banker, Charnes & Cooper); never below `ccr`. */
  readonly bcc: number;
  /** ccr/bcc: what is lost by being of the wrong size. */
  readonly scaleEfficiency: number;
  readonly returnsToScale: ReturnsToScale;
  /** Units of the CCR frontier it is compared with, and their weights. There may be several such sets. */
  readonly reference: readonly { readonly name: string; readonly weight: number }[];
}

/** Scores this near are the same: well above the solver's error, well below what is shown. */
const SAME = 1e-9;

/**
 * Data envelopment analysis: how far each unit is from the frontier of the best combinations seen. **Exploratory**: at
 * the n of förbund its rank correlation with the truth is 0.3–0.6, and one odd unit moves the whole frontier.
 *
 * Input orientation: the least factor θ by which a combination Σλ of units could shrink the unit's inputs and still
 * produce its outputs. Output orientation: 1/φ with φ the largest factor on its outputs. Solved by linear programming
 * with HiGHS, after dividing each quantity by its largest value, so that scores do not depend on units of measurement.
 *
 * Source: Charnes, Cooper & Rhodes (1978), EJOR 2:429–444; Banker, Charnes & Cooper (1984), Manag Sci 30:1078–1092;
 * returns to scale by the non-increasing program, Färe & Grosskopf (1985). Unit: none. Domain: distinct names; finite
 * quantities from 0; every unit with some input and some output above 0.
 */
export async function efficiencyFrontier(
  units: readonly FrontierUnit[],
  orientation: Orientation = 'INPUT',
): Promise<FrontierScore[]> {
  requireUnits(units);
  const highs = await loadSolver();
  const sorted = [...units].sort(compareUnits);
  const scaled = scale(sorted);
  const peers = undominated(scaled);
  const solve = (unit: number, returns: Returns) =>
    solveEnvelopment(
      highs,
      peers.map((peer) => scaled[peer]!),
      scaled[unit]!,
      returns,
      orientation,
    );
  const score = (factor: number) => toScore(orientation === 'INPUT' ? factor : 1 / factor);
  const scores = sorted.map(({ name }, unit): FrontierScore => {
    const constant = solve(unit, 'CONSTANT');
    const ccr = score(constant.factor);
    const bcc = Math.max(ccr, score(solve(unit, 'VARIABLE').factor));
    const nonIncreasing = () => score(solve(unit, 'NON_INCREASING').factor);
    const reference = peers
      .map((peer, index) => ({ name: sorted[peer]!.name, weight: constant.weights[index]! }))
      .filter(({ weight }) => weight > SAME)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      name,
      ccr,
      bcc,
      scaleEfficiency: ccr / bcc,
      returnsToScale: returnsOf(ccr, bcc, nonIncreasing),
      reference,
    };
  });
  const byName = new Map(scores.map((found) => [found.name, found]));
  return units.map(({ name }) => byName.get(name)!);
}

function returnsOf(ccr: number, bcc: number, nonIncreasing: () => number): ReturnsToScale {
  if (bcc - ccr <= SAME) return 'CONSTANT';
  return nonIncreasing() - ccr <= SAME ? 'INCREASING' : 'DECREASING';
}

/**
 * The units that no other does at least as well as with no more: whatever weight another unit had could be moved to the
 * one that beats it, so that no program needs it. Of a thousand units some tens are left, and the programs are as much
 * smaller.
 */
function undominated(units: readonly ScaledUnit[]): number[] {
  const beats = (a: ScaledUnit, b: ScaledUnit) =>
    a.inputs.every((value, i) => value <= b.inputs[i]!) &&
    a.outputs.every((value, r) => value >= b.outputs[r]!) &&
    (a.inputs.some((value, i) => value < b.inputs[i]!) || a.outputs.some((value, r) => value > b.outputs[r]!));
  return units.flatMap((unit, index) => (units.some((other) => beats(other, unit)) ? [] : [index]));
}

function toScore(value: number): number {
  if (!(value > 0)) throw new StatisticsError('NO_CONVERGENCE', 'The solver returned a score that is not above 0.');
  return value > 1 - SAME ? 1 : value;
}

function scale(units: readonly FrontierUnit[]): ScaledUnit[] {
  const largest = (of: (unit: FrontierUnit) => readonly number[]) =>
    of(units[0]!).map((_, index) => Math.max(...units.map((unit) => of(unit)[index]!)) || 1);
  const inputs = largest((unit) => unit.inputs);
  const outputs = largest((unit) => unit.outputs);
  return units.map((unit) => ({
    inputs: unit.inputs.map((value, index) => value / inputs[index]!),
    outputs: unit.outputs.map((value, index) => value / outputs[index]!),
  }));
}

/** The same program whatever the order of input, since equal optima may be reached by different roads. */
function compareUnits(a: FrontierUnit, b: FrontierUnit): number {
  const [x, y] = [
    [...a.inputs, ...a.outputs],
    [...b.inputs, ...b.outputs],
  ];
  const first = x.findIndex((value, index) => value !== y[index]);
  if (first >= 0) return x[first]! - y[first]!;
  return a.name < b.name ? -1 : 1;
}

function requireUnits(units: readonly FrontierUnit[]): void {
  requireAtLeast('units', units, 1);
  requireDomain(new Set(units.map(({ name }) => name)).size === units.length, 'Units need distinct names.');
  const [first] = units;
  for (const { name, inputs, outputs } of units) {
    requireAllFinite(`inputs of ${name}`, inputs);
    requireAllFinite(`outputs of ${name}`, outputs);
    if (inputs.length !== first!.inputs.length || outputs.length !== first!.outputs.length) {
      throw new StatisticsError('LENGTHS_DIFFER', `${name} has other inputs or outputs than ${first!.name}.`);
    }
    requireDomain(
      [...inputs, ...outputs].every((value) => value >= 0),
      `${name} has a negative quantity.`,
    );
    requireDomain(
      inputs.some((v) => v > 0) && outputs.some((v) => v > 0),
      `${name} needs an input and an output above 0.`,
    );
  }
}
