import { HUB_TABLES } from '../../src/app/tables';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../../src/database/connection/data-source';
import { RandomStream } from '../../src/demo/random';
import { StoreRefused } from '../../src/embedded/store-refused';
import { lookInside } from '../cli/support/look-inside';
import { prepare } from '../cli/support/many-insatser';
import { compileProgram, placeOf, type Place, type Program } from '../cli/support/program';
import { testDatabases } from '../support/test-database';
import { wholeDatabase, type WholeDatabase } from '../support/whole-database';
import { UMEA } from '../support/world';
import { damage, undo } from './support/damages';

/** `FAULT_ROUNDS=1000 FAULT_SEED=7 npm test -- test/faults/embedded-damage` goes on for longer, and otherwise. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 24);
const SEED = process.env.FAULT_SEED ?? '1';

const GOOD_FILE = 'data/published/umearegionen-2022.csv';
const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

const describeEmbedded = testDatabases().kind === 'EMBEDDED' ? describe : describe.skip;

/** A store to damage, one that stays whole, and what the whole one answers. */
interface Subject {
  readonly root: string;
  readonly whole: string;
  readonly answers: WholeDatabase;
}

const answersOf = async (root: string): Promise<WholeDatabase> => {
  const database = await openEmbeddedDatabase(HUB_TABLES, root);
  try {
    return await wholeDatabase({ database });
  } finally {
    await database.close();
  }
};

describeEmbedded('the files of the embedded database, damaged', () => {
  let program: Program;
  let place: Place;
  let folder: string;
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    folder = mkdtempSync(join(tmpdir(), 'samnav-damage-'));
  }, 300_000);
  afterAll(async () => {
    await program.remove();
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  async function subjectFrom(root: string, name: string): Promise<Subject> {
    const whole = join(folder, `${name}-whole`);
    const copy = join(folder, name);
    cpSync(root, whole, { recursive: true });
    cpSync(root, copy, { recursive: true });
    const answers = await answersOf(copy);
    rmSync(copy, { recursive: true });
    cpSync(whole, copy, { recursive: true });
    return { root: copy, whole, answers };
  }

  /** One damage, and what became of it: refused in words, or opened with the same answers to everything. */
  async function round({ root, whole, answers }: Subject, key: string): Promise<'refused' | 'harmless'> {
    const done = damage(root, new RandomStream(key));
    try {
      const told = await answersOf(root);
      expect({ done, told }).toEqual({ done, told: answers });
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw new Error(`${key}: ${done.what}`, { cause: error });
      expect(error.message).toMatch(/ är skadad, .*\n\n.* is damaged, .* Restore the folder from a copy/s);
      undo(root, whole, done);
      return 'refused';
    }
    rmSync(root, { recursive: true });
    cpSync(whole, root, { recursive: true });
    return 'harmless';
  }

  async function rounds(subject: Subject, name: string): Promise<void> {
    const counted = { refused: 0, harmless: 0 };
    for (let index = 0; index < ROUNDS / 2; index += 1) counted[await round(subject, `${SEED} ${name} ${index}`)] += 1;
    // For the table in docs/operations.md.
    process.stdout.write(`${name}, seed ${SEED}: ${JSON.stringify(counted)}, wrong answers 0\n`);
    expect(counted.refused).toBeGreaterThan(counted.harmless);
  }

  const root = () => join(place.dataDir, 'database');

  it('after it was closed are refused, or answer as before', async () => {
    await lookInside(place, wholeDatabase);
    await rounds(await subjectFrom(root(), 'closed'), 'closed');
  }, 3_600_000);

  it('after its process was killed are refused, or answer as before', async () => {
    const tokens = await prepare(place, 1, ['FORBUND_EDITOR']);
    const hub = program.start(['serve'], { ...place.settings, PORT: '0' });
    const [, port] = await hub.prints(ADDRESS);
    const to = { forbund: UMEA, round: '2022' };
    const sent = await fetch(`http://127.0.0.1:${port}/uploads?${new URLSearchParams(to).toString()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.FORBUND_EDITOR}`, 'content-type': 'text/csv' },
      body: await import('node:fs').then(({ readFileSync }) => readFileSync(GOOD_FILE)),
    });
    expect(sent.status).toBe(200);
    hub.kill();
    await hub.ended;
    const subject = await subjectFrom(root(), 'killed');
    expect(subject.answers.submission).toMatch(/^1 rows/);
    await rounds(subject, 'killed');
  }, 3_600_000);
});
