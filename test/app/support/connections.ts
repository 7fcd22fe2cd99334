import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What the walk gives to arguments that must be given, by name: values that the demo nation has. */
export type KnownArguments = Readonly<Record<string, unknown>>;

export interface ConnectionPlace {
  /** Such as `Query.forbund` or `Submission.cells`. */
  readonly name: string;
  readonly item: GraphQLObjectType;
  /** The document that asks for a page; `page` is such as `first: 2`, `inner` what is asked of the connection. */
  document(page: string, inner: string): string;
}

type Field = GraphQLField<unknown, unknown>;
type Wrap = (inner: string) => string;

const isConnection = (type: GraphQLOutputType) => /Connection$/.test(getNamedType(type).name);

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The required arguments of a field, written out; undefined when one of them is not known. */
function requiredArguments(field: Field, known: KnownArguments): string[] | undefined {
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (!required.every((name) => name in known)) return undefined;
  return required.map((name) => `${name}: ${JSON.stringify(known[name])}`);
}

const call = (name: string, args: readonly string[]) => (args.length > 0 ? `${name}(${args.join(', ')})` : name);

/**
 * Every connection field that can be reached from Query: by fields that give one thing, and by `node(id:)` with the ids
 * given by kind. Fields whose arguments are not known are named in `unreached`, for the test to fail on.
 */
export function connectionsOf(
  schema: GraphQLSchema,
  known: KnownArguments,
  ids: Readonly<Record<string, string>>,
): { places: ConnectionPlace[]; unreached: string[] } {
  const places: ConnectionPlace[] = [];
  const unreached: string[] = [];
  const seen = new Set<string>();
  const query = schema.getQueryType() as GraphQLObjectType;
  const queue: { type: GraphQLObjectType; wrap: Wrap }[] = [{ type: query, wrap: (inner) => `{ ${inner} }` }];
  for (const [kind, id] of Object.entries(ids)) {
    const type = schema.getType(kind) as GraphQLObjectType;
    queue.push({ type, wrap: (inner) => `{ node(id: "${id}") { ... on ${kind} { ${inner} } } }` });
  }
  for (const { type, wrap } of queue) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || isList(field.type)) continue;
      const args = requiredArguments(field, known);
      if (isConnection(field.type)) {
        if (args) places.push(placeOf(type, field, args, wrap));
        else unreached.push(`${type.name}.${field.name}`);
      } else if (args) queue.push({ type: target, wrap: (inner) => wrap(`${call(field.name, args)} { ${inner} }`) });
    }
  }
  return { places, unreached };
}

function placeOf(parent: GraphQLObjectType, field: Field, args: readonly string[], wrap: Wrap): ConnectionPlace {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  return {
    name: `${parent.name}.${field.name}`,
    item: getNamedType((connection.getFields().nodes as Field).type) as GraphQLObjectType,
    document: (page, inner) => wrap(`${call(field.name, [...args, page])} { ${inner} }`),
  };
}

/**
 * All leaf fields of a type, and those of its object fields one level down, except connections and what `skip` names.
 */
export function selectionOf(type: GraphQLObjectType, known: KnownArguments, skip: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).filter((field) => !skip.includes(`${type.name}.${field.name}`));
  return fields
    .flatMap((field) => {
      const args = requiredArguments(field, known);
      const target = getNamedType(field.type);
      if (!args || isConnection(field.type)) return [];
      if (isLeafType(target)) return [call(field.name, args)];
      if (!isObjectType(target) && !isInterfaceType(target)) return [];
      return [`${call(field.name, args)} { __typename ${leavesOf(target as GraphQLObjectType)} }`];
    })
    .join(' ');
}

/** A figure of many förbund cannot be asked for without its coverage. */
const leavesOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name)
    .concat(type.name === 'ReleasedValue' ? ['coverage { unitsReporting }'] : [])
    .join(' ');

/** Follows a document's answer down to its connection: the only object with `pageInfo`. */
export function connectionIn<T>(data: unknown): T {
  if (typeof data === 'object' && data !== null) {
    if ('pageInfo' in data) return data as T;
    for (const value of Object.values(data)) {
      const found = connectionIn<T | undefined>(value);
      if (found) return found;
    }
  }
  return undefined as T;
}
