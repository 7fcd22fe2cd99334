import type { Cell as SheetCell } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import type { Language } from '../../platform';
import type { About } from '../tables/about';
import { aboutLines, sourceLine } from '../tables/about-texts';
import type { Cell, Row, Table } from '../tables/export-table';

const SHEETS = { sv: { data: 'Data', about: 'Om uppgifterna' }, en: { data: 'Data', about: 'About the data' } };

/**
 * A workbook of two sheets: the figures, and what must be known of them. Text is written as text, so that none of it
 * can be a formula. The whole workbook is built in memory, within the limit of rows.
 */
export async function* xlsxFormat(
  table: Table,
  language: Language,
  aboutIt: () => Promise<About>,
): AsyncGenerator<Uint8Array> {
  // The package’s types are those of an ES module, which CommonJS reaches only like this.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const head = table.columns.map(({ name }): SheetCell => ({ value: name, type: String, fontWeight: 'bold' }));
  const rows: SheetCell[][] = [];
  for await (const page of table.pages) rows.push(...page.map(sheetRow));
  const about = await aboutIt();
  const { data, about: aboutSheet } = SHEETS[language];
  yield await writeXlsxFile([
    { data: [head, ...rows], sheet: data, stickyRowsCount: 1 },
    { data: aboutRows(about, language), sheet: aboutSheet, columns: [{ width: 100 }] },
  ]).toBuffer();
}

const sheetRow = (row: Row): SheetCell[] => row.map(sheetCell);

function sheetCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (typeof cell !== 'bigint') return cell;
  // A number of a spreadsheet is exact to fifteen figures; kronor beyond that are text.
  const number = Number(cell);
  return Number.isSafeInteger(number) ? number : { value: String(cell), type: String };
}

/** In the language that was asked for, then in the other. */
function aboutRows(about: About, language: Language): SheetCell[][] {
  const other = language === 'sv' ? 'en' : 'sv';
  const lines = [about.title, sourceLine(about), ...aboutLines(about)];
  const inBoth = [...lines.map((line) => line[language]), '', ...lines.map((line) => line[other])];
  return inBoth.map((line) => [line === '' ? null : { value: line, type: String }]);
}
