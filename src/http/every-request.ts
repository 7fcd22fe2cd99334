import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from '../platform/logger';
import { requestIdOf } from '../platform/request-id';
import { linger } from './linger';
import { logRequest } from './log-request';
import type { Metrics } from './metrics';

/** A request may take two minutes to come, and so may what is thrown away of it. */
const LONGEST_LINGER_MS = 120_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface EveryRequest {
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Of a request that has been answered, taken in and thrown away. */
  readonly lingerBytes: number;
}

/** What every request is given, whoever answers it: an id, a clock, a line in the log, and headers that keep browsers
 * from mischief; and that its sender hears the answer. */
export function everyRequest({ metrics, log, lingerBytes }: EveryRequest, handle: Handler): Handler {
  const headers = securityHeaders();
  return (request, response) => {
    const id = requestIdOf(request);
    // From here on the request has the id that it goes by, whoever reads it.
    request.headers['x-request-id'] = id;
    response.setHeader('X-Request-Id', id);
    for (const [name, value] of headers) response.setHeader(name, value);
    metrics.timeRequest(request, response);
    linger(request, response, { maxBytes: lingerBytes, maxMs: LONGEST_LINGER_MS });
    logRequest(log, id, request, response);
    handle(request, response);
  };
}

/** Helmet's, which depend on nothing in the request: asked for once instead of for every answer. */
function securityHeaders(): [string, string][] {
  const headers: [string, string][] = [];
  const response = {
    setHeader: (name: string, value: string) => void headers.push([name, value]),
    removeHeader: () => undefined,
  };
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  };
  helmet({ contentSecurityPolicy })({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}
