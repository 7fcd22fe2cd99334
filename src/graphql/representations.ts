import { isUnionType, type GraphQLSchema } from 'graphql';
import { SamnavError } from '../platform/result';

/**
 * Has the representations that a gateway sends looked at before any of them is looked for: each must be an object that names a type
 * that the hub shares. Otherwise the fault of one would leave the search for those before it with nobody who waits for it.
 */
export function withCheckedRepresentations(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()._entities;
  const entity = schema.getType('_Entity');
  const { resolve } = field ?? {};
  if (!field || !resolve || !isUnionType(entity)) return schema;
  const types = entity.getTypes().map(({ name }) => name);
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context, info) => {
    requireRepresentations(args.representations, types);
    return resolve(source, args, context, info);
  };
  return schema;
}

/** @throws SamnavError INVALID_REPRESENTATION with the position of the first that is none */
function requireRepresentations(representations: readonly unknown[], types: readonly string[]): void {
  const wrong = representations.findIndex((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return true;
    const { __typename: name } = one as { readonly __typename?: unknown };
    return typeof name !== 'string' || !types.includes(name);
  });
  if (wrong < 0) return;
  throw new SamnavError('INVALID_REPRESENTATION', { position: wrong + 1, types: types.join(', ') });
}
