/** KRONOR are whole and exact to 64 bits; a list of words is one TEXT with `|` between them. */
export type ColumnKind = 'TEXT' | 'INTEGER' | 'KRONOR' | 'DECIMAL' | 'BOOLEAN';

/** CODE: identifies what a row is about. LABEL: the same in words. FIGURE: a number that a reader would add or draw. */
export type ColumnRole = 'CODE' | 'LABEL' | 'FIGURE' | 'OTHER';

export interface Column {
  /** ASCII, snake_case, unique in its table. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  /**
   * The thing that the column is about: the code and label of one thing share it, and so do a number and its status.
   */
  readonly subject: string;
}

export type Cell = string | number | bigint | boolean | null;
export type Row = readonly Cell[];

/** A table as it is read: the columns are known before the rows, and the rows come page by page. */
export interface Table {
  readonly columns: readonly Column[];
  /** How many rows there will be. */
  readonly size: number;
  readonly pages: AsyncIterable<readonly Row[]>;
}

export type ShownColumns = 'codes' | 'labels' | 'both';

/** Leaves out codes that have a label beside them, or labels that have a code. A column that stands alone stays. */
export function chooseColumns(table: Table, shown: ShownColumns): Table {
  if (shown === 'both') return table;
  const [unwanted, wanted] = shown === 'codes' ? ['LABEL', 'CODE'] : ['CODE', 'LABEL'];
  const kept = table.columns.flatMap(({ role, subject }, index) => {
    const hasOther = table.columns.some((other) => other.role === wanted && other.subject === subject);
    return role === unwanted && hasOther ? [] : [index];
  });
  const choose = <T>(all: readonly T[]): T[] => kept.map((index) => all[index] as T);
  return {
    columns: choose(table.columns),
    size: table.size,
    pages: mapPages(table.pages, (row) => choose(row)),
  };
}

async function* mapPages(
  pages: AsyncIterable<readonly Row[]>,
  change: (row: Row) => Row,
): AsyncGenerator<readonly Row[]> {
  for await (const rows of pages) yield rows.map(change);
}

export const indexOfColumn = (columns: readonly Column[], name: string): number =>
  columns.findIndex((column) => column.name === name);
