import { connect, type Socket } from 'node:net';

/** A request, ready to be written, and what every answer to it must hold: see `dataOf`. */
export interface Exchange {
  readonly url: string;
  readonly request: Buffer;
  readonly body: Buffer;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function requestBytes(url: string, { method, path, headers = {}, body = '' }: Asked): Buffer {
  const all = {
    host: new URL(url).host,
    connection: 'keep-alive',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Sends `requests` requests over `connections` kept-alive connections, one at a time on each, and answers with how many
 * were answered per second. Every body is compared: a fast wrong answer is worth nothing.
 *
 * On bare sockets, because the client shares the machine with what it measures: node:http costs several times as much.
 */
export async function requestRate(exchange: Exchange, requests: number, connections: number): Promise<number> {
  let left = requests;
  const take = () => (left > 0 ? ((left -= 1), true) : false);
  const started = process.hrtime.bigint();
  await Promise.all(Array.from({ length: connections }, () => client(exchange, take)));
  return requests / (Number(process.hrtime.bigint() - started) / 1e9);
}

/** The data of the answer to one request: what the comparison of the bodies starts from. */
export async function oneAnswer(url: string, request: Buffer): Promise<Buffer> {
  let answered: Buffer = Buffer.alloc(0);
  let left = 1;
  const take = () => (left -= 1) >= 0;
  await client({ url, request, body: answered }, take, (body) => (answered = dataOf(body)));
  return answered;
}

/** A body without the extensions at its end: what is left of the budget differs from one answer to the next. */
function dataOf(body: Buffer): Buffer {
  const extensions = body.lastIndexOf(',"extensions":');
  return extensions < 0 ? body : Buffer.concat([body.subarray(0, extensions), Buffer.from('}')]);
}

function client({ url, request, body }: Exchange, take: () => boolean, received = checking(body)): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let pending: Buffer = Buffer.alloc(0);
    const next = () => (take() ? socket.write(request) : socket.end());
    socket.setTimeout(30_000, () => socket.destroy(new Error('No answer within 30 seconds.')));
    socket.once('connect', next);
    socket.once('error', reject);
    socket.once('close', () => resolve());
    socket.on('data', (chunk) => {
      pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
      try {
        const answer = readAnswer(pending);
        if (!answer) return;
        pending = Buffer.alloc(0);
        received(answer);
        next();
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
  });
}

const checking = (expected: Buffer) => (body: Buffer) => {
  if (!dataOf(body).equals(expected))
    throw new Error(`A different answer under load: ${body.subarray(0, 300).toString()}`);
};

/** The body of a complete answer with a Content-Length; undefined while some is missing. */
function readAnswer(bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without Content-Length:\n${head}`);
  const body = bytes.subarray(end + 4);
  if (body.length < Number(length)) return undefined;
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`${head.split('\r\n', 1)[0]}: ${body.toString()}`);
  return body;
}
