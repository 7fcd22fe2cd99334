import type { Row, Table } from '../tables/export-table';

/** What the rows read so far are about. */
export interface Seen {
  readonly measures: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

/** The same table, with a record of what its rows are about; the record is complete once all pages have been read. */
export function watch(table: Table): { readonly table: Table; readonly seen: Seen } {
  const of = (fits: (name: string) => boolean) => ({
    at: table.columns.flatMap(({ name }, index) => (fits(name) ? [index] : [])),
    words: new Set<string>(),
  });
  const measures = of((name) => name === 'measure_code' || name.endsWith('_measure_code'));
  const origins = of((name) => name === 'origin' || name.endsWith('_origin'));
  const methods = of((name) => name === 'method' || name.endsWith('_method'));
  const note = (row: Row) => {
    for (const { at, words } of [measures, origins, methods]) {
      for (const index of at) {
        const cell = row[index];
        if (typeof cell === 'string') words.add(cell);
      }
    }
  };
  return {
    table: { columns: table.columns, size: table.size, pages: noting(table.pages, note) },
    seen: { measures: measures.words, origins: origins.words, methods: methods.words },
  };
}

async function* noting(pages: AsyncIterable<readonly Row[]>, note: (row: Row) => void): AsyncGenerator<readonly Row[]> {
  for await (const rows of pages) {
    rows.forEach(note);
    yield rows;
  }
}
