import { HUB_TABLES } from '../../src/app/tables';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbeddedDatabase, type Database } from '../../src/database/connection/data-source';
import { storeFault } from '../../src/database/connection/disk-full';
import { openBeside } from '../../src/embedded/store-thread';
import { StoreRefused } from '../../src/embedded/store-refused';
import { compileProgram, type Program } from '../cli/support/program';
import { startWorld } from '../support/world';

const WORKER = 'src/embedded/store-worker.js';

/**
 * The thread as it is, but that it ends when it is asked to. One that is out of memory is told of as one that throws.
 */
const MISBEHAVING = `
  require('node:worker_threads').parentPort.on('message', (question) => {
    const asked = Buffer.from(question).toString('latin1');
    if (asked.includes('by itself')) process.exit(0);
    if (asked.includes('by throwing')) throw new Error('thrown in the thread');
  });
  require('./store-worker.js');
`;

describe('the embedded database in a thread of its own', () => {
  let program: Program;
  let folder: string;
  beforeAll(() => {
    program = compileProgram();
    folder = mkdtempSync(join(tmpdir(), 'samnav-thread-'));
  });
  afterAll(async () => {
    await program.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (dataDir: string, worker = program.file(WORKER)): Promise<Database> =>
    joinEmbeddedDatabase(HUB_TABLES, await openBeside(dataDir, worker));

  it('works while the process answers others', async () => {
    const world = await startWorld('EMPTY', { database: await open('memory://') });
    try {
      const order: string[] = [];
      const asked = world.hub.db.query('SELECT pg_sleep(1)').then(() => order.push('the database'));
      const others = fetch(`${world.url}/livez`).then(({ status }) => order.push(`/livez ${status}`));
      await Promise.all([asked, others]);
      expect(order).toEqual(['/livez 200', 'the database']);
    } finally {
      await world.close();
    }
  });

  it("keeps what was stored when it is closed, and is nobody's then", async () => {
    const root = join(folder, 'kept');
    const first = await open(root);
    await first.source.query('CREATE TABLE kept AS SELECT 7 AS answer');
    await first.close();
    await expect(first.source.query('SELECT 1')).rejects.toThrow();
    const second = await open(root);
    expect(await second.source.query('SELECT answer FROM kept')).toEqual([{ answer: 7 }]);
    await second.close();
    let ending: unknown;
    void second.ended?.then((told) => (ending = told));
    await new Promise(setImmediate);
    expect(ending).toBeUndefined();
  });

  it('is refused in its own words', async () => {
    const root = join(folder, 'foreign');
    await (await open(root)).close();
    writeFileSync(join(root, 'stray'), 'x');
    const refused = await open(root).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreRefused);
    expect((refused as StoreRefused).message).toMatch(
      /är inte skriven av databasen.*\n\n.*stray was not written by the database/s,
    );
  });

  it.each(['by itself', 'by throwing'])('that ends %s is a database that has ended', async (how) => {
    const worker = program.file('src/embedded/misbehaving.js');
    writeFileSync(worker, MISBEHAVING);
    const database = await open('memory://', worker);
    expect(await database.source.query('SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
    const faultOf = (sql: string) => database.source.query(sql).catch((error: unknown) => storeFault(error)?.code);
    expect([await faultOf(`SELECT '${how}'`), await faultOf('SELECT 1')]).toEqual(['STORE_DAMAGED', 'STORE_DAMAGED']);
    expect(await database.ended).toBe('FAILED');
    await database.close();
  });

  it('says why it could not be opened', async () => {
    const worker = program.file('src/embedded/broken.js');
    writeFileSync(worker, `throw Object.assign(new Error('no such thing'), { code: 'ENONE' });`);
    await expect(open('memory://', worker)).rejects.toMatchObject({ message: 'no such thing', code: 'ENONE' });
    writeFileSync(worker, 'process.exit(0);');
    await expect(open('memory://', worker)).rejects.toThrow('The embedded database has given up.');
  });
});
