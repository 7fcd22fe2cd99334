import { startServer } from './child';
import { createBenchDatabase } from './database';
import { interleaved } from './median';
import { row, ROUND, sendAtOnce, timed, tokenOf, type Sender } from './send-file';
import { toCsv } from './upload-data';

const REPETITIONS = 9;

/**
 * How long somebody waits for the rehearsal of a form, alone and with what the public would see otherwise, where a
 * national round is released. The form is another förbund's: every figure in it differs from what is there.
 */
export async function benchRehearsal(server: string, note: (line: string) => void): Promise<string[][]> {
  note('Releasing a round, for rehearsals …');
  const database = await createBenchDatabase(server, 'rehearsal', [ROUND]);
  try {
    const hub = await startServer('hub-server', { DATABASE_URL: database.url, PORT: '0', SAMNAV_DEMO: 'false' });
    const [own, other] = database.nation.submissions.filter(({ round }) => round === ROUND);
    if (!own || !other) throw new Error('Nobody reported.');
    const cells = other.cells.filter(({ dimension }) => dimension !== 'INTERVENTION');
    const token = await tokenOf(database.hub, own.forbund);
    const sender: Sender = { forbund: own.forbund, csv: toCsv(cells), cells: cells.length, token };
    const rehearsal = { dryRun: 'true', correctionReason: 'Bench.' };
    const alone = () => sendAtOnce(hub, sender, rehearsal);
    const withConsequences = () => sendAtOnce(hub, sender, { ...rehearsal, consequences: 'true' });
    await alone();
    const told = (await withConsequences()).report?.consequences?.totalCount ?? 0;
    const seconds = await interleaved(REPETITIONS, {
      alone: () => timed(alone),
      withConsequences: () => timed(withConsequences),
    });
    await hub.stop();
    return [
      row('a rehearsal of one form', cells.length, seconds.alone),
      row(`the same with its consequences, ${told} public figures`, cells.length, seconds.withConsequences),
    ];
  } finally {
    await database.drop();
  }
}
