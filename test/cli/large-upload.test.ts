import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeSubmission, toCsv } from '../../bench/upload-data';
import { UMEA } from '../support/world';
import { prepare } from './support/many-insatser';
import { compileProgram, placeOf, type Place, type Program } from './support/program';

const INSATSER = Number(process.env.N ?? 20_000);
const CELLS = largeSubmission(INSATSER);
/** Megabytes. Held whole, as cells, the file takes the hub to some twice as much, and to its end. */
const HEAP = process.env.HEAP ?? '128';
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

  it('is sent in pieces, through a hub that falls and rises, and is never whole in its memory', async () => {
    const file = join(place.dataDir, 'large.csv');
    const bytes = toCsv(CELLS);
    writeFileSync(file, bytes);
    const port = await freePort();
    const settings = { ...place.settings, PORT: port, NODE_OPTIONS: `--max-old-space-size=${HEAP}` };
    const first = program.start(['serve'], settings);
    await first.prints(READY);
    const args = ['upload', file, '--forbund', UMEA, '--round', '2022', '--token', tokens.FORBUND_EDITOR];
    const started = Date.now();
    const sending = program.start([...args, '--url', `http://127.0.0.1:${port}`, ...(process.env.MORE ?? '').split(' ').filter(Boolean)]);
    if (process.env.KILL) { await new Promise((resolve) => setTimeout(resolve, 1500)); first.kill(); await first.ended; }
    const next = process.env.KILL ? program.start(['serve'], settings) : first;
    const { code, out, err } = await sending.ended;
    console.log(bytes.length, Date.now() - started, code, out.slice(0, 800), err.slice(0, 500), next.printed().slice(-600));
    expect(code).toBe(0);
    expect(out).toContain(`${CELLS.length}`);
    await next.stop();
  });
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `${port}`;
}
