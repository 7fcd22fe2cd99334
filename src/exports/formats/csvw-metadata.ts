import type { About } from '../tables/about';
import { aboutLines, sourceLine } from '../tables/about-texts';
import { columnText } from '../tables/column-texts';
import type { ExportOptions } from '../questions/export-options';
import type { Column, ColumnKind } from '../tables/export-table';

const DATATYPES: Readonly<Record<ColumnKind, string>> = {
  TEXT: 'string',
  INTEGER: 'integer',
  KRONOR: 'integer',
  DECIMAL: 'double',
  BOOLEAN: 'boolean',
};

export interface DescribedFile {
  readonly columns: readonly Column[];
  /** The address of the file. */
  readonly url: string;
  readonly options: ExportOptions;
  readonly about: About;
}

/** Metadata Vocabulary for Tabular Data: https://www.w3.org/TR/tabular-metadata/ */
export function csvwMetadata({ columns, url, options, about }: DescribedFile): object {
  const { language, dialect } = options;
  const codes = columns.filter(({ role }) => role === 'CODE').map(({ name }) => name);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': about.title,
    'dc:source': sourceLine(about)[language],
    'dc:identifier': about.receipt ?? undefined,
    'dc:issued': about.publishedAt ?? undefined,
    'schema:version': about.dataVersion ?? undefined,
    'dc:description': aboutLines(about).map((line) => line[language]),
    notes: [{ samnav: about }],
    dialect: { delimiter: dialect.separator, encoding: 'utf-8', header: true, quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: columns.map(({ name, kind }) => ({
        name,
        titles: name,
        'dc:description': columnText(name),
        datatype: kind === 'DECIMAL' ? { base: 'double', format: { decimalChar: dialect.decimal } } : DATATYPES[kind],
      })),
      ...(codes.length > 0 ? { rowTitles: codes } : {}),
    },
  };
}
