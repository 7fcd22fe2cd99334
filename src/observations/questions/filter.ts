import { DEEPEST_FILTER, LARGEST_FILTER } from '../../guards';
import { invalid, SamnavError } from '../../platform';
import type { ObservationDimension } from './dimensions';

/** A condition on dimensions. Every part of one object must hold. */
export interface Filter {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
  readonly dimension?: ObservationDimension | null;
  readonly in?: readonly string[] | null;
}

const NO_CODES = { sv: 'en dimension måste ha koder i in', en: 'a dimension must have codes in in' };
const NO_DIMENSION = { sv: 'koder i in måste ha en dimension', en: 'codes in in must have a dimension' };

/** Whether a condition on one dimension holds; undefined while that is unknown. */
export type Ask = (dimension: ObservationDimension, codes: ReadonlySet<string>) => boolean | undefined;

export interface Condition {
  readonly dimension: ObservationDimension;
  readonly codes: ReadonlySet<string>;
}

/** A filter that is ready to use: its size is within the limits, and its codes are sets. */
export type ReadyFilter =
  | { readonly all: readonly ReadyFilter[] }
  | { readonly any: readonly ReadyFilter[] }
  | { readonly not: ReadyFilter }
  | Condition;

/** Checks the form and the size of a filter. A missing filter lets everything through. */
export function readyFilter(filter: Filter | null | undefined): ReadyFilter {
  let size = 0;
  const count = (more: number): void => {
    size += more;
    if (size > LARGEST_FILTER) throw new SamnavError('FILTER_TOO_LARGE', { limit: LARGEST_FILTER });
  };
  const ready = (part: Filter, depth: number): ReadyFilter => {
    if (depth > DEEPEST_FILTER) throw new SamnavError('FILTER_TOO_DEEP', { limit: DEEPEST_FILTER });
    count(1);
    const all: ReadyFilter[] = (part.and ?? []).map((one) => ready(one, depth + 1));
    if (part.or) all.push({ any: part.or.map((one) => ready(one, depth + 1)) });
    if (part.not) all.push({ not: ready(part.not, depth + 1) });
    if (!part.dimension !== !part.in) throw invalid('where', part.dimension ? NO_CODES : NO_DIMENSION);
    if (part.dimension && part.in) {
      count(part.in.length);
      all.push({ dimension: part.dimension, codes: new Set(part.in) });
    }
    const [only] = all;
    return only && all.length === 1 ? only : { all };
  };
  return ready(filter ?? {}, 1);
}

/** The conditions of a filter, in the order they stand. */
export function conditionsOf(filter: ReadyFilter): Condition[] {
  if ('all' in filter) return filter.all.flatMap(conditionsOf);
  if ('any' in filter) return filter.any.flatMap(conditionsOf);
  return 'not' in filter ? conditionsOf(filter.not) : [filter];
}

/** Whether a filter holds, in Kleene's logic: an unknown part leaves the result unknown unless the rest decides it. */
export function holds(filter: ReadyFilter, ask: Ask): boolean | undefined {
  if ('all' in filter) return every(filter.all, ask);
  if ('any' in filter)
    return opposite(
      every(
        filter.any.map((part) => ({ not: part })),
        ask,
      ),
    ); // De Morgan
  return 'not' in filter ? opposite(holds(filter.not, ask)) : ask(filter.dimension, filter.codes);
}

const opposite = (known: boolean | undefined) => (known === undefined ? undefined : !known);

function every(parts: readonly ReadyFilter[], ask: Ask): boolean | undefined {
  let result: boolean | undefined = true;
  for (const part of parts) {
    const known = holds(part, ask);
    if (known === false) return false;
    result &&= known;
  }
  return result;
}
