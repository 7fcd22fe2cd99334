import type { RequestListener, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** How long an idle connection may take to send one more request. */
const SILENT_MS = 1000;

/**
 * How a server leaves. A connection that is kept open may carry a request at the very moment of its closing, and its
 * sender would learn only that the line broke. So each is closed by an answer (`Connection: close`) for as long as the
 * limit allows.
 */
export class Farewell {
  isAnnounced = false;
  /** Kept with their connections: when a connection is lost, a response whose turn had not come emits no event. */
  private readonly underWay = new Map<ServerResponse, Socket>();
  private noMore: (() => void) | undefined;

  /** A listener that reports each request while it is under way. */
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

  /** Takes no new connections, and lets the open ones answer requests under way and those that still come. */
  async close(server: Server, longestMs: number): Promise<void> {
    this.announce();
    const closed = new Promise<void>((resolve) => {
      // Not the server's own close, which would at once break idle connections and whatever is on its way on them.
      NetServer.prototype.close.call(server, () => resolve());
    });
    const cutOff = setTimeout(() => server.closeAllConnections(), longestMs);
    const answered = new Promise<void>((resolve) => {
      this.noMore = resolve;
      if (this.underWay.size === 0) resolve();
    });
    // Node does not count a connection that has sent nothing yet, as browsers keep them, as idle, and would wait for
    // it.
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
