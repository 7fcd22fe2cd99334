import type { Demand } from './demands';
import type { Table } from './protection-table';

/**
 * A demand as sets of demands on single layers, each set a way of meeting it, the likeliest first. The layers of a
 * share are independent, and two programs over one layer each take a third of the time of one over both.
 *
 * A demand for none means none in each layer. A demand for more may be met in one layer or, if need be, by some in
 * each.
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
