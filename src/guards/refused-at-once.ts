import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { entryOf, isErrorCode } from '../platform';

const isAtOnce = (code: unknown): boolean => isErrorCode(code) && entryOf(code).atOnce === true;

/**
 * Whether an operation was refused before it did any work: it has one root field, and that field was refused. A field
 * beside or above it could have worked for an answer that one error has emptied.
 */
export function wasRefusedAtOnce(
  { selectionSet: { selections } }: OperationDefinitionNode,
  errors: readonly GraphQLFormattedError[] | undefined,
): boolean {
  const [error, another] = errors ?? [];
  if (!error || another || selections.length !== 1 || selections[0]?.kind !== Kind.FIELD) return false;
  return error.path?.length === 1 && isAtOnce(error.extensions?.code);
}
