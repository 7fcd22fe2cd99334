import type { RequestListener, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** So long may a connection on which nothing is under way take to send a request. */
const SILENT_MS = 1000;

/**
 * How a server leaves. A connection that is kept open may carry a request at the very moment that it is closed, and whoever sent that is
 * told nothing but that the line broke. So each is closed by an answer (`Connection: close`) as long as that can be waited for.
 */
export class Farewell {
  isAnnounced = false;
  /** With their connections: an answer whose connection is gone, before its turn came, is told of by nothing. */
  private readonly underWay = new Map<ServerResponse, Socket>();
  private noMore: (() => void) | undefined;

  /** A listener that tells of each request while it is under way. */
  over(listener: RequestListener): RequestListener {
    return (request, response) => {
      this.underWay.set(response, request.socket);
      response.once('close', () => {
        this.underWay.delete(response);
        if (this.underWay.size === 0) this.noMore?.();
      });
      if (this.isAnnounced) leave(response);
      return listener(request, response);
    };
  }

  announce(): void {
    this.isAnnounced = true;
    for (const response of this.underWay.keys()) leave(response);
  }

  /** Takes no new connections, and leaves those that there are to answer what is under way and what comes meanwhile. */
  async close(server: Server, longestMs: number): Promise<void> {
    this.announce();
    const closed = new Promise<void>((resolve) => {
      // Not the server's own, which would at once break the connections that are idle, and whatever is on its way on them.
      NetServer.prototype.close.call(server, () => resolve());
    });
    const cutOff = setTimeout(() => server.closeAllConnections(), longestMs);
    const answered = new Promise<void>((resolve) => {
      this.noMore = resolve;
      if (this.underWay.size === 0) resolve();
    });
    // A connection that has sent nothing yet, as browsers keep them, is not idle to Node, and would be waited for.
    const cutSilent = setInterval(() => {
      if ([...this.underWay.values()].every(({ destroyed }) => destroyed)) server.closeAllConnections();
    }, SILENT_MS);
    await Promise.race([answered, closed]);
    server.close();
    await closed;
    clearTimeout(cutOff);
    clearInterval(cutSilent);
  }
}

function leave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
