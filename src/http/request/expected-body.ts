import type { IncomingMessage, ServerResponse } from 'node:http';

type Continue = () => void;

/** How a body is asked for that its sender waits with. */
const AWAITED = new WeakMap<IncomingMessage, Continue>();

/**
 * Keeps a request with `Expect: 100-continue` waiting for whoever wants its body. Node would ask for it at once, and a client that asks
 * before it sends a large file would send it only to be told that it may not.
 */
export function awaitBody(request: IncomingMessage, response: ServerResponse): void {
  AWAITED.set(request, () => {
    if (!response.headersSent && !response.destroyed) response.writeContinue();
  });
}

/** To be called by whoever is about to read a body. */
export function askForBody(request: IncomingMessage): void {
  AWAITED.get(request)?.();
  AWAITED.delete(request);
}
