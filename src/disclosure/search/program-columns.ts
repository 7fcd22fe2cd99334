import type { Table } from '../problem/protection-table';
import { roomOf, type Track } from './track';

/** Up or down for one cell along one track: the most that it can take, and what a step does to each layer. */
export interface Column {
  readonly cell: number;
  readonly room: number;
  readonly effects: Track['effects'];
  readonly direction: 1 | -1;
}

export const columnsOf = (table: Table, track: Track, cell: number): Column[] =>
  ([1, -1] as const).map((direction) => ({
    cell,
    direction,
    effects: track.effects,
    room: roomOf(track, table, cell, direction),
  }));

/** A number from 0 up to 1 that has nothing to do with its neighbours' (integer hash by Wellons' lowbias32). */
export function scatter(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

export function mostFractional(values: Float64Array, tolerance: number): number | undefined {
  let [worst, most] = [-1, tolerance];
  values.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance > most) [worst, most] = [column, distance];
  });
  return worst < 0 ? undefined : worst;
}
