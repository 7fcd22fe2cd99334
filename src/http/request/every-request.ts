import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { requestIdOf, type Logger } from '../../platform';
import { linger } from './linger';
import { logRequest } from './log-request';
import { neverStored } from './never-stored';
import type { Metrics } from '../service/metrics';

/** A request may take two minutes to arrive, and so may the part that is thrown away. */
const LONGEST_LINGER_MS = 120_000;

const MOST_LISTENERS = 20;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface EveryRequest {
  readonly metrics: Metrics;
  readonly log: Logger;
  /** How much of a request that has been answered is still taken in and thrown away. */
  readonly lingerBytes: number;
}

/**
 * What every request gets, whoever answers it: an id, a clock, a line in the log, headers that restrict browsers, and
 * an answer that its sender can hear.
 */
export function everyRequest({ metrics, log, lingerBytes }: EveryRequest, handle: Handler): Handler {
  const headers = securityHeaders();
  return (request, response) => {
    const id = requestIdOf(request);
    // From here on `request.id` is the request's one id for all readers.
    request.headers['x-request-id'] = id;
    // Every step on the way listens for the request's end, and a pipeline that sends a file adds eight more listeners.
    response.setMaxListeners(MOST_LISTENERS);
    response.setHeader('X-Request-Id', id);
    for (const [name, value] of headers) response.setHeader(name, value);
    neverStored(request, response);
    metrics.timeRequest(request, response);
    linger(request, response, { maxBytes: lingerBytes, maxMs: LONGEST_LINGER_MS });
    logRequest(log, id, request, response);
    handle(request, response);
  };
}

/**
 * What a browser may do with an answer unless its route says otherwise: nothing. `object-src` would follow from
 * `default-src`; it is stated because tools that check policies look for it.
 */
const STRICTEST = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Browser features that the hub's pages do not use, and that injected code shall not have. */
const NO_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
]
  .concat(['midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'])
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Helmet's headers depend on nothing in the request, so they are asked for once instead of for every answer.
 * `Strict-Transport-Security` is among them also without TLS: the hub speaks plain http to the proxy that has TLS and
 * cannot know, and browsers heed the header over TLS only.
 */
function securityHeaders(): [string, string][] {
  const headers: [string, string][] = [
    ['Permissions-Policy', NO_FEATURES],
    // An answer that says nothing about caching is not to be cached.
    ['Cache-Control', 'no-store'],
  ];
  const response = {
    setHeader: (name: string, value: string) => void headers.push([name, value]),
    removeHeader: () => undefined,
  };
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: STRICTEST },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
  })({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}
