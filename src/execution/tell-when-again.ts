import type { HTTPGraphQLHead } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { isErrorCode, retryAfterOf } from '../platform';

/**
 * Says over HTTP too that a bound was reached, so that a client, a proxy and whoever counts statuses need not read the answer: when to
 * ask again, and 503 when nothing at all could be answered. Where some was, the answer stays one, with its errors beside it.
 */
export function tellWhenAgain(http: HTTPGraphQLHead, { data, errors }: FormattedExecutionResult): void {
  const waits = (errors ?? []).flatMap(({ extensions }) => waitOf(extensions?.code) ?? []);
  if (waits.length === 0) return;
  http.headers.set('retry-after', String(Math.max(...waits)));
  if (Object.values(data ?? {}).every((value) => value === null)) http.status = 503;
}

const waitOf = (code: unknown): number | undefined => (isErrorCode(code) ? retryAfterOf(code) : undefined);
