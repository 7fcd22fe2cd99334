import type { Measure, MeasureVersion } from '../../src/catalogue/catalogue';
import type { Findings } from '../../src/submissions/checks/finding';
import type { Figure } from '../../src/submissions/intake/submitted-figure';
import { pastPlace, type EarlierFigure, type Past } from '../../src/submissions/checks/past-figure';

type Kind = MeasureVersion['kind'];

/** A version that is all there is of its measure, with a row of its own: its key. */
export function versionOf(key: number, kind: Kind = 'SHARE', more: Partial<MeasureVersion> = {}): MeasureVersion {
  const base = kind === 'AMOUNT' ? 'SEK' : kind === 'COUNT' ? 'EVENTS' : 'RESPONDENTS';
  const measure = { key, code: `M${key}` } as Measure;
  return { key, kind, base, perUnit: false, measure, ...more } as MeasureVersion;
}

export type Numbers = Pick<Figure, 'n' | 'sum' | 'sumOfSquares'>;

export const figure = (version: MeasureVersion, numbers: Partial<Numbers>, more: Partial<Figure> = {}): Figure => ({
  row: version.key,
  version,
  dimension: 'TOTAL',
  category: 'TOTAL',
  categoryId: 1,
  n: 0,
  sum: 0,
  sumOfSquares: null,
  asked: null,
  ...numbers,
  ...more,
});

const earlier = ({ n, sum, sumOfSquares }: Partial<Numbers>): EarlierFigure => ({
  round: '2023',
  n: n ?? 0,
  sum: Number(sum ?? 0),
  sumOfSquares: sumOfSquares ?? 0,
});

export const ownOf = (before: readonly [Figure, Partial<Numbers>][]): Past['own'] =>
  new Map(before.map(([{ version, categoryId }, numbers]) => [pastPlace(version.key, categoryId), earlier(numbers)]));
export const othersOf = (version: MeasureVersion, cells: readonly Partial<Numbers>[]): Past['others'] =>
  new Map([[version.measure.key, { round: '2023', cells: cells.map(earlier) }]]);

/** What was found, with the rows. */
export const codes = (findings: Findings) =>
  findings.grouped().map(({ code, occurrences }) => [code, occurrences.map(({ row }) => row)]);
