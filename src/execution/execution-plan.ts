import {
  defaultFieldResolver,
  getArgumentValues,
  GraphQLError,
  isLeafType,
  isNonNullType,
  OperationTypeNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { inspect } from 'graphql/jsutils/inspect';
import { fieldOf, type Fragments } from '../guards';
import {
  completedLater,
  completerOf,
  failedAt,
  orFailedAt,
  wantsInfo,
  type AskedField,
  type Complete,
  type Run,
} from './complete-value';
import type { Path } from './field-errors';
import { isPromise } from './is-promise';
import { inTurn, together, type PlannedField, type PlannedSelection } from './selection';

/** The document, and the operation in it to plan. */
interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Variables that `@skip` and `@include` may depend on: a plan is made for their values. */
  readonly conditions: Record<string, unknown>;
  /** How many fields have been planned so far. */
  fields: number;
}

/** An operation that is planned as far as its selections have been met. */
export interface ExecutionPlan {
  /** The answer's data, now or later. Throws, now or later, when the data is null and must not be. */
  readonly execute: (run: Run) => unknown;
  /** How many fields the plan holds: those that answers have had so far. */
  readonly size: () => number;
}

/**
 * Plans an operation, so that executing it walks closures and not the document: graphql-js looks up every field of
 * every row anew, and for eighty rows of ten fields that took half of the request. A selection is planned when its
 * first object comes.
 *
 * The answer is exactly graphql-js 16's, including errors and their order, and each step is taken at the same turn as
 * there; `test/execution/conformance.test.ts` compares the two. One thing is better: no promise is left behind
 * (`abandon`).
 */
export function planExecution(
  schema: GraphQLSchema,
  fragments: Fragments,
  operation: OperationDefinitionNode,
  conditions: Record<string, unknown>,
): ExecutionPlan {
  const planning: Planning = { schema, operation, fragments, conditions, fields: 0 };
  const root = schema.getRootType(operation.operation);
  let selection: PlannedSelection | undefined;
  const execute = operation.operation === OperationTypeNode.MUTATION ? inTurn : together;
  return {
    execute: (run) => {
      if (!root)
        throw new GraphQLError(`Schema is not configured to execute ${operation.operation} operation.`, {
          nodes: operation,
        });
      selection ??= planSelection(
        planning,
        root,
        collectFields(schema, fragments, conditions, root, operation.selectionSet),
      );
      return execute(selection, undefined, run, undefined);
    },
    size: () => planning.fields,
  };
}

function planSelection(
  planning: Planning,
  type: GraphQLObjectType,
  asked: ReadonlyMap<string, readonly FieldNode[]>,
): PlannedSelection {
  const fields = [...asked].flatMap(([name, nodes]) => planField(planning, type, name, nodes) ?? []);
  planning.fields += fields.length;
  return { fields, empty: Object.fromEntries(fields.map(({ name }) => [name, null])) };
}

function planField(
  planning: Planning,
  parent: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): PlannedField | undefined {
  const fieldName = (nodes[0] as FieldNode).name.value;
  if (fieldName === '__typename') return { name, execute: () => parent.name };
  const field = fieldOf(planning.schema, parent, fieldName);
  if (!field) return undefined;
  const asked = { schema: planning.schema, parent, field, nodes };
  const place = (prev: Path) => ({ prev, key: name, typename: parent.name });
  const complete = completerOf(field.type, asked, (type) => completerOfObject(planning, type, asked));
  const { read, isProperty } = readerOf(planning, asked, place);
  // Most fields are leaves read off their object: their place in the answer matters only when they fail.
  const isPlain = isProperty && isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const needsInfo = !isProperty || wantsInfo(field.type);
  return {
    name,
    execute: (source, run, parentPath) => {
      const path = isPlain ? undefined : place(parentPath);
      try {
        const info = needsInfo ? infoOf(planning, asked, run, path) : undefined;
        const value = read(source, run, parentPath, info);
        const completed = isPromise(value)
          ? completedLater(value, complete, run, path, info)
          : complete(value, run, path, info);
        if (!isPromise(completed)) return completed;
        return orFailedAt(field.type, nodes, completed, run, path ?? place(parentPath));
      } catch (error) {
        return failedAt(field.type, nodes, error, run, path ?? place(parentPath));
      }
    },
  };
}

type Read = (source: unknown, run: Run, parentPath: Path, info: GraphQLResolveInfo | undefined) => unknown;

/**
 * The source of a field's value: its resolver, or the property of its name, which needs neither arguments nor its
 * place.
 */
function readerOf(
  planning: Planning,
  asked: AskedField,
  place: (parentPath: Path) => Path,
): { readonly read: Read; readonly isProperty: boolean } {
  const { field, nodes } = asked;
  const resolve = field.resolve ?? defaultFieldResolver;
  const read: Read = (source, { variableValues, contextValue }, _, info) =>
    resolve(
      source,
      getArgumentValues(field, nodes[0] as FieldNode, variableValues),
      contextValue,
      info as GraphQLResolveInfo,
    );
  const isProperty = !field.resolve && field.args.length === 0;
  if (!isProperty) return { read, isProperty };
  return {
    isProperty,
    read: (source, run, parentPath) => {
      if (typeof source === 'object' && source !== null) {
        const value = (source as Record<string, unknown>)[field.name];
        if (typeof value !== 'function') return value;
      }
      return read(source, run, parentPath, infoOf(planning, asked, run, place(parentPath)));
    },
  };
}

function infoOf(
  { schema, operation, fragments }: Planning,
  { field, nodes, parent }: AskedField,
  { variableValues }: Run,
  path: Path,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: parent,
    path: path as GraphQLResolveInfo['path'],
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
}

function completerOfObject(planning: Planning, type: GraphQLObjectType, { nodes }: AskedField): Complete {
  const { schema, fragments, conditions } = planning;
  let selection: PlannedSelection | undefined;
  return (value, run, path, info) => {
    const planned = (selection ??= planSelection(
      planning,
      type,
      collectSubfields(schema, fragments, conditions, type, [...nodes]),
    ));
    if (!type.isTypeOf) return together(planned, value, run, path);
    const proceed = (isOfType: boolean) => {
      if (!isOfType)
        throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
      return together(planned, value, run, path);
    };
    const isOfType = type.isTypeOf(value, run.contextValue, info as GraphQLResolveInfo);
    return isPromise(isOfType) ? isOfType.then(proceed) : proceed(isOfType);
  };
}
