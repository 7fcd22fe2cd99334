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
 * Kept by the nodes of the field that asks: graphql-js collects them anew for every execution, with its variables, and only a
 * plan of a document, which has no directives that could depend on them, has the same again.
 */
const kept = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

/** The fields that a question asks of objects of a type, wherever they are met in the answer of the field that `info` is about. */
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
