import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Behaviour = (response: ServerResponse) => void;

export const BEHAVIOURS = {
  takes: (response) => void response.writeHead(204).end(),
  fails: (response) => void response.writeHead(500).end('no'),
  hangs: () => undefined,
  redirects: (response) => void response.writeHead(307, { location: '/elsewhere' }).end(),
  /** Says that it took it, and never stops talking. */
  floods: (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  },
  /** Two answers to one request. */
  answersTwice: (response) => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
    response.socket?.end(`${answer}${answer.replace('200 OK', '500 No')}`);
  },
} satisfies Record<string, Behaviour>;

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it does with the next requests, one by one; then it takes them. */
  next: Behaviour[];
  close(): Promise<void>;
}

/** A receiver of webhooks on a free loopback port. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const receiver: Pick<Receiver, 'next'> = { next: [] };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers, url: path = '' } = request;
      received.push({ id: String(headers['webhook-id']), path, headers, body: Buffer.concat(parts).toString() });
      (receiver.next.shift() ?? BEHAVIOURS.takes)(response);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=abc`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
