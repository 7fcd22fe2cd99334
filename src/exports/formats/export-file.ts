import { readAbout, type About } from '../tables/about';
import type { Ask } from '../questions/ask';
import { csvFormat } from './csv-format';
import { csvwMetadata } from './csvw-metadata';
import type { ExportOptions } from '../questions/export-options';
import { jsonLinesFormat } from './json-lines-format';
import { jsonStatFormat } from './json-stat-format';
import { parquetFormat } from './parquet-format';
import type { Question } from '../questions/read-question';
import type { OpenTable } from '../tables/read-table.use-case';
import { watch } from '../questions/seen';
import { chooseColumns } from '../tables/export-table';
import { xlsxFormat } from './xlsx-format';

export type Chunk = string | Uint8Array;

export interface FileParts {
  readonly table: OpenTable;
  readonly question: Question;
  readonly options: ExportOptions;
  readonly release: number | null;
  readonly ask: Ask;
}

/**
 * Writes a table in the requested format. CSV, JSON Lines and Parquet are written page by page, the others as a whole.
 */
export function exportFile(parts: FileParts): AsyncGenerator<Chunk> {
  const { options } = parts;
  const { table, about } = described(parts);
  const shown = chooseColumns(table, options.columns);
  switch (options.format) {
    case 'csv':
      return csvFormat(shown, options.dialect);
    case 'jsonl':
      return jsonLinesFormat(shown);
    case 'json-stat2':
      return jsonStatFormat(table, options.language, about);
    case 'xlsx':
      return xlsxFormat(shown, options.language, about);
    case 'parquet':
      return parquetFormat(shown, options.language, about);
  }
}

/**
 * What a reader must know about the file, as CSV on the Web. Reads all pages, since only they say which measures there
 * are.
 */
export async function* exportMetadata(parts: FileParts, url: string): AsyncGenerator<string> {
  const { options } = parts;
  const { table, about } = described(parts);
  for await (const page of table.pages) void page;
  const { columns } = chooseColumns(table, options.columns);
  yield JSON.stringify(csvwMetadata({ columns, url, options, about: await about() }), null, 2);
}

function described({ table, question, release, ask }: FileParts): {
  readonly table: ReturnType<typeof watch>['table'];
  readonly about: () => Promise<About>;
} {
  const watched = watch(table);
  const asked = { title: question.title, release, receipt: table.receipt };
  return { table: watched.table, about: () => readAbout(ask, asked, watched.seen) };
}
