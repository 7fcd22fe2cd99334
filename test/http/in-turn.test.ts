import { connect, type Socket } from 'node:net';
import { MOST_PIPELINED } from '../../src/http/in-turn';
import { startWorld, type World } from '../support/world';

/** One that has to wait for the database: what is answered at once never lets the next one wait. */
const BODY = JSON.stringify({ query: '{ __typename counties { code } }' });

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
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
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
    const socket = open();
    const told = untilClosed(socket);
    socket.write(Array.from({ length: 1000 }, (_, index) => requestOf(index)).join(''));
    const text = await told;
    const answered = text.match(/"__typename":"Query"/g)?.length ?? 0;
    expect(answered).toBeGreaterThan(MOST_PIPELINED);
    expect(answered).toBeLessThan(500);
    expect(idsIn(text)).toEqual(Array.from({ length: answered + 1 }, (_, index) => index));
    expect(text.match(/HTTP\/1\.1 429/g)).toHaveLength(1);
    expect(text).toMatch(/"code":"TOO_MANY_PIPELINED"/);
    expect(text).toMatch(/connection: close/i);
    expect((await world.anybody.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
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
