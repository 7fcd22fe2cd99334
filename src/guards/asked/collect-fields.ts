import {
  isAbstractType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Record<string, FragmentDefinitionNode>;

/** The way out of planning and of executing a plan: what is not planned for is left to graphql-js. */
export const GIVE_UP = new Error('Not planned for: graphql-js answers.');

export function fragmentsOf(document: DocumentNode): Fragments {
  const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(definitions.map((fragment) => [fragment.name.value, fragment]));
}

/**
 * The fields asked of an object type by response name, fragments included: CollectFields of the GraphQL specification,
 * 6.3.2, without directives.
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
  visited = new Set<unknown>(),
): Map<string, FieldNode[]> {
  for (const selection of selections.flatMap((set) => set.selections)) {
    if (selection.directives && selection.directives.length > 0) throw GIVE_UP;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const known = found.get(name);
      if (known) known.push(selection);
      else found.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    if (!fragment || visited.has(fragment) || !isOf(schema, type, fragment.typeCondition?.name.value)) continue;
    visited.add(fragment);
    collectFields(schema, fragments, type, [fragment.selectionSet], found, visited);
  }
  return found;
}

function isOf(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
