import loadHighs, { type Highs } from 'highs';

let loading: Promise<Highs> | undefined;

/** The solver (HiGHS), loaded once for the process; solving itself is synchronous. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

type Terms = readonly (readonly [coefficient: number, variable: string])[];

/** Minimise Σ cost·variable over variables that are at least 0, while each row's terms sum to its bound. */
export interface LinearProgram {
  readonly costs: Terms;
  readonly rows: readonly { readonly terms: Terms; readonly bound: number }[];
}

/**
 * Nodes of the search for a whole-number solution: enough for every table met so far, and an end for one never met. A
 * count and not a time, so that the same tables give the same pattern on a busy machine.
 */
const LARGEST_SEARCH = 2000;

const OPTIONS = { output_flag: false, mip_max_nodes: LARGEST_SEARCH, mip_rel_gap: 0 } as const;

/** The solution's values by variable, or undefined when there is none or none was found in the bounded search. */
export function solve(highs: Highs, program: LinearProgram, wholeNumbers: boolean): Map<string, number> | undefined {
  const solution = highs.solve(programText(program, wholeNumbers), OPTIONS);
  if (solution.Status !== 'Optimal') return undefined;
  const valueOf = (name: string) => {
    const column = solution.Columns[name];
    return column && 'Primal' in column ? column.Primal : 0;
  };
  return new Map(program.costs.map(([, name]) => [name, valueOf(name)]));
}

function programText({ costs, rows }: LinearProgram, wholeNumbers: boolean): string {
  return [
    'Minimize',
    ` goal: ${sum(costs)}`,
    'Subject To',
    ...rows.map(({ terms, bound }, at) => ` r${at}: ${sum(terms)} = ${number(bound)}`),
    ...(wholeNumbers ? ['General', ...costs.map(([, variable]) => ` ${variable}`)] : []),
    'End',
    '',
  ].join('\n');
}

/** Broken into lines, since readers of the format may limit a line's length. */
function sum(terms: Terms): string {
  return terms.map(([by, variable]) => `${by < 0 ? '-' : '+'} ${number(Math.abs(by))} ${variable}`).join('\n  ');
}

/**
 * HiGHS reads `NaN y` as a variable of that name and answers Optimal, so nothing but a finite number is ever written.
 */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A linear program cannot hold ${value}.`);
  return String(value);
}
