import {
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { coercedVariables, collectFields, fragmentsOf, GIVE_UP, type Fragments } from '../guards';
import { declaredResolver } from './loose-ends';

type Path = GraphQLResolveInfo['path'] | undefined;

/** What one execution is given; the same for all of its fields. */
interface Run {
  readonly contextValue: unknown;
  readonly variableValues: Record<string, unknown>;
}

/** Runs an operation: its data, or undefined when only graphql-js can tell what the answer is. */
export type ExecutionPlan = (contextValue: unknown, variables: Record<string, unknown> | undefined) => Promise<unknown>;

interface Completer {
  readonly complete: (value: unknown, run: Run, path: Path) => unknown;
  /** Whether a resolver below is told where it stands; elsewhere no path is made. */
  readonly tellsPath: boolean;
}

interface PlannedField extends Completer {
  readonly name: string;
  readonly read: (source: unknown, run: Run, path: Path) => unknown;
}

interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** How many more fields may be planned. */
  left: number;
}

/** Our own largest documents have some eighty fields; fragments within fragments can multiply without end. */
const MAX_FIELDS = 2000;

/**
 * Plans a query once, so that executing it is a walk over closures and not over the document: graphql-js looks up every
 * field of every row anew, and for eighty rows of ten fields that took half of the request.
 *
 * A plan knows the good case only: queries of object types, lists and leaves, with fragments, variables and any resolvers.
 * Anything else gives no plan (directives, abstract types, introspection, mutations) or no answer (an error, a null where
 * none may be). The caller then lets graphql-js execute the query from the start, so that there is one implementation of
 * GraphQL's rules about errors and nulls, and it is not this one. That is why only queries are planned: nothing happens
 * when they run twice.
 */
export function planExecution(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ExecutionPlan | undefined {
  const root = schema.getQueryType();
  if (!root || operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    const planning = { schema, operation, fragments: fragmentsOf(document), left: MAX_FIELDS };
    const { complete } = objectCompleter(planning, root, [operation.selectionSet]);
    return async (contextValue, variables) => {
      try {
        const coerced = coercedVariables(schema, operation, variables ?? {});
        return coerced && (await complete({}, { contextValue, variableValues: coerced }, undefined));
      } catch {
        // Whatever it was, graphql-js meets it again and says it as the specification wants it.
        return undefined;
      }
    };
  } catch (error) {
    if (error !== GIVE_UP) throw error;
    return undefined;
  }
}

function completerOf(planning: Planning, type: GraphQLOutputType, selections: readonly SelectionSetNode[]): Completer {
  // Most of what is answered are leaves that must be there: one step instead of two.
  if (isNonNullType(type) && isLeafType(type.ofType)) return leafCompleter(type.ofType, true);
  if (isNonNullType(type)) return nonNullCompleter(completerOf(planning, type.ofType, selections));
  if (isListType(type)) return listCompleter(completerOf(planning, type.ofType, selections));
  if (isLeafType(type)) return leafCompleter(type, false);
  if (isObjectType(type)) return objectCompleter(planning, type, selections);
  throw GIVE_UP;
}

function leafCompleter(type: GraphQLLeafType, required: boolean): Completer {
  const complete = (value: unknown) => {
    if (value === null || value === undefined) {
      if (required) throw GIVE_UP;
      return null;
    }
    if (typeof value === 'function' || value instanceof Error) throw GIVE_UP;
    const serialised = type.serialize(value);
    if (serialised === null || serialised === undefined) throw GIVE_UP;
    return serialised;
  };
  return { complete, tellsPath: false };
}

function nonNullCompleter({ complete, tellsPath }: Completer): Completer {
  const notNull = (value: unknown) => {
    if (value === null) throw GIVE_UP;
    return value;
  };
  return {
    tellsPath,
    complete: (value, run, path) => {
      const completed = complete(value, run, path);
      return isPromise(completed) ? completed.then(notNull) : notNull(completed);
    },
  };
}

function listCompleter({ complete, tellsPath }: Completer): Completer {
  return {
    tellsPath,
    complete: (value, run, path) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) throw GIVE_UP;
      const completed = new Array<unknown>(value.length);
      const later = new Later();
      try {
        for (let index = 0; index < value.length; index += 1) {
          const here = tellsPath ? { prev: path, key: index, typename: undefined } : undefined;
          later.put(completed, index, later.complete(value[index], complete, run, here));
        }
      } catch (error) {
        throw later.abandonedFor(error, value);
      }
      return later.all(completed);
    },
  };
}

