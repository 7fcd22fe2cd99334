import { SamnavError, type Language } from '../../platform';
import type { About } from '../tables/about';
import { aboutLines, sourceLine } from '../tables/about-texts';
import { columnText } from '../tables/column-texts';
import { cubeAxes, type Axis } from './cube-axes';
import { indexOfColumn, type Column, type Row, type Table } from '../tables/export-table';

/** The dimension of the numbers in a cell: the value, how many answered, the interval. */
const METRIC = 'metric';

/**
 * JSON-stat 2.0, class `dataset`: https://json-stat.org/full/ The dimensions are the columns of codes, then the figures
 * of a row. Values are sparse: an unpublished figure has a status and no value, and a combination with neither is not
 * in the answer.
 * @throws SamnavError NOT_A_CUBE unless there is one row for each combination of codes
 */
export async function* jsonStatFormat(
  table: Table,
  language: Language,
  aboutIt: () => Promise<About>,
): AsyncGenerator<string> {
  const figures = table.columns.flatMap((column, index) => (column.role === 'FIGURE' ? [{ column, index }] : []));
  const rows: Row[] = [];
  for await (const page of table.pages) rows.push(...page);
  const axes = cubeAxes(table.columns, rows);
  if (figures.length === 0) throw new SamnavError('NOT_A_CUBE');
  const about = await aboutIt();
  const size = [...axes.map(({ codes }) => codes.length), figures.length];
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const seen = new Set<number>();
  const statusAt = new Map(figures.map(({ column }) => [column, statusOf(column, table.columns)]));
  for (const row of rows) {
    const place = axes.reduce((sum, axis) => sum * axis.codes.length + axis.placeOf(row), 0) * figures.length;
    if (seen.has(place) || !Number.isSafeInteger(place)) throw new SamnavError('NOT_A_CUBE');
    seen.add(place);
    figures.forEach(({ column, index }, offset) => {
      const cell = row[index] ?? null;
      const word = row[statusAt.get(column) ?? -1];
      if (cell !== null) value[place + offset] = Number(cell);
      if (typeof word === 'string' && word !== 'PUBLISHED') status[place + offset] = word;
    });
  }
  yield JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: about.title[language],
    source: sourceLine(about)[language],
    updated: about.publishedAt ?? undefined,
    note: aboutLines(about).map((line) => line[language]),
    id: [...axes.map(({ id }) => id), METRIC],
    size,
    role: { time: axes.filter(({ id }) => id === 'round').map(({ id }) => id), metric: [METRIC] },
    dimension: {
      ...Object.fromEntries(axes.map((axis) => [axis.id, axisDimension(axis, language, about)])),
      [METRIC]: metricDimension(
        figures.map(({ column }) => column),
        language,
        unitOfAll(table.columns, rows),
      ),
    },
    value,
    status,
    extension: { samnav: about, ...repliesIn(table.columns, rows, axes) },
  });
}

/**
 * Förbund's comments on their figures: a cube has no room for words, so they stand beside it with the codes of their
 * rows.
 */
function repliesIn(columns: readonly Column[], rows: readonly Row[], axes: readonly Axis[]): object {
  const at = columns.flatMap(({ name }, index) => (/(^|_)reply$/.test(name) ? [index] : []));
  const replies = rows.flatMap((row) =>
    at.flatMap((index) => {
      const codes = Object.fromEntries(axes.map((axis) => [axis.id, axis.codes[axis.placeOf(row)]]));
      return row[index] === null ? [] : [{ ...codes, reply: row[index] }];
    }),
  );
  return replies.length > 0 ? { replies } : {};
}

function statusOf(figure: Column, columns: readonly Column[]): number {
  return columns.findIndex(({ name, subject }) => subject === figure.subject && /(^|_)status$/.test(name));
}

function axisDimension({ id, codes, labels }: Axis, language: Language, about: About): object {
  const measures = id === 'measure' || id.endsWith('measure_code') ? about.measures : [];
  const units = measures.filter(({ code }) => codes.includes(code)).map(({ code, unit }) => [code, { label: unit }]);
  return {
    label: columnText(id)[language],
    category: { index: codes, label: labels(language) },
    ...(units.length > 0 ? { extension: { unit: Object.fromEntries(units) as object } } : {}),
  };
}

function metricDimension(figures: readonly Column[], language: Language, unit: string | null): object {
  const isInUnit = ({ name }: Column) => /(^|_)(value|lower|upper)$/.test(name);
  return {
    label: columnText(METRIC)[language],
    category: {
      index: figures.map(({ name }) => name),
      label: Object.fromEntries(figures.map(({ name }) => [name, columnText(name)[language]])),
      unit: Object.fromEntries(
        figures.map((figure) => [
          figure.name,
          { decimals: figure.kind === 'DECIMAL' ? 1 : 0, ...(isInUnit(figure) && unit ? { label: unit } : {}) },
        ]),
      ),
    },
  };
}

/** The unit of the figures, when they share one. */
function unitOfAll(columns: readonly Column[], rows: readonly Row[]): string | null {
  const at = indexOfColumn(columns, 'unit');
  const [unit, other] = new Set(at < 0 ? [] : rows.map((row) => row[at]));
  return typeof unit === 'string' && other === undefined ? unit : null;
}
