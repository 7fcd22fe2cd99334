import { valueFromASTUntyped, type FieldNode, type GraphQLField, type OperationDefinitionNode } from 'graphql';

/** The variables of a request, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * An argument, or a value inside it (`input.cells`), as the caller sent it: a value that does not fit its type is
 * refused before use.
 */
export function argumentOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  path: string,
  variables: Variables,
): unknown {
  const [name, ...inner] = path.split('.');
  const written = node.arguments?.find((one) => one.name.value === name);
  let value = written && valueFromASTUntyped(written.value, variables);
  if (value === undefined) value = field.args.find((one) => one.name === name)?.defaultValue;
  for (const step of inner) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value;
}

/** A single value where a list is wanted is a list of one (GraphQL specification, 3.11). */
export const lengthOf = (value: unknown) =>
  Array.isArray(value) ? value.length : value === undefined || value === null ? 0 : 1;

/** The variables of an operation, with its defaults for those that were not sent. */
export function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const all: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    if (Object.hasOwn(given, name)) all[name] = given[name];
    else if (defaultValue) all[name] = valueFromASTUntyped(defaultValue);
  }
  return all;
}
