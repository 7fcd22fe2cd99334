import type { HTTPGraphQLHead } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { AVAILABILITY_ERRORS } from '../platform/availability-errors';
import { retryAfterOf } from '../platform/result';
import { STORE_ERRORS } from '../platform/store-errors';

/**
 * Says over HTTP too that something the hub needs is away, so that a client, a proxy and whoever counts statuses need not read the answer:
 * when to ask again, and 503 when nothing at all could be answered. Where some was, the answer stays one, with its errors beside it.
 */
export function tellUnavailable(http: HTTPGraphQLHead, { data, errors }: FormattedExecutionResult): void {
  const waits = (errors ?? []).flatMap(({ extensions }) => waitOf(extensions?.code) ?? []);
  if (waits.length === 0) return;
  http.headers.set('retry-after', String(Math.max(...waits)));
  if (Object.values(data ?? {}).every((value) => value === null)) http.status = 503;
}

const waitOf = (code: unknown): number | undefined => (isAvailability(code) ? retryAfterOf(code) : undefined);

const isAvailability = (code: unknown): code is keyof typeof UNAVAILABLE =>
  typeof code === 'string' && Object.hasOwn(UNAVAILABLE, code);

const UNAVAILABLE = { ...AVAILABILITY_ERRORS, ...STORE_ERRORS };
