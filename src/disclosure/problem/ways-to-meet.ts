import { EXCHANGE, inLayer, type Track } from '../search/track';
import type { Demand } from './demands';
import type { Table } from './protection-table';

/** A part of a demand, and the tracks along which it is sought. */
export interface Part {
  readonly demand: Demand;
  readonly tracks: readonly Track[];
}

/**
 * A demand as sets of demands on single tracks, each set a way of meeting it, the likeliest first. The layers of a
 * share are independent, and two programs over one layer each take a third of the time of one over both.
 *
 * A demand for other answers is met by an exchange, which keeps n. A demand for none means none in each layer. A demand
 * for more may be met in one layer or, if need be, by some in each; last, along all tracks together.
 */
export function waysToMeet(table: Table, demand: Demand): Part[][] {
  const { cell, layers, change, variable } = demand;
  if (table.layers.length === 1) return [[{ demand, tracks: [inLayer(0)] }]];
  const along = (layer: number, by: number): Part => ({
    demand: { ...demand, layers: [layer], change: by },
    tracks: [inLayer(layer)],
  });
  const together: Part[] = [{ demand, tracks: [...table.layers.map((_, layer) => inLayer(layer)), EXCHANGE] }];
  if (variable !== 'n') return [[{ demand, tracks: [EXCHANGE] }], together];
  if (change < 0) {
    const some = layers.filter((layer) => table.layers[layer]![cell]! > 0);
    return [some.map((layer) => along(layer, -table.layers[layer]![cell]!)), together];
  }
  const roomiest = [...layers].sort((a, b) => sum(table.layers[b]!) - sum(table.layers[a]!));
  return [...roomiest.map((layer) => [along(layer, change)]), together];
}

const sum = (values: readonly number[]) => values.reduce((left, value) => left + value, 0);
