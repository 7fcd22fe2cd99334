import type { ShareCell } from '../../statistics';

export const UNIT_STATUSES = ['PUBLISHED', 'SUPPRESSED', 'MISSING'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** A part of the outcome, such as the women: for adjustment. */
export interface Part extends ShareCell {
  readonly category: number;
}

/**
 * What is published of a förbund or an insats, added over the rounds asked for. Null where something is withheld or
 * missing.
 */
export interface UnitFigures {
  readonly key: string;
  /** The worst of its figures: SUPPRESSED before MISSING. */
  readonly status: UnitStatus;
  /** Kronor in the prices of the price year. */
  readonly cost: number | null;
  readonly participants: number | null;
  readonly ended: number | null;
  /** Full-time posts, added over the years of the resources. */
  readonly staff?: number | null;
  /** In work or studies (sum) of those who left (n). */
  readonly outcome: ShareCell | null;
  /** The same before, or in an earlier round, when that is what it is compared with. */
  readonly reference: ShareCell | null;
  /** The outcome by the categories that are adjusted for; null when one of them is withheld. */
  readonly parts: readonly Part[] | null;
}

/** A unit of which everything that a line or a frontier needs is published. */
export interface WholeUnit extends UnitFigures {
  readonly cost: number;
  readonly participants: number;
  readonly outcome: ShareCell;
}

export const isWhole = <T extends UnitFigures>(unit: T): unit is T & WholeUnit =>
  unit.cost !== null &&
  unit.cost > 0 &&
  unit.participants !== null &&
  unit.participants > 0 &&
  unit.outcome !== null &&
  unit.outcome.n > 0;

const add = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

export const addShares = (cells: readonly ShareCell[]): ShareCell => ({
  n: add(cells.map(({ n }) => n)),
  sum: add(cells.map(({ sum }) => sum)),
});

/** The whole units taken together: both sides of a ratio are of the same units. */
export function totalOf(units: readonly UnitFigures[]): UnitFigures {
  const whole = units.filter(isWhole);
  const reference = whole.flatMap((unit) => unit.reference ?? []);
  const ended = whole.flatMap((unit) => unit.ended ?? []);
  const staff = whole.flatMap((unit) => unit.staff ?? []);
  return {
    key: 'TOTAL',
    status: whole.length > 0 ? 'PUBLISHED' : 'MISSING',
    cost: whole.length > 0 ? add(whole.map(({ cost }) => cost)) : null,
    participants: whole.length > 0 ? add(whole.map(({ participants }) => participants)) : null,
    ended: whole.length > 0 && ended.length === whole.length ? add(ended) : null,
    staff: whole.length > 0 && staff.length === whole.length ? add(staff) : null,
    outcome: whole.length > 0 ? addShares(whole.map(({ outcome }) => outcome)) : null,
    reference: whole.length > 0 && reference.length === whole.length ? addShares(reference) : null,
    parts: null,
  };
}

/** The whole less one of it: what a unit is compared with is the others. Null when there are no others. */
export function restOf(all: ShareCell | null, own: ShareCell): ShareCell | null {
  if (!all || all.n <= own.n) return null;
  return { n: all.n - own.n, sum: all.sum - own.sum };
}
