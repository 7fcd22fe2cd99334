import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export class DataDirInUse extends Error {}

/** Call it to release the claim; the operating system releases it when the process ends, however it ends. */
export type Unlock = () => void;

/**
 * Claims a data directory for this process. The embedded database belongs to one process: a second one that opened the
 * same files would destroy them.
 *
 * A claim is a socket that its process listens on, in a file of the directory. The operating system knows that somebody
 * listens, and forgets it with the process. The process's number would say nothing, since another may have it by now.
 *
 * Each process listens on a name of its own before it looks for others, so of two that start at once one sees the
 * other; the one whose name comes first stays.
 * @throws DataDirInUse when a living process holds the directory
 */
export async function lockDataDir(dataDir: string): Promise<Unlock> {
  // Earlier versions wrote their process number in this file.
  rmSync(join(dataDir, 'lock'), { force: true });
  const own = await claim(dataDir);
  try {
    for (const other of readdirSync(own.folder.path)) {
      if (other !== own.name && !other.startsWith('.')) await giveWay(own, other);
    }
  } catch (error) {
    own.leave();
    throw error instanceof Held ? new DataDirInUse(words(dataDir, error.holder)) : error;
  }
  own.isHeld = true;
  return () => own.leave();
}

class Held extends Error {
  constructor(readonly holder: string) {
    super(holder);
  }
}

/** Leaves when the other holds the directory or comes before us; otherwise waits until the other has left. */
async function giveWay({ folder, name }: Claim, other: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; await wait(20)) {
    const said = await ask(folder, other);
    // Nobody takes this name again, so whoever finds it dead can remove it.
    if (said === 'DEAD') return rmSync(join(folder.path, other), { force: true });
    if (said === 'HOLDS' || name > other || Date.now() > end) throw new Held(other.split('-')[1] ?? '');
  }
}

/** Longer than any process needs to see that another comes before it. */
const PATIENCE_MS = 30_000;

interface Claim {
  readonly folder: LockFolder;
  readonly name: string;
  isHeld: boolean;
  leave(): void;
}

/** In the directory itself, so that processes in several containers that share it meet there; otherwise beside it. */
async function claim(dataDir: string): Promise<Claim> {
  try {
    return await claimIn(lockFolder(join(dataDir, 'locks')));
  } catch (error) {
    if (!NO_SOCKETS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Where the file system has no sockets: among the temporary files of this machine, under the directory's inode
    // number.
    const { dev, ino } = statSync(dataDir);
    return claimIn(lockFolder(join(tmpdir(), `samnav-${dev}-${ino}`)));
  }
}

const NO_SOCKETS: ReadonlySet<string> = new Set(['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL', 'ENAMETOOLONG', 'ENOSYS']);

async function claimIn(folder: LockFolder): Promise<Claim> {
  const name = `${randomBytes(8).toString('hex')}-${process.pid}`;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(own.isHeld ? 'HOLDS' : 'WAITS');
  });
  const leave = () => {
    rmSync(join(folder.path, name), { force: true });
    server.close();
    folder.close();
  };
  const own: Claim = { folder, name, isHeld: false, leave };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(folder.address(`.${name}`), resolve);
    });
    // Others can see the socket only once we listen on it: for a moment before, it looks like one whose process died.
    renameSync(join(folder.path, `.${name}`), join(folder.path, name));
  } catch (error) {
    folder.close();
    throw error;
  }
  // The socket alone does not keep the process alive.
  server.unref();
  return own;
}

/**
 * What a process that claims the directory says about itself. One that cannot answer is alive, and is taken to hold the
 * directory.
 */
function ask(folder: LockFolder, name: string): Promise<'DEAD' | 'WAITS' | 'HOLDS'> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(folder.address(name));
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on('data', (bytes) => (said += bytes.toString()));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED' || code === 'ENOENT') resolve('DEAD');
    });
    socket.on('close', () => resolve(said === 'WAITS' ? 'WAITS' : 'HOLDS'));
  });
}

const ANSWER_MS = 5_000;

interface LockFolder {
  readonly path: string;
  /** The path by which a process listens on, or connects to, a socket in the directory. */
  address(name: string): string;
  close(): void;
}

/** Longest path that an operating system takes for a socket: 104 bytes with the closing zero on some, 108 on others. */
const LONGEST_ADDRESS = 103;
const LONGEST_NAME = 32;

/**
 * Where Linux's open files have paths (/proc), the number of an open file makes a path short that is too long for a
 * socket.
 */
function lockFolder(path: string): LockFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const isShort = Buffer.byteLength(path) + LONGEST_NAME < LONGEST_ADDRESS;
  if (isShort || process.platform !== 'linux')
    return { path, address: (name) => join(path, name), close: () => undefined };
  const folder = openSync(path, 'r');
  return { path, address: (name) => `/proc/self/fd/${folder}/${name}`, close: () => closeSync(folder) };
}

const words = (dataDir: string, holder: string): string =>
  `Databasen i ${dataDir} används av process ${holder}. Stoppa den först, eller använd DATABASE_URL.\n` +
  `The database in ${dataDir} is used by process ${holder}. Stop it first, or use DATABASE_URL.`;
