/**
 * Runs a command with a PostgreSQL server of its own, and removes the server afterwards:
 *
 *   node scripts/postgres.mjs --env TEST_DATABASE_URL -- npm test
 *   node scripts/postgres.mjs --durable --env BENCH_DATABASE_URL -- node dist/bench/main.js
 *
 * The server listens on a free port of the loopback address only, keeps its data in a temporary folder, and stops when
 * the command ends, however it ends. Its URL is in the variable that --env names (DATABASE_URL unless stated). Without
 * --durable it does not wait for the disk: right for tests, wrong for measuring writes. Ends with the command's exit
 * code.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;
const START_MS = 30_000;
const STOP_MS = 20_000;
const NOT_DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]);

class Complaint extends Error {}

function readArguments(given) {
  const dash = given.indexOf('--');
  const options = dash < 0 ? given : given.slice(0, dash);
  const command = dash < 0 ? [] : given.slice(dash + 1);
  const settings = { env: 'DATABASE_URL', durable: false, command };
  for (let at = 0; at < options.length; at += 1) {
    if (options[at] === '--durable') settings.durable = true;
    else if (options[at] === '--env' && options[at + 1]) settings.env = options[(at += 1)];
    else
      throw new Complaint(
        `Unknown option ${options[at]}. Usage: node scripts/postgres.mjs [--durable] [--env NAME] -- command …`,
      );
  }
  if (command.length === 0)
    throw new Complaint('Say which command to run: node scripts/postgres.mjs --env TEST_DATABASE_URL -- npm test');
  return settings;
}

/** The folder with `initdb` and `postgres`: Debian's newest, or where `pg_config` says. */
function findBinaries() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : [];
  const folders = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'));
  const elsewhere = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  if (elsewhere.status === 0) folders.push(elsewhere.stdout.trim());
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
  if (!found)
    throw new Complaint(`No PostgreSQL ${OLDEST} or newer here. On Debian or Ubuntu: apt-get install postgresql`);
  return found;
}

/** PostgreSQL refuses to run as root, so root runs it as another user; anybody else runs it as themselves. */
function findUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Complaint(
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody. Run this as another user.',
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function initialise(binaries, folder, data, password, user) {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) [folder, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  const settings = [
    '--username=samnav',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ];
  const answer = spawnSync(join(binaries, 'initdb'), [`--pgdata=${data}`, ...settings], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
    timeout: START_MS,
  });
  rmSync(passwordFile);
  if (answer.status !== 0) throw new Complaint(`initdb failed:\n${answer.stderr || answer.error}`);
}

/** Starts a server in a new folder. The answer holds everything that must be undone. */
async function startServer({ durable }) {
  const binaries = findBinaries();
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'samnav-postgres-'));
  const server = { process: undefined, folder };
  try {
    chmodSync(folder, 0o700);
    const data = join(folder, 'data');
    const password = randomBytes(16).toString('hex');
    initialise(binaries, folder, data, password, user);
    const port = await freePort();
    const listening = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
    // A process group of its own: Ctrl-C in a terminal reaches the command, which may still need its database to end
    // well.
    server.process = spawn(join(binaries, 'postgres'), ['-D', data, ...listening, ...(durable ? [] : NOT_DURABLE)], {
      ...user,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilReady(server.process);
    return { ...server, url: `postgres://samnav:${password}@127.0.0.1:${port}/postgres` };
  } catch (error) {
    await stopServer(server);
    throw error;
  }
}

/** Waits until the server's log says that it is ready, and shows the log when it does not. */
async function untilReady(child) {
  let log = '';
  let ready = false;
  child.stderr.on('data', (chunk) => {
    // Kept only until the start is over: a long run may log a lot.
    if (!ready) log += chunk;
  });
  for (const end = Date.now() + START_MS; Date.now() < end && child.exitCode === null; await wait(50)) {
    ready = log.includes('database system is ready to accept connections');
    if (ready) return;
  }
  throw new Complaint(`PostgreSQL did not start:\n${log}`);
}

async function stopServer({ process: child, folder }) {
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Fast shutdown: open sessions are ended. A server that does not stop in time is killed, with the processes it
    // started.
    child.kill('SIGINT');
    const forced = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(forced);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Runs the command and waits for its end; a signal that asks us to stop is passed on to it. */
function run([file, ...args], environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => reject(new Complaint(`Cannot run ${file}: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

async function main() {
  const settings = readArguments(process.argv.slice(2));
  let asked = 0;
  // Until the command runs, a signal must not leave a server behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (asked ||= 128 + constants.signals[signal]));
  const server = await startServer(settings);
  try {
    return asked || (await run(settings.command, { [settings.env]: server.url }));
  } finally {
    await stopServer(server);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Complaint)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
