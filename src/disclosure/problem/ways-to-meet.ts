import type { Demand } from './demands';
import type { Table } from './protection-table';

/**
 * A demand as demands on single layers, all of which are to be met: the ways of doing so, likeliest first. The layers of a
 * share have nothing to do with each other, and two programs over one of them take a third of the time of one over both.
 *
 * Down to none means none in each layer. Up may be all in one layer, or, if need be, some in each.
 */
export function waysToMeet(table: Table, demand: Demand): Demand[][] {
  const { cell, layers, change } = demand;
  if (layers.length === 1) return [[demand]];
  const inLayer = (layer: number, by: number): Demand => ({ ...demand, layers: [layer], change: by });
  if (change < 0) {
    const some = layers.filter((layer) => table.layers[layer]![cell]! > 0);
    return [some.map((layer) => inLayer(layer, -table.layers[layer]![cell]!))];
  }
  const roomiest = [...layers].sort((a, b) => sum(table.layers[b]!) - sum(table.layers[a]!));
  return [...roomiest.map((layer) => [inLayer(layer, change)]), [demand]];
}

const sum = (values: readonly number[]) => values.reduce((left, value) => left + value, 0);
