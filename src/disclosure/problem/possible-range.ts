import type { Highs } from 'highs';
import { connectedCells } from './components';
import type { Demand } from './demands';
import { solve, type LinearProgram } from '../search/linear-program';
import type { Table } from './protection-table';

/**
 * The least and the most that a demand's variable can be for an observer, in whole numbers; the most is Infinity when
 * no published relation bounds it. Where the search for whole numbers is cut short, the wider range of real numbers.
 */
export function possibleRange(
  highs: Highs,
  table: Table,
  hidden: Uint8Array,
  demand: Demand,
  observer: number,
): { lower: number; upper: number } {
  let [lower, upper] = [0, 0];
  for (const layer of demand.layers) {
    const range = layerRange(highs, table, hidden, demand.cell, layer, observer);
    lower += range.lower;
    upper += range.upper;
  }
  return { lower, upper };
}

function layerRange(
  highs: Highs,
  table: Table,
  hidden: Uint8Array,
  cell: number,
  layer: number,
  observer: number,
): { lower: number; upper: number } {
  const value = table.layers[layer]![cell]!;
  if (!hidden[cell]) return { lower: value, upper: value };
  const cells = connectedCells(table, cell, observer, hidden);
  const extreme = (direction: number, none: number) => {
    const program = extremeProgram(table, layer, cells, cell, direction);
    const solution = solve(highs, program, true) ?? solve(highs, program, false);
    return solution ? Math.round(solution.get(`x${cell}`)! * 1e6) / 1e6 : none;
  };
  return { lower: extreme(1, 0), upper: extreme(-1, Infinity) };
}

function extremeProgram(
  table: Table,
  layer: number,
  cells: readonly number[],
  cell: number,
  direction: number,
): LinearProgram {
  const inside = new Set(cells);
  const touched = [...new Set(cells.flatMap((other) => table.equationsOf[other]!))];
  const rows = touched.map((at) => {
    const { cells: members, signs } = table.equations[at]!;
    const terms = members.flatMap((member, position): [number, string][] =>
      inside.has(member) ? [[signs[position]!, `x${member}`]] : [],
    );
    // Known cells stand on the right; their sum equals the true sum of the unknown ones.
    const bound = members.reduce(
      (sum, member, position) => sum + (inside.has(member) ? signs[position]! * table.layers[layer]![member]! : 0),
      0,
    );
    return { terms, bound };
  });
  return { costs: cells.map((other) => [other === cell ? direction : 0, `x${other}`]), rows };
}
