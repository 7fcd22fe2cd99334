import { SamnavError } from '../../platform';
import { VALUE_STATUSES, type ValueStatus } from '../../releases';
import {
  isBreakdown,
  isOwn,
  isFixed,
  isUnit,
  type BreakdownDimension,
  type ObservationDimension,
  type UnitDimension,
} from './dimensions';
import { conditionsOf, readyFilter, type Filter, type ReadyFilter } from './filter';

export const ORDER_DIRECTIONS = ['ASCENDING', 'DESCENDING'] as const;
export type OrderDirection = (typeof ORDER_DIRECTIONS)[number];

/** What a question can order by besides the dimensions. */
export const NUMBER_KEYS = ['N', 'VALUE'] as const;
export type NumberKey = (typeof NUMBER_KEYS)[number];
export type OrderKey = ObservationDimension | NumberKey;

export interface Order {
  readonly by: OrderKey;
  readonly direction?: OrderDirection | null;
}

export interface Having {
  readonly status?: readonly ValueStatus[] | null;
  readonly nMin?: number | null;
  readonly nMax?: number | null;
  readonly valueMin?: number | null;
  readonly valueMax?: number | null;
}

export interface ObservationQuestion {
  readonly where?: Filter | null;
  readonly groupBy?: readonly ObservationDimension[] | null;
  readonly having?: Having | null;
  readonly orderBy?: readonly Order[] | null;
  readonly partial?: boolean | null;
  readonly release?: number | null;
}

/** A question whose form has been checked, but not its codes. */
export interface CheckedQuestion {
  readonly filter: ReadyFilter;
  /** Whether the filter has conditions on units. */
  readonly filtersUnits: boolean;
  /** The dimension of the groups' units; null for the nation. */
  readonly unit: UnitDimension | null;
  /** The only breakdown dimension that the question names; null when it names none. */
  readonly breakdown: BreakdownDimension | null;
  readonly groupsByBreakdown: boolean;
  /** Whether any part uses the förbund's size. */
  readonly needsSize: boolean;
  readonly having: Having;
  readonly statuses: ReadonlySet<ValueStatus>;
  readonly orderBy: readonly Order[];
  readonly partial: boolean;
}

/** Figures that nobody reported far outnumber the others, so they are listed only on request. */
const LISTED: readonly ValueStatus[] = VALUE_STATUSES.filter(
  (status) => !['MISSING', 'NOT_APPLICABLE'].includes(status),
);

/** Refuses a question that the released tables cannot answer, whatever its codes. */
export function checkQuestion(question: ObservationQuestion): CheckedQuestion {
  const filter = readyFilter(question.where);
  const groupBy = [...new Set(question.groupBy ?? [])];
  const filtered = conditionsOf(filter).map(({ dimension }) => dimension);
  const breakdowns = [...new Set([...groupBy, ...filtered].filter(isBreakdown))];
  const [breakdown = null, otherBreakdown] = breakdowns;
  const named = groupBy.filter(isUnit);
  // An insats and a local group are parts of their förbund, and no figure above the förbund is made of such parts.
  const units = isOwn(breakdown) ? [...new Set([...named, 'FORBUND' as const])] : named;
  const [unit = null, otherUnit] = units;
  if (unit && otherUnit) throw new SamnavError('SEVERAL_UNIT_DIMENSIONS', { first: unit, second: otherUnit });
  if (breakdown && otherBreakdown) {
    throw new SamnavError('CROSSED_DIMENSIONS', { first: breakdown, second: otherBreakdown });
  }
  const having = question.having ?? {};
  return {
    filter,
    filtersUnits: filtered.some(isUnit),
    unit,
    breakdown,
    groupsByBreakdown: groupBy.some(isBreakdown),
    needsSize: [...groupBy, ...filtered].includes('SIZE_CLASS'),
    having,
    statuses: new Set(having.status ?? LISTED),
    orderBy: checkOrder(question.orderBy ?? [], groupBy),
    partial: question.partial ?? false,
  };
}

function checkOrder(orderBy: readonly Order[], groupBy: readonly ObservationDimension[]): readonly Order[] {
  const named = orderBy.map(({ by }) => by);
  if (new Set(named).size < named.length) throw new SamnavError('INVALID_INPUT', { field: 'orderBy' });
  for (const by of named) {
    const isKnown = by === 'N' || by === 'VALUE' || isFixed(by) || groupBy.includes(by);
    if (!isKnown) throw new SamnavError('NOT_GROUPED_BY', { dimension: by });
  }
  return orderBy;
}
