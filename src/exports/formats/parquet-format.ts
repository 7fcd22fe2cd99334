import type { ByteWriter, ColumnSource } from 'hyparquet-writer' with { 'resolution-mode': 'import' };
import type { Language } from '../../platform';
import type { About } from '../tables/about';
import { aboutLines, sourceLine } from '../tables/about-texts';
import type { Cell, ColumnKind, Row, Table } from '../tables/export-table';

const TYPES = {
  TEXT: 'STRING',
  INTEGER: 'INT64',
  KRONOR: 'INT64',
  DECIMAL: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
} as const satisfies Record<ColumnKind, ColumnSource['type']>;

/** Rows in a group: readers skip and buffer by the group, and one of our pages is too small to be one. */
const GROUP_ROWS = 10_000;

/**
 * Apache Parquet with Snappy, a row group at a time; the key-value metadata has what a reader must know about the
 * figures.
 */
export async function* parquetFormat(
  table: Table,
  language: Language,
  aboutIt: () => Promise<About>,
): AsyncGenerator<Uint8Array> {
  // The package is an ES module, which CommonJS reaches only like this.
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const columnsOf = (rows: readonly Row[]): ColumnSource[] =>
    table.columns.map(({ name, kind }, index) => ({
      name,
      data: rows.map((row) => valueOf(row[index] ?? null, kind)),
      type: TYPES[kind],
      nullable: true,
    }));
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }) });
  let group: Row[] = [];
  const writeGroup = () => {
    const columnData = columnsOf(group).map(({ name, data }) => ({ name, data }));
    void file.write({ columnData, rowGroupSize: group.length });
    group = [];
  };
  for await (const rows of table.pages) {
    group.push(...rows);
    if (group.length < GROUP_ROWS) continue;
    writeGroup();
    yield taken(writer);
  }
  if (group.length > 0) writeGroup();
  file.kvMetadata = keyValues(await aboutIt(), language);
  void file.finish();
  yield taken(writer);
}

function valueOf(cell: Cell, kind: ColumnKind): Cell {
  return kind === 'INTEGER' && typeof cell === 'number' ? BigInt(cell) : cell;
}

/** The bytes written since the last call. The writer itself counts from the file's beginning. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = Uint8Array.from(writer.getBytes());
  writer.index = 0;
  return bytes;
}

function keyValues(about: About, language: Language): { key: string; value: string }[] {
  return [
    { key: 'title', value: about.title[language] },
    { key: 'source', value: sourceLine(about)[language] },
    {
      key: 'notes',
      value: aboutLines(about)
        .map((line) => line[language])
        .join('\n'),
    },
    { key: 'samnav', value: JSON.stringify(about) },
  ];
}
