import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { SamnavError } from '../../platform';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** No known client sends more than a few requests ahead of their answers. */
export const MOST_PIPELINED = 20;

interface Line {
  /** Requests whose turn has not come, with their responses. */
  readonly waiting: (() => void)[];
  /** Whether this connection's further requests are ignored. */
  isClosed: boolean;
}

/**
 * Handles the requests of a connection one after the other. Their answers go out in that order in any case (RFC 9112,
 * 9.3.2), and Node would otherwise start every request of a packet at once. When too many wait, the last one is told so
 * in its turn and the connection is closed; the requests behind it are ignored.
 */
export function inTurn(
  handle: Handler,
  refuse: (error: SamnavError, request: IncomingMessage, response: ServerResponse) => void,
): Handler {
  const lines = new WeakMap<Socket, Line>();
  const lineOf = (socket: Socket): Line | undefined => lines.get(socket);
  const take = (socket: Socket, response: ServerResponse, begin: () => void) => {
    response.once('close', () => next(socket));
    // Not while input is being read: all of it is read first, so that the number of waiting requests is known, and
    // other connections have their turn between two requests.
    setImmediate(begin);
  };
  const next = (socket: Socket) => {
    const line = lineOf(socket);
    const begin = line?.waiting.shift();
    if (begin && !socket.destroyed) begin();
    // Requests that wait when the connection is lost have not begun, and never will.
    else if (!line?.isClosed) lines.delete(socket);
  };
  return (request, response) => {
    const { socket } = request;
    const line = lineOf(socket);
    if (!line) {
      lines.set(socket, { waiting: [], isClosed: false });
      return take(socket, response, () => handle(request, response));
    }
    if (line.isClosed) return;
    line.isClosed = line.waiting.length >= MOST_PIPELINED;
    line.waiting.push(() =>
      take(socket, response, () => {
        if (line.waiting.length > 0 || !line.isClosed) return handle(request, response);
        response.shouldKeepAlive = false;
        refuse(new SamnavError('TOO_MANY_PIPELINED', { limit: MOST_PIPELINED }), request, response);
      }),
    );
  };
}
