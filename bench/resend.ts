import { startServer } from './child';
import { createBenchDatabase } from './database';
import { median } from './median';
import type { BenchResult, Settings } from './report';
import { sendAtOnce, timed, tokenOf, ROUND } from './send-file';
import { sendInPieces } from './upload-in-pieces';
import { registerInterventions } from './upload';
import { largeSubmission, SPLIT_MEASURES, toCsv } from './upload-data';

const CELLS = 200_000;
const RESENDS = 10;
const GOAL_MS = 200;

/**
 * A large load sent again: the same file, then with another figure in each of its cells. How long it takes, and for how
 * long the hub answers nobody meanwhile. Many in a row, since one was once seen to take five minutes.
 */
export async function benchResend({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Registering an invented nation …');
  const database = await createBenchDatabase(server, 'resend', []);
  const hub = await startServer(
    'hub-server',
    { DATABASE_URL: database.url, PORT: '0', SAMNAV_DEMO: 'false' },
    profileTo,
  );
  try {
    const forbund = database.nation.submissions.find(({ round }) => round === ROUND)?.forbund ?? '';
    const interventions = Math.round(CELLS / SPLIT_MEASURES.length);
    await registerInterventions(database.hub, forbund, interventions);
    const token = await tokenOf(database.hub, forbund);
    // When it is sent again no cell is new.
    const load = (seed: number) => ({ forbund, token, cells: 0, csv: toCsv(largeSubmission(interventions, seed)) });
    const [first, second] = [load(1), load(2)];
    const sent: Measured[] = [];
    const atOnce = (file: typeof first) => sendAtOnce(hub, file);
    const inPieces = (file: typeof first) => sendInPieces(hub.url, file);
    const measure = async (what: string, times: number, send: () => Promise<unknown>) => {
      const one: Measured = { what, seconds: [], holds: [] };
      sent.push(one);
      for (let time = 0; time < times; time += 1) {
        await hub.longestHold();
        one.seconds.push(await timed(send));
        one.holds.push(await hub.longestHold());
        note(`${what}: ${one.seconds.at(-1)?.toFixed(1)} s, held ${one.holds.at(-1)?.toFixed(0)} ms`);
      }
    };
    await measure('a large load', 1, () => atOnce(first));
    await measure('the same again', RESENDS, () => atOnce(first));
    await measure('the same again, in pieces', 1, () => inPieces(first));
    await measure('every figure another', 1, () => atOnce(second));
    await measure('every figure another, and back', 1, () => atOnce(first));
    const longest = Math.max(...sent.flatMap(({ holds }) => holds));
    return {
      name: 'resend',
      title: 'A large load sent again: how long it takes, and for how long the hub answers nobody meanwhile',
      settings: { cells: CELLS, resends: RESENDS },
      columns: ['what', 'times', 'seconds (median)', 'seconds (longest)', 'longest hold, ms'],
      rows: sent.map(({ what, seconds, holds }) => [
        what,
        String(seconds.length),
        median(seconds).toFixed(1),
        Math.max(...seconds).toFixed(1),
        Math.max(...holds).toFixed(0),
      ]),
      goals: [
        {
          what: 'longest hold',
          goal: `under ${GOAL_MS} ms`,
          measured: `${longest.toFixed(0)} ms`,
          met: longest < GOAL_MS,
        },
      ],
    };
  } finally {
    await hub.stop();
    await database.drop();
  }
}

interface Measured {
  readonly what: string;
  readonly seconds: number[];
  readonly holds: number[];
}
