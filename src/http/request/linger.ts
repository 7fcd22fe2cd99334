import type { IncomingMessage, ServerResponse } from 'node:http';

export interface LingerLimits {
  readonly maxBytes: number;
  readonly maxMs: number;
}

const LOOK_EVERY_MS = 100;

/**
 * Takes in and throws away what is still being sent when a request has been answered. Many clients read no answer before they have sent
 * everything (Python's, R's, browsers), and a connection that is closed on bytes that nobody took in is reset, which takes the answer with
 * it (RFC 9112, 9.6): a refusal would never be heard. What is thrown away costs little, but not nothing: whoever goes on and on is cut off.
 */
export function linger(request: IncomingMessage, response: ServerResponse, limits: LingerLimits): void {
  const { socket } = request;
  const isDone = () => request.complete || socket.destroyed;
  let closes: (() => void) | undefined;
  response.once('prefinish', () => {
    if (isDone()) return;
    const destroySoon = socket.destroySoon.bind(socket);
    // So Node closes a connection that is not to be kept, whether or not bytes are still coming: only our half is closed until they have.
    socket.destroySoon = () => {
      if (isDone()) return destroySoon();
      closes = destroySoon;
      socket.end();
    };
  });
  response.once('finish', () => {
    if (isDone()) return;
    // Whoever stopped reading may have left a listener, and a stream that somebody listens to does not flow by itself.
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
