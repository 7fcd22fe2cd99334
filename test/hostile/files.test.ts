import { connect } from 'node:net';
import { inPieces, locationOf } from '../support/pieces';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { chanceOf, type Chance } from './support/chance';
import { hostileFile, type HostileFile } from './support/hostile-files';

/**
 * How many files, and the seed of the first; each next one has the next seed. Without a number, as many as there is
 * time for.
 */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 400);
const SEED = Number(process.env.HOSTILE_SEED ?? 20_241_115);
const SECONDS = process.env.HOSTILE_RUNS ? Infinity : 30;
const AT_ONCE = 3;
/** Whoever says that more is to come, or waits to be asked, hears nothing: it hangs up after so long. */
const LONGEST_MS = 20_000;
const MOST_MEGABYTES_MORE = 700;

describe('generated files', () => {
  let world: World;
  let callers: Caller[];
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
    // Rubbish is written off with many a line of findings, and uploads that are begun would use up the places of a
    // förbund.
    world = await startWorld('SEEDED', { config: { uploadsAtOnce: 1000, maxUploadBytes: 8_000_000 } });
    const editor = await world.as('FORBUND_EDITOR');
    callers = [editor, editor, editor, world.anybody, await world.as('FORBUND_APPROVER')];
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    await world.close();
  });

  it(
    'end no process, are no fault of ours, hold nobody up and leave nothing half stored',
    async () => {
      const wrong: string[] = [];
      const pieces = inPieces(world.url, callers[0] ?? world.anybody);
      const begun = locationOf(await pieces.begin({ forbund: UMEA, round: '2024', dryRun: 'true' })).slice(
        '/uploads/'.length,
      );
      const memoryBefore = residentMegabytes();
      const until = performance.now() + SECONDS * 1000;
      let [sent, answeredMeanwhile] = [0, 0];
      const sender = async () => {
        while (sent < RUNS && performance.now() < until) {
          const seed = SEED + sent++;
          const chance = chanceOf(seed);
          const caller = chance.pick(callers);
          const file = hostileFile(chance);
          const answer = await send(world.url, { ...file, path: file.path.replace('{begun}', begun) }, caller, chance);
          const fault = faultOf(answer);
          if (fault) wrong.push(`seed ${seed}: ${fault} of ${file.method} ${file.path}`);
          const live = await fetch(`${world.url}/livez`);
          answeredMeanwhile += Number(live.ok);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sender));
      expect({ wrong, unhandled }).toEqual({ wrong: [], unhandled: [] });
      expect(world.logged.filter((line) => line.includes('fault in a request'))).toEqual([]);
      expect(answeredMeanwhile).toBe(sent);
      global.gc?.();
      expect(residentMegabytes() - memoryBefore).toBeLessThan(MOST_MEGABYTES_MORE);
      expect(await halfStored(world)).toEqual([]);
      console.info(`${sent} files from seed ${SEED}`);
    },
    SECONDS === Infinity ? 24 * 3_600_000 : 150_000,
  );

  it('that are refused, or broken off, store nothing at all', async () => {
    const [editor] = callers;
    if (!editor) throw new Error('Nobody sends.');
    await changesNothing(world.hub, async () => {
      for (let run = 0; run < 25; run += 1) {
        const chance = chanceOf(SEED + 1_000_000 + run);
        const { body } = hostileFile(chance);
        const path = `/uploads?forbund=${UMEA}&round=2024`;
        // What it says of its length is never so: it is broken off at the latest at its end.
        const headers = { 'content-type': 'text/csv', 'content-length': `${body.length + 1}` };
        await send(world.url, { method: 'POST', path, headers, body, pace: 'HANGS_UP' }, editor, chance);
      }
    });
  });
});

/** A submission without the cells that its version has, or a file that is settled and has its bytes still. */
const halfStored = ({ hub }: World) =>
  hub.db.query<unknown[]>(
    `SELECT 'submission' AS what, id::text FROM submission s
     WHERE NOT EXISTS (SELECT FROM cell c WHERE c.forbund_id = s.forbund_id AND c.round_id = s.round_id)
     UNION ALL SELECT 'upload', id::text FROM upload u
     WHERE state <> 'RECEIVING' AND EXISTS (SELECT FROM upload_piece p WHERE p.upload_id = u.id)
     UNION ALL SELECT 'piece', id::text FROM upload u
     WHERE state = 'RECEIVING' AND received <> (SELECT coalesce(sum(length(bytes)), 0) FROM upload_piece p WHERE p.upload_id = u.id)`,
  );

const residentMegabytes = () => process.memoryUsage.rss() / 1e6;

/** What is wrong with an answer. Nothing at all is right for whoever hangs up, or says what is not so of its length. */
function faultOf(answer: string): string | undefined {
  if (answer === '') return undefined;
  const status = Number(/^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?(\d+)/.exec(answer)?.[1]);
  if (!(status >= 100)) return `no answer: ${answer.slice(0, 60)}`;
  if (status >= 500 && !answer.includes('TOO_MANY_LARGE_FILES')) return `status ${status}`;
  return answer.includes('"INTERNAL"') ? 'INTERNAL' : undefined;
}

/** Sends bytes as they are, with what is wrong of them, and answers with what comes back until there is an answer. */
function send(url: string, file: HostileFile, caller: Caller, chance: Chance): Promise<string> {
  const headers = { host: 'x', connection: 'close', ...caller.headers, ...file.headers };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const isChunked = 'transfer-encoding' in file.headers;
  const start = Buffer.from(`${file.method} ${file.path} HTTP/1.1\r\n${head.join('')}\r\n`);
  const body = isChunked
    ? Buffer.concat([Buffer.from(`${file.body.length.toString(16)}\r\n`), file.body, Buffer.from('\r\n0\r\n\r\n')])
    : file.body;
  // A chunk of nothing is the last one.
  const bytes = Buffer.concat([start, isChunked && file.body.length === 0 ? Buffer.from('0\r\n\r\n') : body]);
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let heard = '';
    const tooLong = setTimeout(() => socket.destroy(), LONGEST_MS);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.once('close', () => {
      clearTimeout(tooLong);
      resolve(heard);
    });
    if (file.pace === 'HANGS_UP') socket.write(bytes.subarray(0, chance.under(bytes.length)), () => socket.destroy());
    else if (file.pace === 'SLOWLY') void slowly(socket, bytes);
    else {
      socket.write(bytes);
      // Whoever has said that more is to come than there is gives up in the end.
      if (Number(file.headers['content-length'] ?? 0) > file.body.length) setTimeout(() => socket.destroy(), 1000);
    }
  });
}

async function slowly(socket: ReturnType<typeof connect>, bytes: Buffer): Promise<void> {
  const step = Math.ceil(bytes.length / 20);
  for (let at = 0; at < bytes.length && !socket.destroyed; at += step) {
    socket.write(bytes.subarray(at, at + step));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
