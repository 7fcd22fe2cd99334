import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/**
 * Everything that can be selected of a type, as text: all leaves, and objects within objects to a depth. A field with
 * required arguments is left out, unless `argsOf` gives them.
 */
export function selectAll(
  type: GraphQLNamedType,
  depth: number,
  leaveOut: (typeName: string, field: Field) => boolean = () => false,
): string {
  if (!isCompositeType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument) || leaveOut(type.name, field)) return [];
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return [field.name];
    if (depth === 0) return [];
    const inner = selectAll(named, depth - 1, leaveOut);
    return inner === '' ? [] : [`${field.name} ${inner}`];
  });
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}
