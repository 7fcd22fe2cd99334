import type { RequestHandler } from 'express';
import { SamnavError } from '../../platform';

/** The content types of a GraphQL request: https://graphql.github.io/graphql-over-http/draft/#sec-Request */
export const GRAPHQL_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Refuses a GraphQL request of any other type, by name. A form on another site can send only types outside this list
 * without asking first, so this is half of the guard against forgery; the other half is Apollo's, for GET.
 */
export const onlyGraphqlTypes: RequestHandler = (request, _, next) => {
  // Null when there is no body: then the GraphQL server says what is missing.
  if (request.method === 'POST' && request.is(GRAPHQL_TYPES) === false)
    throw new SamnavError('UNSUPPORTED_CONTENT_TYPE', { expected: GRAPHQL_TYPES[0] as string });
  next();
};
