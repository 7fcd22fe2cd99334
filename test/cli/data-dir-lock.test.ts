import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { projectRoot } from '../../src/platform/settings/project-root';

/** Claims a directory, says how that went, and stays until it is ended. */
const CLAIMANT = `
  const { lockDataDir } = require('./data-dir-lock.js');
  lockDataDir(process.argv[2]).then(() => { console.log('HELD'); setInterval(() => {}, 1000); },
    (error) => { console.log('REFUSED ' + error.message); });`;

interface Claimant {
  readonly child: ChildProcess;
  readonly said: Promise<string>;
}

describe('the lock of a data directory', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samnav-lock-'));
    const { code } = transformFileSync(join(projectRoot, 'src/cli/hub/data-dir-lock.ts'));
    writeFileSync(join(folder, 'data-dir-lock.js'), code);
    writeFileSync(join(folder, 'claimant.js'), CLAIMANT);
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  let directories = 0;
  const directory = (name = 'd'): string => {
    const path = join(folder, `${name}${(directories += 1)}`);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const claim = (dataDir: string): Claimant => {
    const child = spawn(process.execPath, [join(folder, 'claimant.js'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const said = new Promise<string>((resolve) =>
      child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString())),
    );
    return { child, said };
  };
  const end = ({ child }: Claimant): Promise<void> =>
    new Promise((resolve) => {
      child.once('close', () => resolve());
      child.kill('SIGKILL');
    });
  const claims = (dataDir: string) => readdirSync(join(dataDir, 'locks'));

  it('is held by one process, which a second is told of in both languages', async () => {
    const dataDir = directory();
    const first = claim(dataDir);
    expect(await first.said).toBe('HELD\n');
    const { said } = claim(dataDir);
    expect(await said).toBe(
      `REFUSED Databasen i ${dataDir} används av process ${first.child.pid}. Stoppa den först, eller använd DATABASE_URL.\n` +
        `The database in ${dataDir} is used by process ${first.child.pid}. Stop it first, or use DATABASE_URL.\n`,
    );
  });

  it('goes with its process, although another may have got its number', async () => {
    const dataDir = directory();
    const first = claim(dataDir);
    await first.said;
    await end(first);
    const [left = ''] = claims(dataDir);
    renameSync(join(dataDir, 'locks', left), join(dataDir, 'locks', `0-${process.pid}`));
    writeFileSync(join(dataDir, 'lock'), `${process.pid}\n`);
    const second = claim(dataDir);
    expect(await second.said).toBe('HELD\n');
    expect(claims(dataDir)).toHaveLength(1);
  });

  it('is kept by a process that has been stopped and answers nothing', async () => {
    const dataDir = directory();
    const first = claim(dataDir);
    await first.said;
    first.child.kill('SIGSTOP');
    expect(await claim(dataDir).said).toMatch(new RegExp(`^REFUSED .* process ${first.child.pid}\\.`));
  });

  it('is had by exactly one of eight that start at once, where others have died', async () => {
    const dataDir = directory();
    for (let rounds = 0; rounds < 3; rounds += 1) {
      const all = Array.from({ length: 8 }, () => claim(dataDir));
      const said = await Promise.all(all.map((one) => one.said));
      expect(said.filter((words) => words === 'HELD\n')).toHaveLength(1);
      expect(said.filter((words) => words.startsWith('REFUSED Databasen'))).toHaveLength(7);
      await Promise.all(all.filter((one) => one.child.exitCode === null).map(end));
    }
  });

  it('can be had where the path is longer than that of a socket may be', async () => {
    const dataDir = directory(`${'long-'.repeat(12)}/${'path-'.repeat(12)}`);
    expect(await claim(dataDir).said).toBe('HELD\n');
    expect(await claim(dataDir).said).toMatch(/^REFUSED/);
  });
});
