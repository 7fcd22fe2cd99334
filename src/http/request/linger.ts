import type { IncomingMessage, ServerResponse } from 'node:http';

export interface LingerLimits {
  readonly maxBytes: number;
  readonly maxMs: number;
}

const LOOK_EVERY_MS = 100;

/**
 * Takes in and throws away what a client still sends when its request has been answered. Many clients read no answer
 * before they have sent everything (Python's, R's, browsers), and closing a connection with unread bytes resets it,
 * which destroys the answer (RFC 9112, 9.6): the client would never hear a refusal. Throwing away costs little, but not
 * nothing: a client that goes on and on is cut off.
 */
export function linger(request: IncomingMessage, response: ServerResponse, limits: LingerLimits): void {
  const { socket } = request;
  const isDone = () => request.complete || socket.destroyed;
  let closes: (() => void) | undefined;
  response.once('prefinish', () => {
    if (isDone()) return;
    const destroySoon = socket.destroySoon.bind(socket);
    // Node calls this to close a connection that is not to be kept, whether or not bytes are still coming: until they
    // have come, we close only our half.
    socket.destroySoon = () => {
      if (isDone()) return destroySoon();
      closes = destroySoon;
      socket.end();
    };
  });
  response.once('finish', () => {
    if (isDone()) return;
    // A reader that stopped may have left a listener, and a stream with a listener does not flow by itself.
    request.removeAllListeners('readable').removeAllListeners('data').resume();
    const before = socket.bytesRead;
    const until = performance.now() + limits.maxMs;
    const looking = setInterval(() => {
      if (socket.bytesRead - before > limits.maxBytes || performance.now() > until) socket.destroy();
      if (!isDone()) return;
      clearInterval(looking);
      closes?.();
    }, LOOK_EVERY_MS);
    looking.unref();
  });
}
