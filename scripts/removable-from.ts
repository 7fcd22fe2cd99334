import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { readDeprecation } from '../src/platform/errors/deprecation';

/**
 * The day from which an element, `Type.field`, `Type.field.argument` or `Enum.VALUE`, may be removed; undefined for one
 * that may not.
 */
export function removableFrom(schema: GraphQLSchema, path: string): string | undefined {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  const element = isEnumType(type)
    ? type.getValue(name)
    : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? type.getFields()[name]
      : undefined;
  const meant =
    argument !== undefined && element && 'args' in element
      ? element.args.find((one) => one.name === argument)
      : element;
  return readDeprecation(meant?.deprecationReason ?? '')?.until;
}
