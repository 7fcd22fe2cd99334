import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { MIGRATIONS } from '../../migrations';
import { openHub } from '../../src/cli/hub/open-hub';
import { readConfig } from '../../src/platform/settings/config';
import { createLogger } from '../../src/platform/log/logger';
import { placeOf, type Place } from '../cli/support/program';
import { onServer } from '../support/templates';
import { testDatabases } from '../support/test-database';

const onlyServer = testDatabases().kind === 'SERVER' ? describe : describe.skip;

onlyServer('a start on a server (skipped without TEST_DATABASE_URL: embedded there is one connection)', () => {
  let place: Place;
  let line: Server;
  let opened = 0;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    place = await placeOf('SEEDED');
    const { hostname, port } = new URL(place.settings.DATABASE_URL ?? '');
    line = createServer((socket) => {
      opened += 1;
      const onward = connect(Number(port || 5432), hostname);
      sockets.push(socket, onward);
      for (const one of [socket, onward]) one.on('error', () => undefined);
      socket.pipe(onward).pipe(socket);
    });
    line.listen(0, '127.0.0.1');
    await once(line, 'listening');
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    line.close();
    await place.remove();
  });

  async function start(name?: string) {
    opened = 0;
    const url = new URL(place.settings.DATABASE_URL ?? '');
    if (name) url.pathname = name;
    url.hostname = '127.0.0.1';
    url.port = String((line.address() as AddressInfo).port);
    const config = readConfig({ ...place.settings, DATABASE_URL: url.href, DATABASE_POOL_SIZE: '1' });
    const { hub, migrated } = await openHub(config, createLogger('silent'));
    await hub.database.close();
    return { opened, migrated };
  }

  it('opens none of the owner’s when one role does everything and nothing is missing', async () => {
    expect(await start()).toEqual({ opened: 1, migrated: 0 });
  });

  it('migrates what is missing by connections without the hub’s bounds', async () => {
    const { server = '' } = testDatabases() as { server?: string };
    const name = `samnav_empty_${process.pid}`;
    await onServer(server, (source) => source.query(`CREATE DATABASE ${name}`));
    const { opened: connections, migrated } = await start(name);
    await onServer(server, (source) => source.query(`DROP DATABASE ${name} WITH (FORCE)`));
    expect(migrated).toBe(MIGRATIONS.length);
    expect(connections).toBeGreaterThan(1);
  });
});