function objectCompleter(
  planning: Planning,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Completer {
  const selected = [...collectFields(planning.schema, planning.fragments, type, selections)];
  const fields = selected.map(([name, nodes]) => planField(planning, type, name, nodes));
  const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));
  return {
    tellsPath: fields.some(({ tellsPath }) => tellsPath),
    complete: (value, run, path) => {
      if (value === null || value === undefined) return null;
      if (value instanceof Error || type.isTypeOf?.(value, run.contextValue, {} as GraphQLResolveInfo) === false)
        throw GIVE_UP;
      // A copy has all keys in the order of the document, whenever their values come.
      const completed: Record<string, unknown> = { ...empty };
      const later = new Later();
      try {
        for (const { name, read, complete, tellsPath } of fields) {
          const here = tellsPath ? { prev: path, key: name, typename: type.name } : undefined;
          const found = read(value, run, here);
          const part = isPromise(found) ? later.complete(found, complete, run, here) : complete(found, run, here);
          if (isPromise(part)) later.put(completed, name, part);
          else completed[name] = part;
        }
      } catch (error) {
        throw later.abandonedFor(error);
      }
      return later.all(completed);
    },
  };
}

/** The parts of an object or of a list that come later. */
class Later {
  private waiting: Promise<unknown>[] | undefined;

  complete(value: unknown, complete: Completer['complete'], run: Run, path: Path): unknown {
    return isPromise(value) ? value.then((found) => complete(found, run, path)) : complete(value, run, path);
  }

  put(target: object, key: string | number, completed: unknown): void {
    const into = target as Record<string | number, unknown>;
    if (!isPromise(completed)) into[key] = completed;
    else (this.waiting ??= []).push(completed.then((value) => void (into[key] = value)));
  }

  all<T>(target: T): T | Promise<T> {
    return this.waiting ? Promise.all(this.waiting).then(() => target) : target;
  }

  /** Nobody waits for the rest, begun or not: an error in it must not end the process. */
  abandonedFor(error: unknown, items: readonly unknown[] = []): unknown {
    for (const promise of [...(this.waiting ?? []), ...items])
      if (isPromise(promise)) void promise.then(undefined, () => undefined);
    return error;
  }
}

function planField(
  planning: Planning,
  parent: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): PlannedField {
  planning.left -= 1;
  // As a key of an object this name would set its prototype.
  if (planning.left < 0 || name === '__proto__') throw GIVE_UP;
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename')
    return { name, read: () => parent.name, complete: (value) => value, tellsPath: false };
  const field = parent.getFields()[fieldName];
  if (!field) throw GIVE_UP;
  const { complete, tellsPath } = completerOf(
    planning,
    field.type,
    nodes.flatMap((node) => node.selectionSet ?? []),
  );
  const resolve = declaredResolver(field);
  if (resolve) return { name, read: resolverOf(planning, parent, field, resolve, nodes), complete, tellsPath: true };
  return { name, read: (source) => (source as Record<string, unknown>)[fieldName], complete, tellsPath };
}

function resolverOf(
  { schema, operation, fragments }: Planning,
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  resolve: GraphQLFieldResolver<unknown, unknown>,
  fieldNodes: readonly FieldNode[],
): PlannedField['read'] {
  const { name: fieldName, type: returnType } = field;
  const node = fieldNodes[0] as FieldNode;
  const same = { fieldName, fieldNodes, returnType, parentType, schema, fragments, rootValue: undefined, operation };
  return (source, run, path) => {
    const info = { ...same, path, variableValues: run.variableValues } as GraphQLResolveInfo;
    return resolve(source, getArgumentValues(field, node, run.variableValues), run.contextValue, info);
  };
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
