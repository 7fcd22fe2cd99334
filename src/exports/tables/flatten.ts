import { columnName } from './column-names';
import type { Cell, Column, Row } from './export-table';
import { refuseTwice, type Leaf, type Pivot, type TableShape } from './table-shape';

type Language = 'sv' | 'en';

/** A row of the answer, as JSON. */
export type JsonRow = Readonly<Record<string, unknown>>;

interface Part {
  readonly dimension: string;
  readonly code: string;
  readonly nameSv?: string | null;
  readonly nameEn?: string | null;
}

export interface Flattening {
  readonly columns: readonly Column[];
  /** @throws Error when a row has other dimensions than the columns: such a file would say less than the answer */
  readonly flatten: (row: JsonRow) => Row;
}

/**
 * Makes nested rows flat: a column for each leaf, and for each dimension of the pivot a code and a label.
 * @throws SamnavError SAME_COLUMN_TWICE
 */
export function flattening(
  shape: Pick<TableShape, 'leaves' | 'pivot'>,
  dimensions: readonly string[],
  language: Language,
): Flattening {
  const { leaves, pivot } = shape;
  const place = pivot?.place ?? leaves.length;
  const [before, after] = [leaves.slice(0, place), leaves.slice(place)];
  const columns = [
    ...before.map(({ column }) => column),
    ...(pivot ? pivotColumns(pivot, dimensions) : []),
    ...after.map(({ column }) => column),
  ];
  refuseTwice(columns.map(({ name }) => name));
  return {
    columns,
    flatten: (row) => [
      ...before.map((leaf) => cellOf(leaf, row)),
      ...(pivot ? pivotCells(pivot, dimensions, partsOf(pivot, row), language) : []),
      ...after.map((leaf) => cellOf(leaf, row)),
    ],
  };
}

/** The dimensions of some rows' pivots, in the order in which they appear. */
export function dimensionsOf(pivot: Pivot, rows: readonly JsonRow[]): string[] {
  return [...new Set(rows.flatMap((row) => partsOf(pivot, row).map(({ dimension }) => dimension)))];
}

function pivotColumns({ prefix, hasLabels }: Pivot, dimensions: readonly string[]): Column[] {
  return dimensions.flatMap((dimension) => {
    const subject = columnName([...prefix, dimension]);
    const code: Column = { name: `${subject}_code`, kind: 'TEXT', role: 'CODE', subject };
    const label: Column = { name: `${subject}_label`, kind: 'TEXT', role: 'LABEL', subject };
    return hasLabels ? [code, label] : [code];
  });
}

function pivotCells(
  { hasLabels }: Pivot,
  dimensions: readonly string[],
  parts: readonly Part[],
  language: Language,
): Cell[] {
  if (parts.some(({ dimension }) => !dimensions.includes(dimension))) throw new Error('A row of other dimensions.');
  return dimensions.flatMap((dimension) => {
    const part = parts.find((one) => one.dimension === dimension);
    const label = (language === 'en' ? part?.nameEn : null) ?? part?.nameSv ?? null;
    return hasLabels ? [part?.code ?? null, label] : [part?.code ?? null];
  });
}

const partsOf = ({ path }: Pivot, row: JsonRow): readonly Part[] => (valueAt(path, row) ?? []) as readonly Part[];

function cellOf({ path, column }: Leaf, row: JsonRow): Cell {
  const value = valueAt(path, row);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join('|');
  if (column.kind === 'KRONOR') return BigInt(value as string);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}

function valueAt(path: readonly string[], row: JsonRow): unknown {
  let value: unknown = row;
  for (const step of path) {
    if (value === null || value === undefined) return null;
    value = (value as JsonRow)[step];
  }
  return value;
}
