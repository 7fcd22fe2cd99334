import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import type { ErrorCode } from '../platform';

/**
 * What is found out before anything is read or computed: who may, and whether there is what was named. Not what a field can also
 * say when it has done its work, such as that an order would tell of a withheld number, or that a series is broken.
 */
const AT_ONCE: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNKNOWN_FORBUND',
  'UNKNOWN_MEASURE',
  'UNKNOWN_ROUND',
  'UNKNOWN_COUNTY',
  'UNKNOWN_RELEASE',
  'UNKNOWN_SUBMISSION',
  'UNKNOWN_SAVED_QUESTION',
  'RELEASE_WITHDRAWN',
  'INVALID_RECEIPT',
  'INVALID_PAGE_SIZE',
  'PAGE_TOO_LARGE',
  'FROM_AFTER_TO',
  'PAIRED_NOT_AVAILABLE',
  'CROSSED_DIMENSIONS',
  'SEVERAL_UNIT_DIMENSIONS',
  'NOT_GROUPED_BY',
  'FILTER_TOO_DEEP',
  'FILTER_TOO_LARGE',
];

/**
 * Whether an operation was refused before there was any work. It has one root field, and that field is what was refused: beside
 * it, or above it, others could have worked for an answer that one error has emptied.
 */
export function wasRefusedAtOnce(
  { selectionSet: { selections } }: OperationDefinitionNode,
  errors: readonly GraphQLFormattedError[] | undefined,
): boolean {
  const [error, another] = errors ?? [];
  if (!error || another || selections.length !== 1 || selections[0]?.kind !== Kind.FIELD) return false;
  return error.path?.length === 1 && AT_ONCE.some((code) => code === error.extensions?.code);
}
