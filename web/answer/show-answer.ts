import { drawing, element, inBoth, written } from './dom';
import { scaleOf, type Estimate, type Scale } from './estimate';
import type { JsonObject } from './json';
import { shape, type Cell, type Table } from './shape';
import { showEstimate } from './show-estimate';

/** More rows than this are left to the raw answer, and the table says so. */
const ROWS_SHOWN = 200;

/** The data of an answer, field by field, as facts and tables. */
export function showAnswer(data: JsonObject): HTMLElement[] {
  return Object.entries(data).map(([field, value]) => {
    const cells = [...shape(value)];
    const facts = cells.filter(([, cell]) => cell.kind !== 'table');
    const parts = cells.map(([path, cell]) =>
      cell.kind === 'table' ? showTable(cell.table, path === '' ? field : `${field}.${path}`) : undefined,
    );
    const title = facts.length > 0 ? element('h5', {}, element('code', {}, field)) : undefined;
    return element('div', { class: 'field' }, title, facts.length > 0 ? showFacts(facts) : undefined, ...parts);
  });
}

function showFacts(facts: [string, Cell][]): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.map(([path, cell]) =>
      element(
        'div',
        {},
        path === '' ? undefined : element('dt', {}, named(path)),
        element('dd', {}, showCell(cell, scaleOfCells([cell]))),
      ),
    ),
  );
}

function showTable({ columns, rows, total }: Table, name: string): HTMLElement {
  const caption = element(
    'p',
    { class: 'caption' },
    element('code', {}, name),
    ' ',
    counted(Math.min(rows.length, ROWS_SHOWN), total ?? rows.length),
  );
  if (rows.length === 0) return element('div', { class: 'table' }, caption);
  const scales = columns.map((column) => scaleOfCells(rows.map((row) => row.get(column))));
  const isNumber = (column: string): boolean => rows.some((row) => row.get(column)?.kind === 'number');
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: isNumber(column) ? 'is-number' : '' }, named(column)),
  );
  const body = rows.slice(0, ROWS_SHOWN).map((row) =>
    element(
      'tr',
      {},
      ...columns.map((column, i) => {
        const cell = row.get(column) ?? { kind: 'nothing' };
        return element('td', { class: isNumber(column) ? 'is-number' : `is-${cell.kind}` }, showCell(cell, scales[i]));
      }),
    ),
  );
  return element(
    'div',
    { class: 'table' },
    caption,
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name },
      element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body)),
    ),
  );
}

function showCell(cell: Cell, scale: Scale | undefined): Node {
  switch (cell.kind) {
    case 'nothing':
      return element('span', { class: 'note' }, '–');
    case 'text':
      return showText(cell.text);
    case 'number':
      return document.createTextNode(written(cell.value));
    case 'flag':
      return cell.value ? inBoth('ja', 'yes') : inBoth('nej', 'no');
    case 'sentence':
      return element(
        'span',
        { class: 'sentence' },
        element('span', {}, cell.sv),
        element('span', { lang: 'en' }, cell.en),
      );
    case 'list':
      return showList(cell.items);
    case 'table':
      return element(
        'details',
        {},
        element('summary', {}, counted(cell.table.rows.length, cell.table.total)),
        showTable(cell.table, ''),
      );
    case 'estimate':
      return showEstimate(cell, scale);
  }
}

/** The server decides the colours; where an answer carries one, it is shown as a patch beside its code. */
function showText(text: string): Node {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return document.createTextNode(text);
  const patch = drawing('rect', { width: 12, height: 12, rx: 3, fill: text });
  return element(
    'span',
    { class: 'colour' },
    drawing('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, patch),
    ` ${text}`,
  );
}

function showList(items: Cell[]): Node {
  if (items.length === 0) return element('span', { class: 'note' }, '–');
  return element('span', { class: 'list' }, ...items.map((item) => element('span', {}, showCell(item, undefined))));
}

function counted(shown: number, total: number | undefined): HTMLElement {
  if (total === undefined || total === shown)
    return element(
      'span',
      { class: 'count' },
      inBoth(shown === 1 ? '1 rad' : `${written(shown)} rader`, shown === 1 ? 'row' : 'rows'),
    );
  return element(
    'span',
    { class: 'count' },
    inBoth(`${written(shown)} av ${written(total)} rader`, `${written(shown)} of ${written(total)} rows`),
  );
}

/** `forbund.name` may break after the dot, so that a long path does not make a wide column. */
function named(path: string): HTMLElement {
  const steps = path.split('.').flatMap((step, i) => (i === 0 ? [step] : [element('wbr'), `.${step}`]));
  return element('code', {}, ...steps);
}

function scaleOfCells(cells: readonly (Cell | undefined)[]): Scale | undefined {
  return scaleOf(cells.filter((cell): cell is Estimate => cell?.kind === 'estimate'));
}
