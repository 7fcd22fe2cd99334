import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabases } from '../support/test-database';
import { wholeDatabase, type WholeDatabase } from '../support/whole-database';
import { filesOf } from '../faults/support/damages';
import { lookInside } from './support/look-inside';
import { compileProgram, placeOf, type Place, type Program } from './support/program';

const describeEmbedded = testDatabases().kind === 'EMBEDDED' ? describe : describe.skip;

/** Each of them starts the program several times. */
jest.setTimeout(300_000);

describeEmbedded('the files of the embedded database', () => {
  let program: Program;
  let place: Place;
  let root: string;
  let whole: string;
  let answers: WholeDatabase;
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    root = join(place.dataDir, 'database');
    whole = join(place.dataDir, 'whole');
    // Without notes, as of an earlier version: PostgreSQL is asked, and then they are noted.
    answers = await lookInside(place, wholeDatabase);
    cpSync(root, whole, { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    cpSync(whole, root, { recursive: true });
  });
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  const check = (...more: string[]) => program.run(['store', 'check', ...more], place.settings);
  const NOTES = 'samnav.blocks';
  /** The largest file of a table: to lose some of it is to lose rows. */
  const largest = () =>
    filesOf(root)
      .filter((path) => /^base\/\d+\/\d+$/.test(path))
      .sort((one, other) => statSync(join(root, other)).size - statSync(join(root, one)).size)[0] ?? '';

  it('are whole when nobody but the database has written in them', async () => {
    expect(await check()).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining(
        'every block is as it wrote it. PostgreSQL has read all of it and found no fault.',
      ) as string,
    });
    expect(await lookInside(place, wholeDatabase)).toEqual(answers);
  });

  it('are refused in words, by every command, when one of them is cut in half', async () => {
    const path = largest();
    const { size } = statSync(join(root, path));
    truncateSync(join(root, path), size / 2);
    for (const args of [['store', 'check'], ['serve'], ['token', 'list']]) {
      const { code, out, err } = await program.run(args, place.settings);
      expect({ code, isServing: out.includes('Öppna') }).toEqual({ code: 1, isServing: false });
      expect(err).toContain(`${path} har ${size / 2} byte, men databasen skrev ${size}`);
      expect(err).toContain(`${path} has ${size / 2} bytes, but the database wrote ${size}`);
      expect(err).toContain('Restore the folder from a copy, or begin anew in another with SAMNAV_DATA_DIR.');
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it.each([
    ['are noted', []],
    ['are not', [NOTES]],
    ['are not, and somebody would have them as they lie', [NOTES, '--accept']],
  ])('are refused by PostgreSQL when a page of a table is zeros, whether they %s', async (_, [removed, ...more]) => {
    const path = join(root, largest());
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0, 8192, 3 * 8192));
    if (removed) rmSync(join(root, removed));
    for (let time = 0; time < 2; time += 1) {
      const { code, err } = await check(...more);
      expect(code).toBe(1);
      expect(err).toMatch(/är skadad/);
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it('are taken as they lie when somebody says so and PostgreSQL finds no fault', async () => {
    writeFileSync(join(root, 'stray'), 'x');
    expect(await check()).toMatchObject({
      code: 1,
      err: expect.stringContaining('stray was not written by the database') as string,
    });
    expect(await check('--accept')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('nobody has noted its blocks') as string,
    });
    expect(await lookInside(place, wholeDatabase)).toEqual(answers);
  });

  it('are said to have been read, and not to be as they were written, when nobody has noted what was', async () => {
    rmSync(join(root, NOTES));
    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out).toContain('ingen har antecknat dess block');
    expect(out).toContain('nobody has noted its blocks');
    expect(out).toContain('PostgreSQL has read all of it and found no fault.');
    expect(out).not.toMatch(/som den skrev det|as it wrote it/);
    expect((await check()).out).toContain('every block is as it wrote it');
  });

  it('are refused when they are of another PostgreSQL, or of nobody knows which', async () => {
    rmSync(join(root, NOTES));
    writeFileSync(join(root, 'PG_VERSION'), '99\n');
    expect((await check()).err).toMatch(/was written by PostgreSQL 99; this program has 18\. Use the version/);
    rmSync(join(root, 'PG_VERSION'));
    const before = filesOf(root);
    expect((await check()).err).toContain('PG_VERSION is missing');
    expect(filesOf(root)).toEqual(before);
  });

  it('are refused when a newer Samnav has migrated them', async () => {
    await lookInside(place, ({ database }) =>
      database.source.query(
        `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTomorrow9999999999999')`,
      ),
    );
    const { code, err } = await program.run(['token', 'list'], place.settings);
    expect(code).toBe(1);
    expect(err).toContain('was written by a newer Samnav: this one does not know FromTomorrow9999999999999.');
    expect(err).not.toMatch(/^ +at /m);
  });

  it('are refused when the folder is none', async () => {
    const { code, err } = await program.run(['store', 'check'], {
      SAMNAV_DATA_DIR: join(root, 'PG_VERSION', 'within'),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/kan inte läsas och skrivas \(\w+\).*\n\n.* cannot be read and written/);
  });
});
