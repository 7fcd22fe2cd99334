import { stringify } from 'csv-stringify/sync';
import type { Cell as SheetCell } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { swedishHeader, TEMPLATE_ADVICE, TEMPLATE_COLUMNS, type Template } from '../../submissions';

export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** A template as a file that Swedish Excel opens: CSV, or a workbook with a sheet that explains the columns. */
export async function templateFile(template: Template, format: TemplateFormat): Promise<Uint8Array> {
  const header = TEMPLATE_COLUMNS.map(({ name }) => swedishHeader(name));
  const rows = template.rows.map((row) => TEMPLATE_COLUMNS.map(({ prefilled }) => prefilled?.(row, template) ?? ''));
  if (format === 'xlsx') return workbook(header, rows);
  const options = { delimiter: ';', record_delimiter: 'windows', bom: true, escape_formulas: true } as const;
  return Buffer.from(stringify([header, ...rows], options));
}

async function workbook(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  // The package’s types are those of an ES module, which CommonJS reaches only like this.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const bold = (value: string): SheetCell => ({ value, type: String, fontWeight: 'bold' });
  // Text is written as text, so that none of it can be a formula.
  const text = (value: string): SheetCell => (value === '' ? null : { value, type: String });
  const explained = TEMPLATE_COLUMNS.map(({ name, about }) => [swedishHeader(name), about.sv, about.en].map(text));
  const advice = TEMPLATE_ADVICE.map(({ sv, en }) => ['', sv, en].map(text));
  return writeXlsxFile([
    { data: [header.map(bold), ...rows.map((row) => row.map(text))], sheet: 'Resultat', stickyRowsCount: 1 },
    {
      data: [['Kolumn', 'Förklaring', 'In English'].map(bold), ...explained, ...advice],
      sheet: 'Kolumner',
      columns: [{ width: 22 }, { width: 70 }, { width: 70 }],
    },
  ]).toBuffer();
}
