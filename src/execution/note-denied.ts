import { unwrapResolverError } from '@apollo/server/errors';
import { SamnavError, type ErrorCode, type Logger } from '../platform';

const DENIED: readonly ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

/**
 * Notes in the log that a request asked for something that its caller may not have. Over GraphQL such an answer has the
 * status 200, so the request's own log line does not show it. One line for a request, however many of its fields were
 * denied.
 */
export function noteDenied(log: Logger, requestId: string, errors: readonly Error[]): void {
  const codes = errors
    .map(unwrapResolverError)
    .flatMap((cause) => (cause instanceof SamnavError && DENIED.includes(cause.code) ? [cause.code] : []));
  if (codes.length > 0) log.warn({ requestId, codes: [...new Set(codes)], fields: codes.length }, 'denied');
}
