import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  responsePathAsArray,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import type { FieldErrors, Path } from './field-errors';
import { isPromise } from './is-promise';

/** The input of one execution and the errors that it meets, shared by all of its fields. */
export interface Run {
  readonly contextValue: unknown;
  readonly variableValues: Record<string, unknown>;
  readonly errors: FieldErrors;
}

/** A field in a document. */
export interface AskedField {
  readonly schema: GraphQLSchema;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/**
 * Turns a resolver's result into the answer, now or later (CompleteValue of the specification, 6.4.3). Throws the
 * field's failure. `info` is there for types that `wantsInfo`.
 */
export type Complete = (value: unknown, run: Run, path: Path, info: GraphQLResolveInfo | undefined) => unknown;

/** Makes what completes objects of a type; the planner knows which fields are selected. */
export type ObjectCompleter = (type: GraphQLObjectType, asked: AskedField) => Complete;

/** How values of a type are completed, decided once and not for every value. */
export function completerOf(type: GraphQLOutputType, asked: AskedField, objects: ObjectCompleter): Complete {
  if (isNonNullType(type)) return nonNull(completerOf(type.ofType, asked, objects), asked);
  if (isListType(type)) return list(completerOf(type.ofType, asked, objects), type.ofType, asked);
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return object(objects(type, asked));
  return abstract(type, asked, objects);
}

function nonNull(complete: Complete, { parent, field }: AskedField): Complete {
  return (value, run, path, info) => {
    const completed = complete(value, run, path, info);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`);
    return completed;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const serialised = type.serialize(value);
    if (serialised === null || serialised === undefined) {
      const call = `\`${inspect(type)}.serialize(${inspect(value)})\``;
      throw new Error(`Expected ${call} to return non-nullable value, returned: ${inspect(serialised)}`);
    }
    return serialised;
  };
}

function list(complete: Complete, itemType: GraphQLOutputType, { parent, field, nodes }: AskedField): Complete {
  const completeItem = (item: unknown, run: Run, path: Path, info: GraphQLResolveInfo | undefined): unknown => {
    try {
      const completed = isPromise(item)
        ? completedLater(item, complete, run, path, info)
        : complete(item, run, path, info);
      return isPromise(completed) ? orFailedAt(itemType, nodes, completed, run, path) : completed;
    } catch (error) {
      return failedAt(itemType, nodes, error, run, path);
    }
  };
  return (value, run, path, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    if (!isIterableObject(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`);
    const items: unknown[] = Array.isArray(value) ? value : Array.from(value);
    const completed: unknown[] = [];
    try {
      for (let index = 0; index < items.length; index += 1)
        completed.push(completeItem(items[index], run, { prev: path, key: index, typename: undefined }, info));
    } catch (error) {
      abandon(completed);
      abandon(items);
      throw error;
    }
    return completed.some(isPromise) ? Promise.all(completed) : completed;
  };
}

/** A function of its own: one that makes closures would set them up in every call, also where nothing comes later. */
export function completedLater(
  value: Promise<unknown>,
  complete: Complete,
  run: Run,
  path: Path,
  info: GraphQLResolveInfo | undefined,
): Promise<unknown> {
  return value.then((found) => complete(found, run, path, info));
}

/** The answer of a value that comes later, or null where it has failed. */
export function orFailedAt(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  completed: Promise<unknown>,
  run: Run,
  path: Path,
): Promise<unknown> {
  return completed.then(undefined, (error: unknown) => failedAt(type, nodes, error, run, path));
}

/**
 * A failed item gives up the whole list, and nobody awaits the other items: their rejections must not end the process.
 */
function abandon(values: readonly unknown[]): void {
  for (const value of values) if (isPromise(value)) value.then(undefined, () => undefined);
}

function object(complete: Complete): Complete {
  return (value, run, path, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(value, run, path, info);
  };
}

function abstract(type: GraphQLAbstractType, asked: AskedField, objects: ObjectCompleter): Complete {
  const completers = new Map<GraphQLObjectType, Complete>();
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completerOfRuntime = (name: unknown, value: unknown): Complete => {
    const runtimeType = runtimeTypeOf(name, type, asked, value);
    let complete = completers.get(runtimeType);
    if (!complete) completers.set(runtimeType, (complete = objects(runtimeType, asked)));
    return complete;
  };
  return object((value, run, path, info) => {
    const name: unknown = resolveType(value, run.contextValue, info as GraphQLResolveInfo, type);
    return isPromise(name)
      ? name.then((found) => completerOfRuntime(found, value)(value, run, path, info))
      : completerOfRuntime(name, value)(value, run, path, info);
  });
}

/** The object type of a value; when it is none of the possible ones, an error in graphql-js's words. */
function runtimeTypeOf(
  name: unknown,
  type: GraphQLAbstractType,
  { schema, parent, field, nodes }: AskedField,
  value: unknown,
): GraphQLObjectType {
  const place = `for field "${parent.name}.${field.name}"`;
  if (name === null || name === undefined)
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime ${place}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  if (typeof name !== 'string')
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime ${place} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  const found = schema.getType(name);
  if (!found)
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    );
  if (!isObjectType(found))
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes });
  if (!schema.isSubType(type, found))
    throw new GraphQLError(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`, { nodes });
  return found;
}

/** Whether values of a type are told apart by functions that need `info`. */
export const wantsInfo = (type: GraphQLOutputType): boolean => {
  if (isNonNullType(type) || isListType(type)) return wantsInfo(type.ofType);
  return isAbstractType(type) || (isObjectType(type) && type.isTypeOf !== null && type.isTypeOf !== undefined);
};

/**
 * The answer in place of a failed value of this type: null, with the error noted; where null is not allowed, the parent
 * fails (6.4.4).
 */
export function failedAt(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  error: unknown,
  run: Run,
  path: Path,
): null {
  const located = locatedError(error, nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw located;
  run.errors.add(located, path);
  return null;
}
