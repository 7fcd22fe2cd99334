import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { requestIdOf, type Logger } from '../../platform';
import { linger } from './linger';
import { logRequest } from './log-request';
import { neverStored } from './never-stored';
import type { Metrics } from '../service/metrics';

/** A request may take two minutes to come, and so may what is thrown away of it. */
const LONGEST_LINGER_MS = 120_000;

const MOST_LISTENERS = 20;

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
    // Each step on the way listens to its end, and a file that is sent through a pipeline has eight more.
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
 * What an answer may do in a browser unless its route says otherwise: nothing. `object-src` would follow from `default-src`; it is said because
 * whoever checks a policy looks for it.
 */
const STRICTEST = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** What a page of the hub has no use for, and nobody who gets a foot in it shall have. */
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
 * Helmet's, which depend on nothing in the request: asked for once instead of for every answer. `Strict-Transport-Security` is among them
 * also where there is no TLS: the hub speaks plain http to the proxy that has it and cannot know, and browsers heed the header over TLS only.
 */
function securityHeaders(): [string, string][] {
  const headers: [string, string][] = [
    ['Permissions-Policy', NO_FEATURES],
    // What says nothing of how it may be kept is not kept.
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
