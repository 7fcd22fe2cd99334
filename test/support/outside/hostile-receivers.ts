import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a receiver does with a connection, from its first byte on. */
export type Hostility = (socket: Socket) => void;

const EVERY_MS = 20;

/** Writes what `next` gives, again and again, until the connection is gone. */
const dripping =
  (start: string, next: () => string): Hostility =>
  (socket) => {
    socket.once('data', () => {
      socket.write(start);
      const timer = setInterval(() => socket.write(next()), EVERY_MS);
      socket.once('close', () => clearInterval(timer));
    });
  };

/** Writes as fast as it is taken. */
const flooding =
  (start: string, more: string): Hostility =>
  (socket) => {
    socket.once('data', () => {
      socket.write(start);
      const pour = () => {
        while (!socket.destroyed && socket.write(more.repeat(500)));
        socket.once('drain', pour);
      };
      pour();
    });
  };

const saying =
  (text: string): Hostility =>
  (socket) =>
    void socket.once('data', () => socket.write(text));

const silent: Hostility = (socket) => void socket.resume();

/**
 * Receivers of HTTP that never come to an answer, or to one that is none. The connection stays open, unless it says
 * otherwise.
 */
export const HOSTILE_HTTP: Readonly<Record<string, Hostility>> = {
  'says nothing': silent,
  'changes the protocol': saying('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  'changes the protocol without saying to what': saying('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
  'says 100 for ever': dripping('', () => 'HTTP/1.1 100 Continue\r\n\r\n'),
  'says 102 as fast as it can': flooding('', 'HTTP/1.1 102 Processing\r\n\r\n'),
  'says 103 for ever': dripping('', () => 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'),
  'drips the status line': dripping('HTTP/1.1 2', () => '0'),
  'drips a head, byte by byte': dripping('HTTP/1.1 200 OK\r\nX: ', () => 'x'),
  'has headers without end': flooding('HTTP/1.1 200 OK\r\n', 'X: x\r\n'),
  'is no HTTP': saying('SSH-2.0-OpenSSH_9.2\r\n'),
  'speaks HTTP/2': saying('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'has two lengths': saying('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!'),
  'has a length that is none': saying('HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'),
  'resets the connection': (socket) => void socket.once('data', () => socket.resetAndDestroy()),
  'closes at once': (socket) => void socket.resume().end(),
  'half closes, and stays': (socket) => void socket.once('data', () => socket.end()),
};

/**
 * Those that answer, to a webhook, since it takes no notice of what comes behind the head; and never come to an end.
 */
export const HOSTILE_BODIES: Readonly<Record<string, Hostility>> = {
  'has a body without end': flooding('HTTP/1.1 200 OK\r\n\r\n', 'x'),
  'drips a body': dripping('HTTP/1.1 200 OK\r\n\r\n', () => ' '),
  'drips pieces without end': dripping('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', () => '1\r\n \r\n'),
  'drips the length of a piece': dripping('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', () => '0'),
  'promises more than it sends': saying('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}'),
  'has a trailer without end': dripping('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', () => 'X: x\r\n'),
  'has a body where there is none': flooding('HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n', 'x'),
};

/** What a server of mail says after each line that it is sent, from the greeting on. */
const conversing =
  (...answers: readonly (string | Hostility)[]): Hostility =>
  (socket) => {
    const left = [...answers];
    const say = () => {
      const next = left.shift();
      if (typeof next === 'function') next(socket);
      else if (next !== undefined) socket.write(next);
    };
    say();
    socket.on('data', say);
  };

/** Begins at once: to be said in the middle of a conversation. */
const now =
  (text: () => string): Hostility =>
  (socket) => {
    const timer = setInterval(() => socket.write(text()), EVERY_MS);
    socket.once('close', () => clearInterval(timer));
  };

const pouring =
  (text: string): Hostility =>
  (socket) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(text.repeat(500)));
      socket.once('drain', pour);
    };
    pour();
  };

const GREETING = '220 mail.example\r\n';

export const HOSTILE_MAIL: Readonly<Record<string, Hostility>> = {
  'says nothing': silent,
  'drips a greeting': conversing(now(() => '2')),
  'greets for ever, line by line': conversing(now(() => '220-mail.example\r\n')),
  'greets for ever, as fast as it can': conversing(pouring('220-mail.example\r\n')),
  'speaks HTTP': conversing('HTTP/1.1 400 Bad Request\r\n\r\n', silent),
  'closes at once': (socket) => void socket.resume().end(),
  'resets the connection': (socket) => void socket.resetAndDestroy(),
  'names its extensions for ever': conversing(
    GREETING,
    now(() => '250-X\r\n'),
  ),
  'falls silent after the greeting': conversing(GREETING, silent),
  'falls silent after the sender': conversing(GREETING, '250 mail.example\r\n', silent),
  'drips the answer to the sender': conversing(
    GREETING,
    '250 mail.example\r\n',
    now(() => '250-still\r\n'),
  ),
  'falls silent after the data': conversing(
    GREETING,
    '250 mail.example\r\n',
    '250 ok\r\n',
    '250 ok\r\n',
    '354 go on\r\n',
    silent,
  ),
};

export interface HostileReceiver {
  readonly port: number;
  /** How many have connected, and how many of them are gone again. */
  connections: number;
  left: number;
  close(): Promise<void>;
}

/** Listens on a free loopback port, and does the same with whoever connects. */
export async function startHostileReceiver(hostility: Hostility): Promise<HostileReceiver> {
  const open = new Set<Socket>();
  const counted = { connections: 0, left: 0 };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    counted.connections += 1;
    open.add(socket);
    const leave = once(() => (counted.left += 1));
    socket.on('error', leave).on('end', leave).on('close', leave);
    socket.on('close', () => open.delete(socket));
    hostility(socket);
  });
  await listen(server);
  return Object.assign(counted, {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

const once = (work: () => void) => {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
