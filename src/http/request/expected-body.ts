import type { IncomingMessage, ServerResponse } from 'node:http';

type Continue = () => void;

/** How to ask for a body that its sender is holding back. */
const AWAITED = new WeakMap<IncomingMessage, Continue>();

/**
 * Keeps a request with `Expect: 100-continue` waiting until a reader wants its body. Node would ask for the body at
 * once, and a client that asks before it sends a large file would send it only to be refused.
 */
export function awaitBody(request: IncomingMessage, response: ServerResponse): void {
  AWAITED.set(request, () => {
    if (!response.headersSent && !response.destroyed) response.writeContinue();
  });
}

/** Call this before reading a body. */
export function askForBody(request: IncomingMessage): void {
  AWAITED.get(request)?.();
  AWAITED.delete(request);
}
