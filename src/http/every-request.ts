import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from '../platform/logger';
import { isPersonalIdentityNumber } from '../platform/personal-data';
import { currentRequest } from '../platform/request-id';
import { logRequest } from './log-request';
import type { Metrics } from './metrics';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What every request is given, whoever answers it: an id, a clock, a line in the log, and headers that keep browsers from mischief. */
export function everyRequest(metrics: Metrics, log: Logger, handle: Handler): Handler {
  const headers = securityHeaders();
  return (request, response) => {
    const id = requestId(request);
    response.setHeader('X-Request-Id', id);
    for (const [name, value] of headers) response.setHeader(name, value);
    metrics.timeRequest(request, response);
    logRequest(log, id, request, response);
    currentRequest.run(id, () => handle(request, response));
  };
}

/** The caller's own id, when it can be one, so that a request is found in the logs of both. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  const usable = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) && !isPersonalIdentityNumber(given);
  return usable ? given : randomUUID();
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
