/** Dimensions that every observation has: persons are never added over them, so every group names one of each. */
export const FIXED_DIMENSIONS = ['ROUND', 'MEASURE', 'INDICATOR', 'LEVEL'] as const;
export type FixedDimension = (typeof FIXED_DIMENSIONS)[number];

/** Dimensions that say whose figures these are. A group has at most one of them. */
export const UNIT_DIMENSIONS = ['COUNTY', 'FORBUND', 'SIZE_CLASS'] as const;
export type UnitDimension = (typeof UNIT_DIMENSIONS)[number];

/** Dimensions that say who answered. The released tables are split by one at a time, and so is a question. */
export const BREAKDOWN_DIMENSIONS = [
  'RESPONDENT_GROUP',
  'SEX',
  'AGE_GROUP',
  'PARTY',
  'FINANCIER',
  'INCOME_SOURCE',
  'FOCUS',
  'FORM',
  'TARGET_GROUP',
  'INTERVENTION',
  'LOCAL_GROUP',
] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

export const OBSERVATION_DIMENSIONS = [...FIXED_DIMENSIONS, ...UNIT_DIMENSIONS, ...BREAKDOWN_DIMENSIONS] as const;
export type ObservationDimension = (typeof OBSERVATION_DIMENSIONS)[number];

/** Those whose categories each förbund has for itself: a group of them has its förbund too. */
export const isOwn = (dimension: string | null): boolean => dimension === 'INTERVENTION' || dimension === 'LOCAL_GROUP';

export const isFixed = (dimension: string): dimension is FixedDimension =>
  FIXED_DIMENSIONS.some((known) => known === dimension);
export const isUnit = (dimension: string): dimension is UnitDimension =>
  UNIT_DIMENSIONS.some((known) => known === dimension);
export const isBreakdown = (dimension: string): dimension is BreakdownDimension =>
  BREAKDOWN_DIMENSIONS.some((known) => known === dimension);

/**
 * Size of a förbund by the number of its municipalities on the round's reference day. The register has no inhabitants;
 * the number of municipalities is its measure of size, and decides how many parties sit at the table.
 */
export const SIZE_CLASSES = ['ONE_MUNICIPALITY', 'TWO_TO_FOUR', 'FIVE_OR_MORE'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export function sizeClassOf(municipalities: number): SizeClass | null {
  if (municipalities === 0) return null;
  if (municipalities === 1) return 'ONE_MUNICIPALITY';
  return municipalities < 5 ? 'TWO_TO_FOUR' : 'FIVE_OR_MORE';
}
