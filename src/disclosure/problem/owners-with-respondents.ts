import { OUTSIDER, type Table } from './protection-table';

/**
 * Who has respondents of their own in a cell: the cell's owner, or the owners of the parts that it is the total of. The
 * search follows each cell down through the relations of which it is the total.
 */
export function ownersWithRespondents(table: Table): (cell: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  const of = (cell: number): ReadonlySet<number> => {
    const before = known.get(cell);
    if (before) return before;
    // A relation that leads back to its own total adds nothing, and must not be followed for ever.
    known.set(cell, new Set());
    const owners = ofParts(table, cell, of);
    known.set(cell, owners);
    return owners;
  };
  return of;
}

function ofParts(table: Table, cell: number, of: (cell: number) => ReadonlySet<number>): ReadonlySet<number> {
  if (table.cells[cell]!.n === 0) return new Set();
  const owner = table.owners[cell]!;
  if (owner !== OUTSIDER) return new Set([owner]);
  const asTotal = table.equationsOf[cell]!.map((at) => table.equations[at]!.cells).filter(([total]) => total === cell);
  return new Set(asTotal.flatMap(([, ...parts]) => parts.flatMap((part) => [...of(part)])));
}
