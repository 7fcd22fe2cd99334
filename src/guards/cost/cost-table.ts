import type { GraphQLSchema } from 'graphql';
import { USUAL_LISTS, type ListSize } from './list-sizes';

/*
 * What a question costs. One unit is one object of an answer: fetched, made and written, about ten microseconds of processor.
 * A field's weight is what it takes to ask for it besides: a statement is about twenty units, and what reads many cells or
 * computes over the country was measured on the demo nation (`docs/limits.md`). Leaves are free.
 *
 * Each room says what its own fields cost, in its `costs.ts`. They are put together once, and the schema carries them: the counting, the
 * `@cost` and `@listSize` of the schema and `docs/limits.md` are made of them.
 */

/** What it costs to ask for what a room gives. Places are written `Type.field`. */
export interface Costs {
  /** Asked for once for each object that has the field. Every root field has one; another field that has none costs nothing. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Once for an operation, however many ask: what is worked out for the whole country at the first of them. */
  readonly shared?: Readonly<Record<string, number>>;
  /** For each item of an argument, beside the weight. */
  readonly items?: Readonly<Record<string, ItemCost>>;
  readonly lists?: Readonly<Record<string, Partial<ListSize>>>;
  /** Answered once for a request: an export pays for it with its first page, and then by the row. */
  readonly sharedAnswers?: readonly string[];
}

/** `argument` is the path of a list; without, there are taken to be as many items as `assumed`. */
export type ItemCost =
  { readonly units: number; readonly argument: string } | { readonly units: number; readonly assumed: number };

/** What all rooms say of costs. */
export type CostTable = Readonly<Required<Omit<Costs, 'sharedAnswers'>>> & {
  readonly sharedAnswers: ReadonlySet<string>;
  /** Names of all arguments whose value says how much is asked. */
  readonly countedArguments: ReadonlySet<string>;
};

/** For each operation, whatever it asks: credentials, the document, the answer's envelope. */
export const OPERATION_COST = 10;

/** Of one cell that is sent in, by a mutation or a file: a fifth of an object that is read, since they come by the thousand. */
export const UPLOADED_CELL_COST = 0.2;

/** Bytes and marks (delimiters, quotation marks, line ends) of a file that are read for a unit: 0.2 s for 64 MB, and 40 ns for a field. */
export const UPLOADED_BYTES_A_UNIT = 1000;
export const UPLOADED_MARKS_A_UNIT = 250;

/** A further page of an answer that is there: the operation and the list, and the rows beside. */
export const PAGE_OF_SHARED_ANSWER = 50;

/** @throws Error when two rooms say what the same field costs */
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

/** The table of a schema; `carryCosts` has put it there. */
export const costsOf = (schema: GraphQLSchema): CostTable => schema.extensions.costs as CostTable;

/** Has a schema carry its table, which then is where the schema is. */
export function carryCosts(schema: GraphQLSchema, costs: CostTable): void {
  schema.extensions = { ...schema.extensions, costs };
}

/** What it costs to ask for a field once, beside the objects it gives. */
export const weightOf = ({ weights }: CostTable, place: string): number => weights[place] ?? 0;

/** What the items of an argument cost. `lengthOf` tells how many there are. */
export function itemCostOf({ items }: CostTable, place: string, lengthOf: (argument: string) => number): number {
  const item = items[place];
  return item ? item.units * ('argument' in item ? lengthOf(item.argument) : item.assumed) : 0;
}

/** What one object costs: the schema describes itself from memory, a tenth of what comes from the database. */
export const typeWeightOf = (type: string): number => (type.startsWith('__') ? 0.1 : 1);
