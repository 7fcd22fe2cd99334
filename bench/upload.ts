import type { Hub } from '../src/database/hub';
import { startServer, type Server } from './child';
import { createBenchDatabase, type BenchDatabase } from './database';
import { interleaved, median } from './median';
import { createPlainTable, emptyPlainTable, insertPlainly, joined, requireSameRows, storedRows } from './plain-insert';
import type { BenchResult, Settings } from './report';
import { benchRehearsal } from './rehearsal';
import { row, ROUND, send, timed, tokenOf, type Sender } from './send-file';
import { sendInPieces } from './upload-in-pieces';
import { fileOf, interventionCode, largeSubmission, SPLIT_MEASURES, toCsv } from './upload-data';

const GOAL_RATIO = 0.3;
const GOAL_MEGABYTES = 300;
const NATION_REPETITIONS = 9;
const LARGE_REPETITIONS = 5;
const AT_ONCE = 4;
const LARGE_CELLS = 200_000;
const SMALL_HEAP_MEGABYTES = 96;
const GOAL_MEGABYTES_IN_PIECES = 160;
const MEGABYTE = 1024 ** 2;

/** How many cells a second the hub takes in, against a plain insert of the same rows into a table like its own. */
export async function benchUpload({ server, profileTo, note }: Settings): Promise<BenchResult> {
  note('Registering an invented nation …');
  const database = await createBenchDatabase(server, 'upload', []);
  const environment = { DATABASE_URL: database.url, PORT: '0', SAMNAV_DEMO: 'false' };
  try {
    await createPlainTable(database.hub);
    const first = await startServer('hub-server', environment, profileTo);
    const nation = await benchNation(database, first, note);
    await first.stop();
    // A process of its own: how much memory one large load takes is asked of a hub that has seen nothing like it.
    const second = await startServer('hub-server', environment, profileTo);
    const large = await benchLarge(database, second, note);
    await second.stop();
    // What is kept of a file in pieces is seen when there is room for no more: with a heap that is free to grow, what
    // it grows by is garbage.
    const third = await startServer('hub-server', environment, profileTo, SMALL_HEAP_MEGABYTES);
    const pieces = await benchPieces(database, third, large.sender, note);
    await third.stop();
    const rehearsal = await benchRehearsal(server, note);
    const ratios = { perSubmission: nation.ratios.perSubmission, single: nation.ratios.single, large: large.ratio };
    const goal = (what: string, value: number) => ({
      what,
      goal: `at least ${GOAL_RATIO}`,
      measured: value.toFixed(2),
      met: value >= GOAL_RATIO,
    });
    return {
      name: 'upload',
      title:
        'Uploading: cells per second through POST /uploads, against a plain INSERT … SELECT unnest of the same rows',
      settings: { nationRepetitions: NATION_REPETITIONS, largeRepetitions: LARGE_REPETITIONS },
      columns: ['what', 'cells', 'seconds', 'cells /s', 'hub’s rate to this'],
      rows: [...nation.rows, ...large.rows, ...pieces.rows, ...rehearsal],
      goals: [
        goal('national round, to one plain insert per submission', ratios.perSubmission),
        goal(`national round, ${AT_ONCE} submissions at a time, to a single plain insert`, ratios.single),
        goal('one large load, to a single plain insert', ratios.large),
        {
          what: 'memory growth of the hub’s process, one large load',
          goal: `under ${GOAL_MEGABYTES} MB`,
          measured: `${large.growth.toFixed(0)} MB (${large.growthAfterAll.toFixed(0)} MB after ${LARGE_REPETITIONS + 1})`,
          met: large.growth < GOAL_MEGABYTES,
        },
        {
          what: `memory growth of the hub’s process, the same load in pieces, with a heap of ${SMALL_HEAP_MEGABYTES} MB`,
          goal: `under ${GOAL_MEGABYTES_IN_PIECES} MB`,
          measured: `${pieces.growth.toFixed(0)} MB`,
          met: pieces.growth < GOAL_MEGABYTES_IN_PIECES,
        },
      ],
    };
  } finally {
    await database.drop();
  }
}

