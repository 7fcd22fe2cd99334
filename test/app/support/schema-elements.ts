import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export interface SchemaElement {
  /** Such as `Forbund.members(onDate:)`. */
  readonly place: string;
  readonly name: string;
  readonly description: string | null | undefined;
}

/** Every type, field, argument, enum value and input field that is our own. */
export function schemaElements(schema: GraphQLSchema): SchemaElement[] {
  return ownTypes(schema).flatMap((type) => [
    { place: type.name, name: type.name, description: type.description },
    ...membersOf(type),
  ]);
}

export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].map((type) => type?.name);
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.includes(type.name))
    .concat([schema.getQueryType(), schema.getMutationType()].filter((type) => !!type));
}

function membersOf(type: GraphQLNamedType): SchemaElement[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, name, description }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      place: `${type.name}.${name}`,
      name,
      description,
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { place: `${type.name}.${field.name}`, name: field.name, description: field.description },
    ...field.args.map(({ name, description }) => ({
      place: `${type.name}.${field.name}(${name}:)`,
      name,
      description,
    })),
  ]);
}
