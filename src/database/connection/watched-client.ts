import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { codeOf, DatabaseAway, isDatabaseAway, NotConnected, refusesEntry } from './database-away';
import { processOf } from './probe';

/** What the connections tell their watch. */
export interface Watch {
  readonly isAway: boolean;
  /** A connection has been lost, or could not be made. */
  noteLoss(): void;
  /** The server answered, and let this connection in or refused it: by its SQLSTATE, where it gave one. */
  noteEntry(): void;
  noteRefusal(code: string | undefined): void;
  readonly lines: Set<Line>;
}

type Connected = (error: Error | null, client?: Client) => void;

/** How long a connection may take to be made: a server that hangs takes the call and says nothing. */
const CONNECT_MS = 3000;
/** TCP probes an idle connection after this long, so that firewalls on the way do not forget it. */
const KEEP_ALIVE_MS = 10_000;

/**
 * The line of one connection to the server: whether a statement waits for its answer, and since when no byte has moved.
 */
export class Line {
  private moved = 0;
  private movedAt = 0;
  private waitedSince = 0;
  private sentWhenAnswered = 0;
  /** Until this time the server need not be asked what it does for us. */
  trustedUntil = 0;
  /** How often in a row the server has said that it works on nothing for this connection. */
  suspicions = 0;

  constructor(
    /** The socket is another one once the connection speaks TLS. */
    private readonly socket: () => Socket,
    readonly pid: () => number,
  ) {}

  answered(): void {
    this.sentWhenAnswered = this.socket().bytesWritten;
  }

  /** Notes whether bytes have moved since the last look. */
  look(now: number): void {
    const { bytesRead, bytesWritten, writableLength } = this.socket();
    const moved = bytesRead + bytesWritten - writableLength;
    const hasMoved = moved !== this.moved;
    if (hasMoved) [this.moved, this.movedAt, this.suspicions, this.trustedUntil] = [moved, now, 0, 0];
    if (hasMoved || bytesWritten === this.sentWhenAnswered) this.waitedSince = now;
  }

  /** Milliseconds that a statement has waited for its answer without a byte in either direction; 0 when none waits. */
  silentFor(now: number): number {
    return now - this.waitedSince;
  }

  /** Whether no byte has come or gone since. */
  isUntouchedSince(then: number): boolean {
    return this.movedAt <= then;
  }

  /** Waiting callers are told at once that the connection was lost, and the pool makes another. */
  cut(): void {
    this.socket().destroy();
  }
}

/**
 * The client that the pool makes its connections of. It listens to its own errors for all of its life: an error that
 * nobody listens to ends the process, and a connection can break at any time, also while it is lent out. While the
 * database is known to be away it does not try to connect.
 */
export function watchedClient(watch: Watch): new (config?: ClientConfig) => Client {
  return class WatchedClient extends Client {
    private readonly line: Line;

    constructor(config: ClientConfig = {}) {
      super({
        ...config,
        // The pool keeps this property out of copies.
        password: config.password,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
        connectionTimeoutMillis: CONNECT_MS,
      });
      const socket = () => this.connection.stream as Socket;
      this.line = new Line(socket, () => processOf(this));
      this.on('error', () => watch.noteLoss());
      this.once('end', () => watch.lines.delete(this.line));
      // A server says goodbye before it hangs up: in between, the pool would lend the connection to the next caller.
      this.connection.on('errorMessage', (error: Error) => {
        if (watch.lines.has(this.line) && isDatabaseAway(error)) void this.end().catch(() => undefined);
      });
      // This listener goes before the driver's own, which may send the next statement.
      this.connection.on('readyForQuery', () => this.line.answered());
    }

    override connect(): Promise<Client>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<Client> | void {
      const connecting = watch.isAway ? Promise.reject(new DatabaseAway()) : super.connect();
      const followed = connecting.then(
        () => {
          watch.noteEntry();
          if (!this.connection.stream.destroyed) watch.lines.add(this.line);
          return this;
        },
        (error: unknown) => {
          if (refusesEntry(error)) watch.noteRefusal(codeOf(error));
          else watch.noteLoss();
          throw error instanceof DatabaseAway ? error : new NotConnected(error);
        },
      );
      if (!callback) return followed;
      followed.then((client) => callback(null, client), callback);
    }
  };
}
