import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Farewell } from '../../src/http/service/farewell';

describe('a server that leaves', () => {
  let farewell: Farewell;
  let answer: (response: ServerResponse) => void;
  let arrived: Promise<void>;
  let isHere: () => void;
  let close: (longestMs?: number) => Promise<void>;
  let port: number;
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });

  beforeEach(async () => {
    farewell = new Farewell();
    answer = (response) => response.end('well');
    arrived = new Promise((resolve) => (isHere = resolve));
    const server = createServer(
      farewell.over((_, response) => {
        isHere();
        answer(response);
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
    close = (longestMs = 20_000) => farewell.close(server, longestMs);
  });

  const ask = async (): Promise<IncomingMessage> => {
    const [response] = (await once(request({ port, agent, host: '127.0.0.1' }).end(), 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response;
  };

  it('closes each connection by an answer from when it is announced, also by those under way', async () => {
    expect((await ask()).headers.connection).toBe('keep-alive');
    let held: ServerResponse | undefined;
    answer = (response) => (held = response);
    const underWay = ask();
    await arrived;
    while (!held) await new Promise(setImmediate);
    farewell.announce();
    held.end('late');
    expect((await underWay).headers.connection).toBe('close');
    answer = (response) => response.end('well');
    expect((await ask()).headers.connection).toBe('close');
    await close();
  });

  it('answers what comes on a connection that is open while something is under way, and nobody new', async () => {
    let held: ServerResponse | undefined;
    answer = (response) => (held = response);
    const underWay = ask();
    while (!held) await new Promise(setImmediate);
    answer = (response) => response.end('well');
    // A second connection, which is idle when the server begins to leave.
    const line = connect(port, '127.0.0.1');
    let heard = '';
    line.on('data', (bytes: Buffer) => (heard += bytes.toString()));
    line.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    while (!heard.includes('well')) await new Promise(setImmediate);
    const closed = close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    heard = '';
    line.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(line, 'close');
    expect(heard).toMatch(/^HTTP\/1.1 200 OK\r\nConnection: close\r\n[^]*well/);
    await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
    held.end('late');
    expect((await underWay).statusCode).toBe(200);
    await closed;
  });

  it('waits neither for a connection that has sent nothing, nor for an answer without end', async () => {
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    await close();
    const other = new Farewell();
    const server = createServer(other.over((_, response) => response.write('and so on')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endless = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
    endless.on('error', () => undefined);
    const [response] = (await once(endless, 'response')) as [IncomingMessage];
    response.on('error', () => undefined);
    await other.close(server, 200);
    expect(other.isAnnounced).toBe(true);
  });
});
