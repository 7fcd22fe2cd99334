import { createServer } from 'node:net';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabases } from '../support/test-database';
import { UMEA } from '../support/world';
import { compileProgram, emptyPlace, placeOf, type Place, type Program, type Running } from './support/program';

const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;
const GOOD_FILE = 'data/published/umearegionen-2022.csv';
const TO_UMEA = ['--forbund', UMEA, '--round', '2022'];

let program: Program;
beforeAll(() => {
  program = compileProgram();
});
afterAll(() => program.remove());

async function serve(place: Place, more: Record<string, string> = {}): Promise<Running & { url: string }> {
  const running = program.start(['serve'], { ...place.settings, PORT: '0', ...more });
  const [, port] = await running.prints(ADDRESS);
  return { ...running, url: `http://127.0.0.1:${port}` };
}

const readiness = async (url: string) => (await fetch(`${url}/readyz`)).json();

async function rolesOf(url: string, token: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { roles } }' }),
  });
  const { data } = (await response.json()) as { data?: { viewer: { roles: string[] } } };
  return data?.viewer.roles ?? response.status;
}

describe('samnav serve, with the demo', () => {
  let place: Place;
  let hub: Running & { url: string };
  beforeAll(async () => {
    place = await placeOf('DEMO');
    hub = await serve(place, { SAMNAV_DEMO: 'true', LOG_LEVEL: 'info' });
  });
  afterAll(async () => {
    await hub.stop();
    await place.remove();
  });

  const tokens = () => JSON.parse(readFileSync(tokensFile(), 'utf8')) as Record<string, string>;
  const tokensFile = () => join(place.dataDir, 'demo-tokens.json');
  const upload = (file: string, ...more: string[]) =>
    program.run(['upload', file, ...TO_UMEA, '--url', hub.url, ...more], place.settings);

  it('answers that it is ready', async () => {
    expect(await readiness(hub.url)).toEqual({ status: 'ok', database: 'ok', migrations: 'ok' });
  });

  it('says that the data are invented, and prints a working token for each role', async () => {
    expect(hub.printed()).toMatch(/SYNTETISKA DEMODATA: \d+ påhittade förbund, fanns redan. Synthetic demo data./);
    expect(Object.keys(tokens())).toHaveLength(6);
    for (const [role, token] of Object.entries(tokens())) {
      expect(hub.printed()).toContain(token);
      expect(await rolesOf(hub.url, token)).toEqual([role]);
    }
  });

  it('keeps the tokens for their owner only', () => {
    expect(statSync(tokensFile()).mode & 0o777).toBe(0o600);
  });

  it('takes an upload by the demo’s token, and shows what became of it', async () => {
    const { code, out, err } = await upload(GOOD_FILE, '--dry-run');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /│ nya \(new\) +│ ändrade \(changed\) +│ oförändrade \(unchanged\) +│ borttagna \(removed\) +│ avvisade \(rejected\) +│/,
    );
    expect(out).toContain('Provkörning: inget sparades. Dry run: nothing was stored.');
    const sent = await upload(GOOD_FILE);
    expect(sent).toMatchObject({ code: 0, err: '' });
    expect(sent.out).toMatch(/Inlämning version \d+, läge SUBMITTED. Submission stored./);
  });

  it('shows what a rehearsal would change in public, when it is asked to', async () => {
    const { out } = await upload(GOOD_FILE, '--dry-run', '--consequences');
    expect(out).toMatch(/Följder för offentliga tal: [1-9]\d*\. Consequences for public figures: [1-9]\d*\./);
    expect(out).toMatch(/│ FORBUND │ FIN-[^│]+│ TOTAL TOTAL +│ [^│]+│ \d+,\d \(n = \d+\) +│/);
  });

  it('says that a file has been received already, when it is sent again with its key', async () => {
    const send = () => upload(GOOD_FILE, '--idempotency-key', 'a-key');
    expect((await send()).out).toContain('Submission stored.');
    const again = await send();
    expect(again.out).toMatch(
      /Redan mottagen som version \d+, läge SUBMITTED; inget sparades på nytt. Already received; /,
    );
    expect(again.out).not.toContain('Submission stored.');
  });

  it('sends the scope and the comment that it is given', async () => {
    const more = ['--scope', 'FIN-I01,FIN-I99', '--comment', 'om 19121212-1212', '--dry-run'];
    const { code, err } = await upload(GOOD_FILE, ...more);
    expect(code).toBe(1);
    expect(err).toContain('PERSONAL_DATA_IN_TEXT: Texten i comment');
    expect(err).toContain('UNKNOWN_CODE: Koden FIN-I99 finns inte i listan över mått.');
  });

  it('refuses a file with faults, which are shown in a table, with exit code 1', async () => {
    const file = join(place.dataDir, 'bad.csv');
    writeFileSync(file, 'measure,n,numerator\nFIN-I01,10,11\nFIN-I01-X,10,5\n');
    const { code, out, err } = await upload(file);
    expect(code).toBe(1);
    expect(out).toMatch(/│ ERROR +│ UNKNOWN_MEASURE +│ 1 +│ 3 +│/);
    expect(out).toMatch(/│ ERROR +│ NUMERATOR_EXCEEDS_N +│ 1 +│ 2 +│/);
    expect(err).toBe(
      'REPORT_HAS_ERRORS: Inget sparades: 2 fel behöver rättas först. Nothing was stored: 2 errors must be corrected first.\n',
    );
  });

  it.each([
    [
      'a token that is none',
      [GOOD_FILE, '--token', 'samnav_x'],
      /^INVALID_TOKEN: Åtkomstnyckeln är okänd, .*\. The token is unknown, /,
    ],
    ['a file that is not there', ['no.csv'], /^Filen no.csv finns inte. There is no file no.csv.\n$/],
    ['a folder', ['data'], /^Filen data finns inte/],
    ['an address that is none', [GOOD_FILE, '--url', 'nonsense'], /^nonsense är ingen adress/],
  ])('is not reached by an upload with %s, which says so in a line', async (_, [file = '', ...more], words) => {
    const { code, out, err } = await upload(file, ...more);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/^ +at /m);
  });

  it('says in both languages, and in words, why a role may not upload and which förbund there is not', async () => {
    const forbidden = await upload(GOOD_FILE, '--token', tokens().SECRETARIAT ?? '');
    expect(forbidden).toMatchObject({ code: 1, out: '' });
    expect(forbidden.err).toBe(
      'FORBIDDEN: Din roll, eller ditt förbund, får inte lämna in resultat här. Your role, or your förbund, may not submit results here.\n',
    );
    const long = await upload(GOOD_FILE, '--idempotency-key', 'x'.repeat(300));
    expect(long.code).toBe(1);
    expect(long.err).toMatch(
      /^INVALID_INPUT: .*: den är längre än 200 tecken\. .*: it is longer than 200 characters\.\n$/,
    );
    const args = ['upload', GOOD_FILE, '--round', '2022', '--forbund', '222000-0001', '--url', hub.url];
    expect(await program.run(args, place.settings)).toMatchObject({
      code: 1,
      err: 'UNKNOWN_FORBUND: Det finns inget förbund 222000-0001. There is no förbund 222000-0001.\n',
    });
  });

  it('does not say that it loads what is there already', () => {
    expect(hub.printed()).not.toMatch(/Första starten|Laddar en påhittad nation/);
  });

  it('takes the example from file to published figures', async () => {
    const settings = { SAMNAV_DATA_DIR: place.dataDir };
    const { code, out, err } = await program.runExample(['--url', hub.url], settings);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/ja \(yes\)/g)).toHaveLength(6);
  });

  it('stops when it is told to, and the next start has the same data and the same tokens', async () => {
    const before = tokens();
    const stopped = await hub.stop();
    expect(stopped).toMatchObject({ code: 0, out: expect.stringContaining('Stoppar. Stopping.') as string });
    expect(stopped.err).toMatch(/"signal":"SIGTERM".*"msg":"stopping"/);
    expect(stopped.err).not.toContain('ended without a signal');
    const released = /publicering (\d+) är den senaste/;
    const first = Number(released.exec(hub.printed())?.[1]);
    hub = await serve(place, { SAMNAV_DEMO: 'true' });
    expect(Number(released.exec(hub.printed())?.[1])).toBe(first + 1);
    expect(tokens()).toEqual(before);
    expect(await rolesOf(hub.url, before.SECRETARIAT ?? '')).toEqual(['SECRETARIAT']);
  });

  it('names the release that is read at the start, and not one that has been withdrawn', async () => {
    const released = /publicering (\d+) är den senaste/;
    const number = Number(released.exec(hub.printed())?.[1]);
    const query = `mutation { withdrawRelease(input: { number: ${number}, reason: "Fel fil" }) { userErrors { code } } }`;
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens().SECRETARIAT}` },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject({ data: { withdrawRelease: { userErrors: [] } } });
    await hub.stop();
    hub = await serve(place, { SAMNAV_DEMO: 'true' });
    expect(Number(released.exec(hub.printed())?.[1])).toBe(number - 1);
  });
});

describe('samnav serve, in an empty directory without the demo', () => {
  let place: Place;
  let hub: Running & { url: string };
  let token: { id: string; secret: string };
  beforeAll(async () => {
    place = emptyPlace();
    const { out } = await program.run(['token', 'create', '--role', 'ANALYST', '--name', 'x'], place.settings);
    const [, id = '', secret = ''] = /^Nyckel (\d+), [^\n]+\n(\S+)\n/.exec(out) ?? [];
    token = { id, secret };
    hub = await serve(place);
  });
  afterAll(async () => {
    await hub.stop();
    await place.remove();
  });

  it('has made the database, and prints no tokens and nothing of a demo', async () => {
    expect(await readiness(hub.url)).toMatchObject({ status: 'ok' });
    expect(hub.printed()).toMatch(/register {2}\d+ kända förbund, laddad nu/);
    expect(hub.printed()).toContain('inget publicerat ännu');
    expect(hub.printed()).not.toMatch(/demo|syntetisk|synthetic|samnav_|Nycklar/i);
  });

  it('keeps a second process out of its directory, and says whom to stop', async () => {
    const { code, out, err } = await program.run(['serve'], { ...place.settings, PORT: '0' });
    expect(code).toBe(1);
    expect(out).not.toMatch(ADDRESS);
    expect(err).toMatch(
      /^Databasen i .* används av process \d+. Stoppa den först, eller använd DATABASE_URL.\nThe database in/,
    );
    expect(err).not.toMatch(/^ +at /m);
    expect(await readiness(hub.url)).toMatchObject({ status: 'ok' });
  });

  it('says that its port is taken, when it is', async () => {
    const other = await placeOf('SEEDED');
    const port = new URL(hub.url).port;
    const { code, err } = await program.run(['serve'], { ...other.settings, PORT: port });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Porten är upptagen; välj en annan med PORT. The port is taken; choose another with PORT.\n',
    });
    await other.remove();
  });

  it('opens for a token that the command line made, until the command line revokes it', async () => {
    expect(await rolesOf(hub.url, token.secret)).toEqual(['ANALYST']);
    await hub.stop();
    expect(await program.run(['token', 'revoke', token.id], place.settings)).toMatchObject({ code: 0 });
    hub = await serve(place);
    expect(hub.printed()).toMatch(/register {2}\d+ kända förbund, fanns redan/);
    expect(await rolesOf(hub.url, token.secret)).toBe(401);
  });

  it('leaves a line when it ends without having been told to', async () => {
    await hub.stop();
    const [sign, script] = [join(place.dataDir, 'end'), join(place.dataDir, 'end.cjs')];
    const ends = `require('node:fs').existsSync(${JSON.stringify(sign)}) && process.exit(3)`;
    writeFileSync(script, `setInterval(() => ${ends}, 50);`);
    hub = await serve(place, { NODE_OPTIONS: `--require ${script}` });
    writeFileSync(sign, '');
    const { code, err } = await hub.ended;
    expect(code).toBe(3);
    expect(err).toMatch(/"exitCode":3,"msg":"ended without a signal to stop"/);
  });
});

describe('samnav upload, when nobody answers', () => {
  it('says that there is no connection, without a stack, with exit code 1', async () => {
    const { code, out, err } = await program.run(['upload', GOOD_FILE, ...TO_UMEA], {
      SAMNAV_URL: `http://127.0.0.1:${await freePort()}`,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Ingen anslutning; är adressen rätt? No connection; is the address right?\n');
  });
});

describe('samnav serve, on a PostgreSQL server', () => {
  const onServer = testDatabases().kind === 'SERVER' ? it : it.skip;

  onServer('serves what is there, loads no demo by itself, and stops (skipped without TEST_DATABASE_URL)', async () => {
    const place = await placeOf('SEEDED');
    // Left to its own: what is empty is as if it were not set.
    const settings = { ...place.settings, SAMNAV_DEMO: '' };
    const hub = await serve({ ...place, settings });
    expect(hub.printed()).toMatch(/databas {3}PostgreSQL-server, 0 migreringar körda/);
    expect(hub.printed()).not.toMatch(/synthetic|samnav_/i);
    expect(await readiness(hub.url)).toEqual({ status: 'ok', database: 'ok', migrations: 'ok' });
    const second = await serve({ ...place, settings });
    expect(await readiness(second.url)).toMatchObject({ status: 'ok' });
    expect(await Promise.all([hub.stop(), second.stop()])).toMatchObject([{ code: 0 }, { code: 0 }]);
    await place.remove();
  });
});

/** A port that nobody listens on: one that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
