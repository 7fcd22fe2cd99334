import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { answerErrors } from '../../src/http/request/http-errors';
import { inTurn, MOST_PIPELINED } from '../../src/http/request/in-turn';
import { createLogger } from '../../src/platform/log/logger';
import { startWorld, type World } from '../support/world';

const BODY = JSON.stringify({ query: '{ __typename }' });

describe('the requests of a connection', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  const requestOf = (index: number, more = '') =>
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\nx-request-id: request-${index}\r\n${more}content-length: ${BODY.length}\r\n\r\n${BODY}`;
  const open = () => {
    const { hostname, port } = new URL(world.url);
    return connect(Number(port), hostname);
  };
  /** Everything that comes until the hub closes the connection. */
  const untilClosed = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (some: string) => (text += some));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });
  const idsIn = (text: string) => [...text.matchAll(/^x-request-id: request-(\d+)/gim)].map(([, id]) => Number(id));

  it('that are sent ahead of their answers are answered in order', async () => {
    const socket = open();
    const told = untilClosed(socket);
    const some = Array.from({ length: MOST_PIPELINED }, (_, index) => index);
    socket.write(
      some.map((index) => requestOf(index, index === MOST_PIPELINED - 1 ? 'connection: close\r\n' : '')).join(''),
    );
    const text = await told;
    expect(idsIn(text)).toEqual(some);
    expect(text.match(/"__typename":"Query"/g)).toHaveLength(MOST_PIPELINED);
  });

  it('that are a thousand at once are begun one after the other, and refused when too many wait', async () => {
    let [begun, underWay, most] = [0, 0, 0];
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      begun += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      response.once('finish', () => (underWay -= 1));
      request.resume();
      // What is answered in the same turn of the loop lets none wait.
      setTimeout(() => response.end('answered'), 1);
    };
    const server = createServer(inTurn(handle, answerErrors(createLogger('silent'))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const told = untilClosed(socket);
    socket.write(Array.from({ length: 1000 }, (_, index) => requestOf(index)).join(''));
    const text = await told;
    expect([begun, most]).toEqual([MOST_PIPELINED + 1, 1]);
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(begun);
    expect(text.match(/HTTP\/1\.1 429/g)).toHaveLength(1);
    expect(text).toMatch(/"code":"TOO_MANY_PIPELINED"/);
    expect(text.slice(text.indexOf(' 429'))).toMatch(/connection: close/i);
    await new Promise((resolve) => server.close(resolve));
  });

  it('that nobody waits for any more are not begun', async () => {
    const before = world.logged.length;
    const socket = open();
    const gone = untilClosed(socket);
    socket.write(requestOf(0) + requestOf(1));
    socket.destroy();
    await gone;
    await world.anybody.ask('{ __typename }');
    expect(world.logged.slice(before).filter((line) => line.includes('fault in a request'))).toEqual([]);
  });
});
