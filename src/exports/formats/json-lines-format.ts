import type { Cell, Table } from '../tables/export-table';

/**
 * JSON Lines (https://jsonlines.org): an object for each row, with the columns' names. Kronor are text, since they are
 * exact.
 */
export async function* jsonLinesFormat(table: Table): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name);
  for await (const rows of table.pages) yield rows.map((row) => `${JSON.stringify(objectOf(names, row))}\n`).join('');
}

const objectOf = (names: readonly string[], row: readonly Cell[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name, index) => [name, typeof row[index] === 'bigint' ? String(row[index]) : row[index]]),
  );