async function benchNation({ hub, nation }: BenchDatabase, server: Server, note: (line: string) => void) {
  const senders: Sender[] = [];
  for (const submission of nation.submissions.filter(({ round }) => round === ROUND)) {
    senders.push({ ...fileOf(submission), token: await tokenOf(hub, submission.forbund) });
  }
  const cells = senders.reduce((sum, sender) => sum + sender.cells, 0);
  note(`A national round: ${cells} cells in ${senders.length} submissions …`);
  const sendAll = (atOnce: number) => async () => {
    await emptyCells(hub);
    return timed(async () => {
      const waiting = [...senders];
      const work = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await send(server, next);
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    });
  };
  await sendAll(1)();
  const pieces = await storedRows(hub);
  const all = joined(pieces);
  const plain = async (rows: typeof pieces) => {
    await emptyPlainTable(hub);
    let seconds = 0;
    for (const piece of rows) seconds += await insertPlainly(hub, piece);
    return seconds;
  };
  await plain(pieces);
  await requireSameRows(hub);
  const seconds = await interleaved(NATION_REPETITIONS, {
    hub: sendAll(1),
    perSubmission: () => plain(pieces),
    hubAtOnce: sendAll(AT_ONCE),
    single: () => plain([all]),
  });
  await emptyCells(hub);
  await emptyPlainTable(hub);
  const ratio = (plain: readonly number[], hub: readonly number[]) =>
    median(plain.map((plainly, index) => plainly / (hub[index] ?? NaN)));
  const ratios = {
    perSubmission: ratio(seconds.perSubmission, seconds.hub),
    single: ratio(seconds.single, seconds.hubAtOnce),
    singleInTurn: ratio(seconds.single, seconds.hub),
  };
  return {
    ratios,
    rows: [
      row(`national round: hub, ${senders.length} submissions one after another`, cells, seconds.hub),
      row('national round: plain, one insert per submission', cells, seconds.perSubmission, ratios.perSubmission),
      row(`national round: hub, ${AT_ONCE} submissions at a time`, cells, seconds.hubAtOnce),
      row('national round: plain, one insert for all', cells, seconds.single, ratios.single),
      row('the same, to submissions one after another', cells, seconds.single, ratios.singleInTurn),
    ],
  };
}

async function benchLarge({ hub, nation }: BenchDatabase, server: Server, note: (line: string) => void) {
  const forbund = nation.submissions.find(({ round }) => round === ROUND)?.forbund ?? '';
  const interventions = Math.round(LARGE_CELLS / SPLIT_MEASURES.length);
  await registerInterventions(hub, forbund, interventions);
  const rows = largeSubmission(interventions);
  const sender: Sender = { forbund, csv: toCsv(rows), cells: rows.length, token: await tokenOf(hub, forbund) };
  note(`One load of ${rows.length} cells, ${(sender.csv.length / MEGABYTE).toFixed(1)} MB …`);
  const load = async () => {
    await emptyCells(hub);
    return timed(() => send(server, sender));
  };
  const idle = await server.memory();
  await load();
  const growth = ((await server.memory()).peak - idle.now) / MEGABYTE;
  const all = joined(await storedRows(hub));
  const plain = async () => {
    await emptyPlainTable(hub);
    return insertPlainly(hub, all);
  };
  await plain();
  await requireSameRows(hub);
  const seconds = await interleaved(LARGE_REPETITIONS, { hub: load, plain });
  const growthAfterAll = ((await server.memory()).peak - idle.now) / MEGABYTE;
  const ratio = median(seconds.plain.map((plainly, index) => plainly / (seconds.hub[index] ?? NaN)));
  return {
    sender,
    ratio,
    growth,
    growthAfterAll,
    rows: [
      row('one large load: hub', rows.length, seconds.hub),
      row('one large load: plain, one insert', rows.length, seconds.plain, ratio),
    ],
  };
}

/** The same load over `PATCH /uploads/{id}`, in a process that has seen nothing else. */
async function benchPieces({ hub }: BenchDatabase, server: Server, sender: Sender, note: (line: string) => void) {
  note('The same in pieces …');
  const load = async () => {
    await emptyCells(hub);
    return timed(() => sendInPieces(server.url, sender));
  };
  const idle = await server.memory();
  await load();
  const growth = ((await server.memory()).peak - idle.now) / MEGABYTE;
  const { pieces } = await interleaved(LARGE_REPETITIONS, { pieces: load });
  return { growth, rows: [row('one large load in pieces: hub', sender.cells, pieces)] };
}

const emptyCells = (hub: Hub) => hub.db.query('TRUNCATE cell, upload, submission CASCADE');

/** Straight into the tables: registering twenty thousand insatser is not what is measured. */
export async function registerInterventions({ db }: Hub, organisationNumber: string, count: number): Promise<void> {
  const codes = Array.from({ length: count }, (_, index) => interventionCode(index));
  await db.query(
    `WITH owner AS (SELECT id FROM forbund WHERE organisation_number = $1),
       added AS (
         INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal)
         SELECT 'INTERVENTION', owner.id || ':' || given, given, given, 1 FROM owner, unnest($2::text[]) AS given RETURNING id, name_sv)
     INSERT INTO intervention (id, forbund_id, code, name_sv, kind, form, focus, target_group, starts_on, parties)
     SELECT added.id, owner.id, added.name_sv, added.name_sv, like_this.kind, like_this.form, like_this.focus, like_this.target_group,
            like_this.starts_on, like_this.parties
     FROM owner, added, (SELECT * FROM intervention LIMIT 1) AS like_this`,
    [organisationNumber, codes],
  );
  await db.query('ANALYZE');
}
