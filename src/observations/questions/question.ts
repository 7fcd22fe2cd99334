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

/** What can be ordered by beside the dimensions. */
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

/** A question whose form has been checked; its codes have not. */
export interface CheckedQuestion {
  readonly filter: ReadyFilter;
  /** The filter looks at whose figures they are. */
  readonly filtersUnits: boolean;
  /** The dimension of the groups' units; null for the nation. */
  readonly unit: UnitDimension | null;
  /** The only breakdown dimension that the question names; null when it names none. */
  readonly breakdown: BreakdownDimension | null;
  readonly groupsByBreakdown: boolean;
  /** Somewhere the förbund's size matters. */
  readonly needsSize: boolean;
  readonly having: Having;
  readonly statuses: ReadonlySet<ValueStatus>;
  readonly orderBy: readonly Order[];
  readonly partial: boolean;
}

/** What nobody reported is many times what somebody did: it is listed when it is asked for. */
const LISTED: readonly ValueStatus[] = VALUE_STATUSES.filter(
  (status) => !['MISSING', 'NOT_APPLICABLE'].includes(status),
);

/** Refuses what the released tables cannot answer, whatever the codes. */
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
