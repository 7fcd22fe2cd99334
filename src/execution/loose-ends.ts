import {
  defaultFieldResolver,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** The resolvers as they were, for whoever leaves no promise behind by itself. */
const plain = new WeakMap<Field, Resolve | undefined>();

/** The resolver of a field as it was declared; undefined for one that is read off its object. */
export const declaredResolver = (field: Field): Resolve | undefined =>
  plain.has(field) ? plain.get(field) : field.resolve;

/**
 * Lets graphql-js leave no promise behind. When an item of a list fails at once, graphql-js 16 gives the list up without waiting for
 * the items before it; one of those that is rejected later is rejected before nobody, and Node ends the process for that. It
 * waits for all when every item comes later: therefore lists of objects are given to it as lists of promises.
 */
export function withoutLooseEnds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      plain.set(field, resolve);
      if (resolve) field.resolve = holding(resolve);
      else if (isListType(getNullableType(field.type))) field.resolve = holding(defaultFieldResolver);
    }
  }
  return schema;
}

const holding =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    held(resolve(source, args, context, info), info.returnType);

function held(value: unknown, type: GraphQLOutputType): unknown {
  if (isPromise(value)) return observed(value.then((found) => held(found, type)));
  const list = getNullableType(type);
  if (!Array.isArray(value) || !isListType(list)) return value;
  const itemType = list.ofType;
  const items = value.map((item: unknown) => held(item, itemType));
  const item = getNullableType(itemType);
  const mayFail = isCompositeType(item) || isListType(item) || items.some(isPromise);
  return mayFail ? items.map((one) => observed(Promise.resolve(one))) : items;
}

/** A promise that nobody need wait for. */
function observed(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => undefined);
  return promise;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
