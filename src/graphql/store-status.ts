import type { GraphQLFormattedError } from 'graphql';
import type { HTTPGraphQLHead } from '@apollo/server';
import { STORE_ERRORS, STORE_RETRY_SECONDS } from '../platform/store-errors';

/** An answer that lacks something because of the disk says so in its status too, to whoever reads nothing else of it. */
export function tellStoreFault(http: HTTPGraphQLHead, errors: readonly GraphQLFormattedError[]): void {
  const codes = Object.keys(STORE_ERRORS);
  if (!errors.some(({ extensions }) => codes.includes(String(extensions?.code)))) return;
  http.status = 503;
  http.headers.set('retry-after', String(STORE_RETRY_SECONDS));
}
