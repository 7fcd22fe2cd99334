import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from '../platform/logger';
import { requestIdOf } from '../platform/request-id';
import { logRequest } from './log-request';
import { neverStored } from './never-stored';
import type { Metrics } from './metrics';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What every request is given, whoever answers it: an id, a clock, a line in the log, and headers that keep browsers from mischief. */
export function everyRequest(metrics: Metrics, log: Logger, handle: Handler): Handler {
  const headers = securityHeaders();
  return (request, response) => {
    const id = requestIdOf(request);
    // From here on the request has the id that it goes by, whoever reads it.
    request.headers['x-request-id'] = id;
    response.setHeader('X-Request-Id', id);
    for (const [name, value] of headers) response.setHeader(name, value);
    neverStored(request, response);
    metrics.timeRequest(request, response);
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
