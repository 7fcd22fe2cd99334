import type { GraphQLSchema } from 'graphql';
import { USUAL_LISTS, type ListSize } from './list-sizes';

/*
 * What a question costs. One unit is one object of an answer: fetched, made and written, about ten microseconds of
 * processor. A field's weight is the cost of asking for it besides: a statement is about twenty units, and the weights
 * of fields that read many cells or compute over the country were measured on the demo nation (`docs/limits.md`).
 * Leaves are free.
 *
 * Each room states the costs of its own fields, in its `costs.ts`. They are put together once, and the schema carries
 * them: the counting, the schema's `@cost` and `@listSize`, and `docs/limits.md` are made from them.
 */

/** The costs of a room's fields. Places are written `Type.field`. */
export interface Costs {
  /**
   * Charged once for each object that has the field. Every root field has a weight; another field without one costs
   * nothing.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /**
   * Charged once for an operation, however many objects ask: computed for the whole country when the first one asks.
   */
  readonly shared?: Readonly<Record<string, number>>;
  /** Charged for each item of an argument, beside the weight. */
  readonly items?: Readonly<Record<string, ItemCost>>;
  readonly lists?: Readonly<Record<string, Partial<ListSize>>>;
  /** Computed once for a request: an export pays for it with its first page, and then by the row. */
  readonly sharedAnswers?: readonly string[];
}

/** `argument` is the path of a list; without one, the list is taken to have `assumed` items. */
export type ItemCost =
  { readonly units: number; readonly argument: string } | { readonly units: number; readonly assumed: number };

/** The costs of all rooms together. */
export type CostTable = Readonly<Required<Omit<Costs, 'sharedAnswers'>>> & {
  readonly sharedAnswers: ReadonlySet<string>;
  /** Names of all arguments whose value decides how much is asked. */
  readonly countedArguments: ReadonlySet<string>;
};

/** Charged for each operation, whatever it asks: credentials, the document, the answer's envelope. */
export const OPERATION_COST = 10;

/**
 * Charged for one cell that is sent in, by a mutation or a file: a fifth of an object that is read, since cells come by
 * the thousand.
 */
export const UPLOADED_CELL_COST = 0.2;

/**
 * How many bytes and marks (delimiters, quotation marks, line ends) of a file one unit pays for: 0.2 s for 64 MB, and
 * 40 ns for a field.
 */
export const UPLOADED_BYTES_A_UNIT = 1000;
export const UPLOADED_MARKS_A_UNIT = 250;

/** A further page of an answer that is in memory: the operation and the list, besides the rows. */
export const PAGE_OF_SHARED_ANSWER = 50;

/** @throws Error when two rooms state a cost for the same field */
export function composeCosts(parts: readonly Costs[]): CostTable {
  const items = together(parts.map((part) => part.items));
  const lists = together([USUAL_LISTS, ...parts.map((part) => part.lists)]);
  const counted = [
    ...Object.values(items).map((item) => ('argument' in item ? item.argument : undefined)),
    ...Object.values(lists).map(({ lengthOf }) => lengthOf),
  ];
  return {
    weights: together(parts.map((part) => part.weights)),
    shared: together(parts.map((part) => part.shared)),
    items,
    lists,
    sharedAnswers: new Set(parts.flatMap((part) => part.sharedAnswers ?? [])),
    countedArguments: new Set(['first', ...counted.flatMap((path) => path?.split('.')[0] ?? [])]),
  };
}

function together<Value>(parts: readonly (Readonly<Record<string, Value>> | undefined)[]): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const [place, value] of parts.flatMap((part) => Object.entries(part ?? {}))) {
    if (Object.hasOwn(all, place)) throw new Error(`${place} has two costs`);
    all[place] = value;
  }
  return all;
}

/** The cost table of a schema, which `carryCosts` has put there. */
export const costsOf = (schema: GraphQLSchema): CostTable => schema.extensions.costs as CostTable;

/** Makes a schema carry its table, so that the table is at hand wherever the schema is. */
export function carryCosts(schema: GraphQLSchema, costs: CostTable): void {
  schema.extensions = { ...schema.extensions, costs };
}

/** The cost of asking for a field once, beside the objects that it gives. */
export const weightOf = ({ weights }: CostTable, place: string): number => weights[place] ?? 0;

/** The cost of an argument's items. `lengthOf` gives their number. */
export function itemCostOf({ items }: CostTable, place: string, lengthOf: (argument: string) => number): number {
  const item = items[place];
  return item ? item.units * ('argument' in item ? lengthOf(item.argument) : item.assumed) : 0;
}

/** The cost of one object: the schema describes itself from memory, for a tenth of an object from the database. */
export const typeWeightOf = (type: string): number => (type.startsWith('__') ? 0.1 : 1);
