import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeSubmission, toCsv } from '../../bench/upload-data';
import { UMEA } from '../support/world';
import { prepare } from './support/many-insatser';
import { compileProgram, placeOf, type Place, type Program } from './support/program';

const INSATSER = 6000;
const CELLS = largeSubmission(INSATSER);
/** Megabytes. A hub that holds the cells of the file while it checks and stores them comes to its end with so little. */
const HEAP = 76;
const READY = /Öppna \(open\)/;

describe('a file of very many cells', () => {
  let program: Program;
  let place: Place;
  let tokens: { FORBUND_EDITOR: string };
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    tokens = await prepare(place, INSATSER, ['FORBUND_EDITOR']);
  });
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  it('is sent in pieces, goes on through a hub that falls and rises, and is never whole in its memory', async () => {
    const file = join(place.dataDir, 'large.csv');
    writeFileSync(file, toCsv(CELLS));
    const port = await freePort();
    const hub = () =>
      program.start(['serve'], {
        ...place.settings,
        PORT: port,
        NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
      });
    const first = hub();
    await first.prints(READY);
    const url = `http://127.0.0.1:${port}`;
    const to = ['--forbund', UMEA, '--round', '2022', '--url', url, '--token', tokens.FORBUND_EDITOR];
    const sending = program.start(['upload', file, ...to]);
    // At whatever it is: between pieces, in one, or while it takes the file in.
    await new Promise((resolve) => setTimeout(resolve, 500 + 2500 * Math.random()));
    first.kill();
    await first.ended;
    const second = hub();
    const { code, out, err } = await sending.ended;
    expect([code, err.replaceAll(/Förbindelsen bröts; .*\n/g, '')]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`│ ${CELLS.length} +│ 0 +│ 0 +│ 0 +│ 0 +│`));
    expect(out).toContain('Inlämning version 1, läge SUBMITTED.');
    expect(await second.stop()).toMatchObject({ code: 0 });
  });
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `${port}`;
}
