import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
} from 'graphql';
import { includedFields } from '../guards';

/**
 * Keyed by the list of nodes of the asking field. Only executions with the same plan have the same list, and a plan is
 * made for the values of all variables that directives may depend on.
 */
const kept = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

/**
 * The fields that a question selects on objects of a type, wherever they occur below the field that `info` is about.
 */
export function askedOf(info: GraphQLResolveInfo, typeName: string): ReadonlySet<string> {
  let byType = kept.get(info.fieldNodes);
  if (!byType) kept.set(info.fieldNodes, (byType = new Map<string, ReadonlySet<string>>()));
  let asked = byType.get(typeName);
  if (!asked) byType.set(typeName, (asked = lookFor(info, typeName)));
  return asked;
}

function lookFor(
  { schema, fragments, fieldNodes, returnType, variableValues: variables }: GraphQLResolveInfo,
  typeName: string,
): ReadonlySet<string> {
  const asked = new Set<string>();
  const look = (type: GraphQLNamedType, nodes: readonly FieldNode[]) => {
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) look(possible, nodes);
    if (!isObjectType(type)) return;
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    for (const below of includedFields({ schema, fragments, variables }, type, selections).values()) {
      const name = below[0]?.name.value ?? '';
      if (type.name === typeName) asked.add(name);
      const field = type.getFields()[name];
      if (field) look(getNamedType(field.type), below);
    }
  };
  look(getNamedType(returnType), fieldNodes);
  return asked;
}
