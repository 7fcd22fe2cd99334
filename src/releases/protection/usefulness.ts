import { TOTAL } from '../../catalogue';
import type { Slices } from '../../platform';
import { UNIT_KINDS, type CountedRow, type CubeRow, type UnitKind } from '../cube/cube-row';
import { RANKS, rankOf, type Rank } from './ranks';

/** How much protection leaves to see of some figures. */
export interface Left {
  readonly figures: number;
  readonly shown: number;
  /** Figures withheld because they are small, and others withheld to protect those. */
  readonly small: number;
  readonly withheldBesides: number;
  /** Share of the respondents who are in shown figures, in per cent; null when there are none. */
  readonly respondentsSeen: number | null;
}

/** Of the figures of one kind of unit; the respondents are those behind its totals. */
export interface Usefulness extends Left {
  readonly unitKind: UnitKind;
}

/** Of the figures of one rank: which of them are withheld says whether the dear ones were spared. */
export interface RankUsefulness extends Left {
  readonly rank: Rank;
}

/**
 * Measures how much is left to see: `rows` are the counted figures, in the order of the published ones. By rank, only
 * figures that have a rule and that somebody sent: what never could be withheld says nothing of what protection costs.
 */
export function* usefulnessOf(
  counted: readonly CountedRow[],
  rows: readonly CubeRow[],
  isProtected: (row: CountedRow) => boolean,
  isSmall: (row: CountedRow) => boolean,
): Slices<{ readonly byUnit: Usefulness[]; readonly byRank: RankUsefulness[] }> {
  const of = (isOne: (row: CountedRow) => boolean, isCounted: (row: CountedRow) => boolean): Left => {
    const places = counted.flatMap((row, at) => (isOne(row) ? [at] : []));
    const isShown = (at: number) => rows[at]?.status === 'PUBLISHED';
    const withheld = places.filter((at) => !isShown(at));
    const small = withheld.filter((at) => isSmall(counted[at] as CountedRow)).length;
    const behind = places.filter((at) => isCounted(counted[at] as CountedRow));
    const respondents = (some: readonly number[]) => some.reduce((sum, at) => sum + (counted[at]?.n ?? 0), 0);
    const all = respondents(behind);
    return {
      figures: places.length,
      shown: places.length - withheld.length,
      small,
      withheldBesides: withheld.length - small,
      respondentsSeen: all === 0 ? null : (100 * respondents(behind.filter(isShown))) / all,
    };
  };
  const byUnit: Usefulness[] = [];
  for (const unitKind of UNIT_KINDS) {
    yield;
    byUnit.push({
      unitKind,
      ...of(
        (row) => row.unitKind === unitKind,
        ({ dimension }) => dimension === TOTAL,
      ),
    });
  }
  const byRank: RankUsefulness[] = [];
  for (const rank of RANKS) {
    yield;
    byRank.push({
      rank,
      ...of(
        (row) => isProtected(row) && rankOf(row) === rank,
        () => true,
      ),
    });
  }
  return { byUnit, byRank };
}
