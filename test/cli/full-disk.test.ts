import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '../support/test-database';
import { UMEA } from '../support/world';
import { lookInside } from './support/look-inside';
import { prepare } from './support/many-insatser';
import { compileProgram, placeOf, type Place, type Program, type Running } from './support/program';

const FILE = readFileSync('data/published/umearegionen-2022.csv');
const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

const SAVE = `mutation { saveQuestion(input: { name: "lan", titleSv: "Län", titleEn: "Counties", document: "{ counties { code } }" }) {
  question { version } userErrors { code } } }`;

const describeEmbedded = testDatabases().kind === 'EMBEDDED' ? describe : describe.skip;

/** A small disk of its own, where whoever runs the tests may have one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'samnav-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

describeEmbedded('a hub whose disk is full', () => {
  let program: Program;
  let place: Place;
  let editor: string;
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    editor = (await prepare(place, 1, ['FORBUND_EDITOR'])).FORBUND_EDITOR;
  }, 300_000);
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  const start = async (dataDir: string): Promise<Running & { url: string }> => {
    const hub = program.start(['serve'], {
      ...place.settings,
      SAMNAV_DATA_DIR: dataDir,
      PORT: '0',
      OUTBOX_INTERVAL_SECONDS: '0',
    });
    const [, port] = await hub.prints(ADDRESS);
    return { ...hub, url: `http://127.0.0.1:${port}` };
  };
  const upload = (url: string, key: string) =>
    fetch(`${url}/uploads?${new URLSearchParams({ forbund: UMEA, round: '2022' }).toString()}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${editor}`,
        'content-type': 'text/csv',
        'idempotency-key': key,
        'accept-language': 'en',
      },
      body: FILE,
    });
  const ask = (url: string, query: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${editor}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  const FULL = {
    errors: [
      {
        message: 'The disk is full, so nothing can be stored. What has been stored is still there.',
        extensions: {
          code: 'DISK_FULL',
          text: { sv: 'Disken är full, så inget kan sparas. Det som är sparat finns kvar.' },
        },
      },
    ],
  };
  const acknowledgedIn = (dataDir: string) =>
    lookInside({ ...place, dataDir }, async ({ database }) => {
      const [row] = await database.source.query<{ keys: string }[]>('SELECT count(*) AS keys FROM submission_key');
      return row?.keys;
    });

  it('reads on, stores nothing, says why in both ways of asking, and goes on when there is room', async () => {
    const disk = smallDisk(260);
    // Only an administrator can have a disk for a test.
    if (disk === undefined) return;
    try {
      const dataDir = join(disk, 'data');
      mkdirSync(dataDir);
      cpSync(join(place.dataDir, 'database'), join(dataDir, 'database'), { recursive: true });
      const hub = await start(dataDir);
      expect((await upload(hub.url, 'before')).status).toBe(200);
      const ballast = join(disk, 'ballast');
      const free = Number(execFileSync('df', ['--output=avail', '-B1', disk]).toString().split('\n')[1]);
      writeFileSync(ballast, Buffer.alloc(free - 30_000_000));
      const refused = await upload(hub.url, 'while');
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('60');
      expect(await refused.json()).toMatchObject(FULL);
      const mutation = await ask(hub.url, SAVE);
      expect(mutation.status).toBe(503);
      expect(mutation.headers.get('retry-after')).toBe('60');
      expect(await mutation.json()).toMatchObject({ errors: [{ extensions: { code: 'DISK_FULL' } }] });
      expect(
        await (await ask(hub.url, '{ submissions(forbund: "' + UMEA + '") { nodes { version } } }')).json(),
      ).toMatchObject({
        data: { submissions: { nodes: [{ version: 1 }] } },
      });
      const readiness = await fetch(`${hub.url}/readyz`);
      expect(readiness.status).toBe(503);
      expect(await readiness.json()).toMatchObject({ status: 'not ready', database: 'full' });
      rmSync(ballast);
      expect((await upload(hub.url, 'after')).status).toBe(200);
      expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
      await hub.stop();
    } finally {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true });
    }
  }, 300_000);

  it('ends in words when the database cannot go on, and has lost nothing when it starts again', async () => {
    const hub = await start(place.dataDir);
    expect((await upload(hub.url, 'one')).status).toBe(200);
    // No file may be longer from now on than what some of them are already: as on a disk without room.
    execFileSync('prlimit', ['--pid', String(hub.pid), '--fsize=50000']);
    let acknowledged = 1;
    let isOver = false;
    void hub.ended.then(() => (isOver = true));
    for (let index = 0; !isOver; index += 1) {
      // Who asks when it has ended finds nobody.
      const answer = await upload(hub.url, `key ${index}`).catch(() => undefined);
      if (answer?.status === 200) acknowledged += 1;
      else if (answer) expect([answer.status, await answer.json()]).toMatchObject([503, FULL]);
    }
    const { code, err } = await hub.ended;
    expect(code).toBe(1);
    expect(err).toContain('Disken är full, och den inbäddade databasen har slutat.');
    expect(err).toContain(
      'The disk is full, and the embedded database has ended. All that the hub has acknowledged is still there.',
    );
    expect(err).not.toMatch(/^ +at /m);
    expect(await acknowledgedIn(place.dataDir)).toBe(String(acknowledged));
  }, 300_000);
});
