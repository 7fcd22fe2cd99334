import loadHighs, { type Highs } from 'highs';
import { StatisticsError, requireFinite } from '../numbers/errors';

/**
 * A unit's quantities, each divided by the largest of its kind, so that kronor and counts stand side by side as 0–1.
 */
export interface ScaledUnit {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** Constant (CCR), variable (BCC) or non-increasing returns: Σλ free, = 1 or ≤ 1. */
export type Returns = 'CONSTANT' | 'VARIABLE' | 'NON_INCREASING';

/** Which quantities are moved in proportion: inputs down or outputs up. */
export type Orientation = 'INPUT' | 'OUTPUT';

/** The optimum: the factor on the moved quantities, and the weights of the units that form the point of comparison. */
export interface ProgramSolution {
  readonly factor: number;
  readonly weights: readonly number[];
}

/** Tight, since scores are compared with 1; `small_matrix_value` is the least HiGHS allows. */
const OPTIONS = {
  output_flag: false,
  presolve: 'off',
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
  small_matrix_value: 1e-12,
} as const;

let loading: Promise<Highs> | undefined;

/** The solver, loaded once for the process. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/**
 * Solves the envelopment program of one unit.
 *
 * INPUT: min θ with Σλx ≤ θx₀, Σλy ≥ y₀. OUTPUT: max φ with Σλx ≤ x₀, Σλy ≥ φy₀. λ ≥ 0.
 */
export function solveEnvelopment(
  highs: Highs,
  units: readonly ScaledUnit[],
  unit: ScaledUnit,
  returns: Returns,
  orientation: Orientation,
): ProgramSolution {
  const solution = highs.solve(programText(units, unit, returns, orientation), OPTIONS);
  if (solution.Status !== 'Optimal') {
    throw new StatisticsError('NO_CONVERGENCE', `The linear program of the frontier ended as ${solution.Status}.`);
  }
  const primal = (name: string) => {
    const column = solution.Columns[name];
    return column && 'Primal' in column ? column.Primal : 0;
  };
  return { factor: primal('f'), weights: units.map((_, index) => primal(`l${index}`)) };
}

function programText(
  units: readonly ScaledUnit[],
  unit: ScaledUnit,
  returns: Returns,
  orientation: Orientation,
): string {
  const [onInputs, onOutputs] = orientation === 'INPUT' ? [1, 0] : [0, 1];
  const rows = [
    ...unit.inputs.map((own, i) =>
      row(
        units.map(({ inputs }) => inputs[i]!),
        own,
        onInputs,
        '<=',
      ),
    ),
    ...unit.outputs.map((own, r) =>
      row(
        units.map(({ outputs }) => outputs[r]!),
        own,
        onOutputs,
        '>=',
      ),
    ),
  ];
  const total = units.map((_, index) => `+ 1 l${index}`).join(' ');
  if (returns === 'VARIABLE') rows.push(`${total} = 1`);
  if (returns === 'NON_INCREASING') rows.push(`${total} <= 1`);
  const sense = orientation === 'INPUT' ? 'Minimize' : 'Maximize';
  return [sense, ' goal: 1 f', 'Subject To', ...rows.map((text, index) => ` c${index}: ${text}`), 'End', ''].join('\n');
}

/** Σλ·values − own·f compared with 0, or Σλ·values compared with own when the factor does not act here. */
function row(values: readonly number[], own: number, acts: number, relation: '<=' | '>='): string {
  const terms = values.flatMap((value, index) => (value === 0 ? [] : [term(value, `l${index}`)]));
  if (acts && own !== 0) terms.push(term(-own, 'f'));
  if (terms.length === 0) terms.push('0 l0');
  return `${terms.join(' ')} ${relation} ${acts ? 0 : number(own)}`;
}

function term(coefficient: number, variable: string): string {
  return `${coefficient < 0 ? '-' : '+'} ${number(Math.abs(coefficient))} ${variable}`;
}

/**
 * HiGHS reads `NaN y` as a variable of that name and answers Optimal, so nothing but a finite number is ever written.
 */
function number(value: number): string {
  requireFinite('a coefficient of the linear program', value);
  return String(value);
}
