import { IncomingMessage, maxHeaderSize, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { SamnavError } from '../../platform';

/** Answers with a refusal, with all that every answer has. */
export type Refuse = (error: SamnavError, request: IncomingMessage, response: ServerResponse) => void;

/** How long a refused connection is still read from: closed with unread bytes it would be reset, its answer with it. */
const LONGEST_LISTENING_MS = 2000;

/** The line is gone, or its sender has ended it in the middle of a request: nobody waits for an answer. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['ECONNRESET', 'HPE_INVALID_EOF_STATE']);

/**
 * Gives what Node's own parser refuses the hub's form of a refusal: Node would answer a status line and nothing else.
 * What came is neither quoted nor logged.
 */
export function refuseWhatIsNotHttp(server: Server, refuse: Refuse): void {
  const latest = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  const refused = new WeakSet<Duplex>();
  for (const event of ['request', 'checkContinue', 'checkExpectation'] as const) {
    server.prependListener(event, (request: IncomingMessage, response: ServerResponse) => {
      latest.set(request.socket, { request, response });
    });
  }
  server.on('clientError', (fault: NodeJS.ErrnoException, socket) => {
    // The parser complains of every further piece of what it has refused.
    if (refused.has(socket)) return;
    refused.add(socket);
    if (!socket.writable || BROKEN_OFF.has(fault.code ?? '')) return void socket.destroy();
    const error = refusalOf(fault);
    const before = latest.get(socket);
    // The rest of a request under way cannot be read; one that has been answered already is not answered twice.
    if (before && !before.request.complete) {
      // Whoever reads the request waits for the rest until the connection is gone.
      if (before.response.headersSent) return closeSoon(socket);
      before.response.once('finish', () => closeSoon(socket));
      refuse(error, before.request, before.response);
    } else if (!before || before.response.writableFinished) answerOn(socket, error, refuse);
    // The answer to a whole request that came before comes first.
    else before.response.once('finish', () => answerOn(socket, error, refuse));
  });
  server.on('checkExpectation', (request, response) => {
    refuse(new SamnavError('UNKNOWN_EXPECTATION'), request, response);
  });
  server.on('connect', ({ method = '' }, socket) => {
    answerOn(socket, new SamnavError('METHOD_NOT_ALLOWED', { method, allowed: 'GET, POST' }), refuse);
  });
}

/** Whether a request lacks what HTTP/1.1 requires of every request (RFC 9112, 3.2). */
export const lacksHost = ({ headers, httpVersion }: IncomingMessage): boolean =>
  httpVersion === '1.1' && headers.host === undefined;

function refusalOf({ code }: NodeJS.ErrnoException): SamnavError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new SamnavError('REQUEST_HEADERS_TOO_LARGE', { limit: maxHeaderSize });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new SamnavError('REQUEST_TOO_SLOW');
    default:
      return new SamnavError('NOT_HTTP');
  }
}

/** Answers on a connection that carries no request that could be read, and closes it. */
function answerOn(socket: Duplex, error: SamnavError, refuse: Refuse): void {
  if (!(socket instanceof Socket) || !socket.writable) return void socket.destroy();
  const request = new IncomingMessage(socket);
  request.complete = true;
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    response.detachSocket(socket);
    closeSoon(socket);
  });
  refuse(error, request, response);
}

/** Sends no more, and listens for as long as it may take the other side to hear what was sent. */
function closeSoon(socket: Duplex): void {
  socket.end();
  setTimeout(() => socket.destroy(), LONGEST_LISTENING_MS).unref();
}
