import type { HTTPGraphQLHead } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { isErrorCode, retryAfterOf } from '../platform';

/**
 * Says over HTTP too that the request reached a limit, so that a client, a proxy or a monitor need not read the answer:
 * when to ask again, and 503 when nothing could be answered. A partial answer keeps its status, with its errors beside
 * the data.
 */
export function tellWhenAgain(http: HTTPGraphQLHead, { data, errors }: FormattedExecutionResult): void {
  const waits = (errors ?? []).flatMap(({ extensions }) => waitOf(extensions?.code) ?? []);
  if (waits.length === 0) return;
  http.headers.set('retry-after', String(Math.max(...waits)));
  if (Object.values(data ?? {}).every((value) => value === null)) http.status = 503;
}

const waitOf = (code: unknown): number | undefined => (isErrorCode(code) ? retryAfterOf(code) : undefined);
