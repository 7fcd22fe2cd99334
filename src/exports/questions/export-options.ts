import type { Language } from '../../platform';
import type { ShownColumns } from '../tables/export-table';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'json-stat2', 'xlsx', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  'json-stat2': 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

export const FILE_ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  jsonl: 'jsonl',
  'json-stat2': 'json',
  xlsx: 'xlsx',
  parquet: 'parquet',
};

/** The dialect of the CSV: for programs, unless stated otherwise. */
export interface CsvDialect {
  readonly separator: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** Whether the file begins with a byte order mark, by which Excel recognises UTF-8. */
  readonly bom: boolean;
}

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly columns: ShownColumns;
  readonly language: Language;
  readonly dialect: CsvDialect;
}
