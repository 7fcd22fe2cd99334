import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { DatabaseAway, isDatabaseAway } from './database-away';
import { processOf } from './probe';

/** What a watch is to its connections. */
export interface Watch {
  readonly isAway: boolean;
  /** A connection has been lost, or could not be made. */
  noteLoss(): void;
  readonly lines: Set<Line>;
}

type Connected = (error: Error | null, client?: Client) => void;

/** A connection being made is given up after so long: a server that hangs takes the call and says nothing. */
const CONNECT_MS = 3000;
/** An idle connection is asked for by TCP after so long, so that firewalls on the way do not forget it. */
const KEEP_ALIVE_MS = 10_000;

/** The line of one connection to the server: whether an answer is waited for, and since when nothing has moved on it. */
export class Line {
  private moved = 0;
  private movedAt = 0;
  private waitedSince = 0;
  private sentWhenAnswered = 0;
  /** Until then the server need not be asked what it does for us. */
  trustedUntil = 0;
  /** How often in a row the server has said that it works on nothing for us. */
  suspicions = 0;

  constructor(
    /** Another one once the connection speaks TLS. */
    private readonly socket: () => Socket,
    readonly pid: () => number,
  ) {}

  answered(): void {
    this.sentWhenAnswered = this.socket().bytesWritten;
  }

  /** Looks at what has moved since it was last looked at. */
  look(now: number): void {
    const { bytesRead, bytesWritten, writableLength } = this.socket();
    const moved = bytesRead + bytesWritten - writableLength;
    const hasMoved = moved !== this.moved;
    if (hasMoved) [this.moved, this.movedAt, this.suspicions, this.trustedUntil] = [moved, now, 0, 0];
    if (hasMoved || bytesWritten === this.sentWhenAnswered) this.waitedSince = now;
  }

  /** Milliseconds that an answer has been waited for without a byte in either direction; 0 when none is waited for. */
  silentFor(now: number): number {
    return now - this.waitedSince;
  }

  /** Whether nothing has come or gone since. */
  isUntouchedSince(then: number): boolean {
    return this.movedAt <= then;
  }

  /** Whoever waits is told at once that the connection was lost, and the pool makes another. */
  cut(): void {
    this.socket().destroy();
  }
}

/**
 * The client that the pool makes its connections of. It has somebody who listens to its errors for all of its life: an error that nobody
 * listens to ends the process, and a connection breaks at any time, also while it is lent out. While the database is known to be away
 * it does not try.
 */
export function watchedClient(watch: Watch): new (config?: ClientConfig) => Client {
  return class WatchedClient extends Client {
    private readonly line: Line;

    constructor(config: ClientConfig = {}) {
      super({
        ...config,
        // The pool hides it from what is copied.
        password: config.password,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
        connectionTimeoutMillis: CONNECT_MS,
      });
      const socket = () => this.connection.stream as Socket;
      this.line = new Line(socket, () => processOf(this));
      this.on('error', () => watch.noteLoss());
      this.once('end', () => watch.lines.delete(this.line));
      // A server that says goodbye does so before it hangs up: until then the pool would lend the connection to somebody else.
      this.connection.on('errorMessage', (error: Error) => {
        if (watch.lines.has(this.line) && isDatabaseAway(error)) void this.end().catch(() => undefined);
      });
      // Before the driver's own listener, which may send the next statement.
      this.connection.on('readyForQuery', () => this.line.answered());
    }

    override connect(): Promise<Client>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<Client> | void {
      const connecting = watch.isAway ? Promise.reject(new DatabaseAway()) : super.connect();
      const followed = connecting.then(
        () => {
          if (!this.connection.stream.destroyed) watch.lines.add(this.line);
          return this;
        },
        (error: unknown) => {
          watch.noteLoss();
          throw error;
        },
      );
      if (!callback) return followed;
      followed.then((client) => callback(null, client), callback);
    }
  };
}
