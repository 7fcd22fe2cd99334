import { TOTAL } from '../../catalogue';
import type { Slices } from '../../platform';
import { UNIT_KINDS, type CountedRow, type CubeRow, type UnitKind } from '../cube/cube-row';

/** How much protection leaves to see of the figures of one kind of unit. */
export interface Usefulness {
  readonly unitKind: UnitKind;
  readonly figures: number;
  readonly shown: number;
  /** Figures withheld because they are small, and others withheld to protect those. */
  readonly small: number;
  readonly withheldBesides: number;
  /** Share of the respondents behind the totals that are in shown totals, in per cent; null when there are none. */
  readonly respondentsSeen: number | null;
}

/** Measures how much is left to see: `rows` are the counted figures, in the order of the published ones. */
export function* usefulnessOf(
  counted: readonly CountedRow[],
  rows: readonly CubeRow[],
  isSmall: (row: CountedRow) => boolean,
): Slices<Usefulness[]> {
  const found: Usefulness[] = [];
  for (const unitKind of UNIT_KINDS) {
    yield;
    const places = counted.flatMap((row, at) => (row.unitKind === unitKind ? [at] : []));
    const isShown = (at: number) => rows[at]?.status === 'PUBLISHED';
    const withheld = places.filter((at) => !isShown(at));
    const small = withheld.filter((at) => isSmall(counted[at] as CountedRow)).length;
    const totals = places.filter((at) => counted[at]?.dimension === TOTAL);
    const respondents = (of: readonly number[]) => of.reduce((sum, at) => sum + (counted[at]?.n ?? 0), 0);
    const all = respondents(totals);
    found.push({
      unitKind,
      figures: places.length,
      shown: places.length - withheld.length,
      small,
      withheldBesides: withheld.length - small,
      respondentsSeen: all === 0 ? null : (100 * respondents(totals.filter(isShown))) / all,
    });
  }
  return found;
}
