import { INTERVENTION, LOCAL_GROUP, TOTAL } from '../../catalogue';
import type { CountedRow } from '../cube/cube-row';

/**
 * What figures are worth to those who read them, the dearest first. A figure is withheld only where nothing of the
 * ranks below it would do.
 */
export const RANKS = [
  'NATION',
  'COUNTY',
  'FORBUND',
  'COUNTY_SEX',
  'FORBUND_SEX',
  'COUNTY_CATEGORY',
  'FORBUND_CATEGORY',
  'KIND_OF_INTERVENTION',
  'OWN_UNIT',
  'UNKNOWN',
] as const;
export type Rank = (typeof RANKS)[number];

type Ranked = Pick<CountedRow, 'unitKind' | 'dimension' | 'categoryName'>;

/** The loss when a figure of a rank is withheld. Only the proportions matter. */
const COST: Record<Rank, number> = {
  NATION: 4000,
  COUNTY: 600,
  FORBUND: 300,
  COUNTY_SEX: 100,
  FORBUND_SEX: 50,
  COUNTY_CATEGORY: 40,
  FORBUND_CATEGORY: 20,
  KIND_OF_INTERVENTION: 10,
  OWN_UNIT: 5,
  UNKNOWN: 1,
};

export function rankOf({ unitKind, dimension, categoryName }: Ranked): Rank {
  if (unitKind === 'NATION') return 'NATION';
  if (dimension === TOTAL) return unitKind;
  if (categoryName.endsWith(' UNKNOWN')) return 'UNKNOWN';
  if (dimension === 'SEX') return unitKind === 'COUNTY' ? 'COUNTY_SEX' : 'FORBUND_SEX';
  if (dimension === INTERVENTION || dimension === LOCAL_GROUP)
    return unitKind === 'COUNTY' ? 'KIND_OF_INTERVENTION' : 'OWN_UNIT';
  return unitKind === 'COUNTY' ? 'COUNTY_CATEGORY' : 'FORBUND_CATEGORY';
}

/** Within a rank, figures of more people are dearer, at most some tenths. */
export const costOf = (row: CountedRow): number => COST[rankOf(row)] * (1 + Math.log10(1 + row.n) / 10);

/** Ranks that are not given up for lower ones whatever they cost: sexes, totals, counties, the nation. */
const STEP: Partial<Record<Rank, number>> = { NATION: 4, COUNTY: 3, FORBUND: 2, COUNTY_SEX: 1, FORBUND_SEX: 1 };

export const stepOf = (row: CountedRow): number => STEP[rankOf(row)] ?? 0;
