import { tableFromIPC } from 'apache-arrow';

export interface ReadParquet {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly types: Readonly<Record<string, string>>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly rowGroups: number;
}

/**
 * Reads a file with the Parquet library of Rust and with Arrow, which share no code with the writer. Whole numbers fit
 * a number.
 */
export async function readParquet(bytes: Uint8Array): Promise<ReadParquet> {
  // An ES module, which CommonJS reaches only like this.
  const parquet = await import('parquet-wasm');
  const table = tableFromIPC(parquet.readParquet(bytes).intoIPCStream());
  const plain = ([name, cell]: [string, unknown]) => [name, typeof cell === 'bigint' ? Number(cell) : cell];
  const rows = table.toArray().map((row) => {
    const cells = (row as { toJSON(): Record<string, unknown> }).toJSON();
    return Object.fromEntries(Object.entries(cells).map(plain)) as Record<string, unknown>;
  });
  const file = await parquet.ParquetFile.fromFile(new Blob([Uint8Array.from(bytes)]));
  const metadata = file.metadata();
  return {
    rows,
    types: Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)])),
    metadata: metadata.fileMetadata().keyValueMetadata() as Map<string, string>,
    rowGroups: metadata.numRowGroups(),
  };
}
