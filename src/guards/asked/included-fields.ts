import {
  isAbstractType,
  Kind,
  valueFromASTUntyped,
  type DirectiveNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './arguments-as-sent';
import type { Fragments } from './collect-fields';

export interface Including {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Variables;
}

/**
 * The fields that an execution with these variables would collect from an object type, by response name, fragments
 * included: CollectFields of the GraphQL specification, 6.3.2.
 */
export function includedFields(
  context: Including,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
  visited = new Set<string>(),
): Map<string, FieldNode[]> {
  const { schema, fragments, variables } = context;
  for (const selection of selections.flatMap((set) => set.selections)) {
    if (!isIncluded(selection.directives, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '__typename') continue;
      const name = (selection.alias ?? selection.name).value;
      const known = found.get(name);
      if (known) known.push(selection);
      else found.set(name, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    const condition = fragment?.typeCondition?.name.value;
    const conditional = condition === undefined ? type : schema.getType(condition);
    const applies = conditional === type || (isAbstractType(conditional) && schema.isSubType(conditional, type));
    if (fragment && applies) includedFields(context, type, [fragment.selectionSet], found, visited);
  }
  return found;
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  for (const { name, arguments: args } of directives ?? []) {
    const condition = args?.find((one) => one.name.value === 'if');
    const value = condition && valueFromASTUntyped(condition.value, variables);
    if (name.value === 'skip' && value === true) return false;
    if (name.value === 'include' && value === false) return false;
  }
  return true;
}
