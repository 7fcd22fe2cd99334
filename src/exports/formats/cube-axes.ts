import { SamnavError, type Language } from '../../platform';
import type { Column, Row } from '../tables/export-table';

/** A dimension of a cube: its codes in the order in which the rows have them. */
export interface Axis {
  readonly id: string;
  readonly codes: readonly string[];
  readonly labels: (language: Language) => Readonly<Record<string, string>>;
  readonly placeOf: (row: Row) => number;
}

/**
 * An indicator and its level follow from the measure: as dimensions of their own they would make a cube of almost
 * nothing but holes.
 */
const FOLLOWS: Readonly<Record<string, string>> = { indicator: 'measure', level: 'measure' };

/** @throws SamnavError NOT_A_CUBE for rows without codes, or when a row lacks one */
export function cubeAxes(columns: readonly Column[], rows: readonly Row[]): Axis[] {
  const codes = columns.filter(({ role }) => role === 'CODE');
  const subjects = codes.map(({ subject }) => subject);
  const axes = codes
    .filter(({ subject }) => !subjects.includes(FOLLOWS[subject] ?? ''))
    .map((column) => axisOf(column, columns, rows));
  if (axes.length === 0) throw new SamnavError('NOT_A_CUBE');
  return axes;
}

function axisOf(column: Column, columns: readonly Column[], rows: readonly Row[]): Axis {
  const at = columns.indexOf(column);
  const places = new Map<string, number>();
  const sample = new Map<string, Row>();
  for (const row of rows) {
    const code = row[at];
    if (typeof code !== 'string') throw new SamnavError('NOT_A_CUBE');
    if (places.has(code)) continue;
    places.set(code, places.size);
    sample.set(code, row);
  }
  return {
    id: column.name.replace(/_code$/, ''),
    codes: [...places.keys()],
    labels: (language) => {
      const label = labelFor(column, columns, language);
      const pairs = [...sample].map(([code, row]) => [code, String((label >= 0 ? row[label] : null) ?? code)]);
      return Object.fromEntries(pairs) as Record<string, string>;
    },
    placeOf: (row) => places.get(row[at] as string) as number,
  };
}

/** The label beside a code, in the language that the caller asks for where there are several. */
function labelFor({ subject }: Column, columns: readonly Column[], language: Language): number {
  const labels = columns.filter((column) => column.role === 'LABEL' && column.subject === subject);
  const best = labels.find(({ name }) => name.endsWith(`_${language}`)) ?? labels[0];
  return best ? columns.indexOf(best) : -1;
}
