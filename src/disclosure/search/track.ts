import type { Table } from '../problem/protection-table';

/** A way in which the counts of a cell may change: what a step of one does to each layer. */
export interface Track {
  readonly name: string;
  readonly effects: readonly { readonly layer: number; readonly by: 1 | -1 }[];
}

/** More or fewer respondents, in one layer: of a share, who answered one way. */
export const inLayer = (layer: number): Track => ({ name: `layer ${layer}`, effects: [{ layer, by: 1 }] });

/** As many respondents as before, of whom some answered otherwise. */
export const EXCHANGE: Track = {
  name: 'exchange',
  effects: [
    { layer: 0, by: 1 },
    { layer: 1, by: -1 },
  ],
};

/** Whether a cell may be moved so: where n is known, only the answers may. */
export const allows = (track: Track, table: Table, cell: number, isFree: boolean): boolean =>
  track === EXCHANGE || isFree || !table.frozen[cell];

/** How far a cell can go in a direction before a layer of it falls below 0. */
export function roomOf({ effects }: Track, table: Table, cell: number, direction: number): number {
  return effects.reduce(
    (least, { layer, by }) => (by * direction < 0 ? Math.min(least, table.layers[layer]![cell]!) : least),
    Infinity,
  );
}
