import { generateNation } from '../src/demo/generate-nation';
import type { CatalogueFile } from '../src/catalogue/catalogue-file';
import { checkCatalogue } from '../src/catalogue/check-catalogue';
import { currentCatalogue } from '../src/catalogue/catalogue.store';
import { loadNation } from '../src/demo/load-demo';
import { readCatalogueFile, readGeography } from '../src/demo/seed';
import { protectAll } from '../src/disclosure/protect-all';
import { protectCube } from '../src/releases/protect-cube';
import { protectionBasis } from '../src/releases/protection-basis.store';
import { protectionProblems } from '../src/releases/protection-problems';
import { createBenchDatabase } from './database';
import type { BenchResult, Settings } from './report';

const ROUND = '2022';
const GOAL_SECONDS = 60;
/** So many invented förbund that about this many report in the round. */
const NATIONS = [
  { reporting: 38, forbund: 79 },
  { reporting: 75, forbund: 156 },
  { reporting: 150, forbund: 312 },
];

/** How long the protection of a national round takes, how that grows with the förbund, and how much is left to see. */
export async function benchRelease({ server, note }: Settings): Promise<BenchResult> {
  const rows: string[][] = [];
  let national = NaN;
  for (const { reporting, forbund } of NATIONS) {
    const { seconds, cells } = await protectRound(server, forbund, note);
    if (reporting === 75) national = seconds;
    rows.push(cells);
  }
  return {
    name: 'release',
    title:
      'Protecting and auditing one national round: all measures and splits, in as many threads as there are processors',
    settings: { round: ROUND },
    columns: [
      'förbund',
      'tables',
      'figures',
      'small',
      'seconds',
      'ms a figure',
      'shown: förbund',
      'counties',
      'nation',
      'respondents seen by county',
    ],
    rows,
    goals: [
      {
        what: 'a national round of about 75 förbund',
        goal: `at most ${GOAL_SECONDS} s on two cores`,
        measured: `${national.toFixed(0)} s`,
        met: national <= GOAL_SECONDS,
      },
    ],
  };
}

async function protectRound(server: string, forbund: number, note: (line: string) => void) {
  const database = await createBenchDatabase(server, `release_${forbund}`, []);
  try {
    const { hub } = database;
    const { file } = checkCatalogue(readCatalogueFile());
    const nation = generateNation(file as CatalogueFile, await readGeography(hub), { forbund });
    const submissions = nation.submissions.filter(({ round }) => round === ROUND);
    await loadNation(hub, { ...nation, submissions }, () => undefined, { leaveUnreleased: true });
    const catalogue = await currentCatalogue(hub.db);
    const basis = await protectionBasis(hub.db, [catalogue.rounds.get(ROUND)?.key as number]);
    const problems = protectionProblems(basis, catalogue);
    const started = Date.now();
    const decisions = await protectAll(problems, {}, (done, of) => {
      if (done % 4 === 0) note(`${submissions.length} förbund: ${done} of ${of} tables`);
    });
    const seconds = (Date.now() - started) / 1000;
    const figures = [...problems.values()].flatMap(({ cells }) => cells);
    const cube = protectCube(basis.next, problems, decisions);
    const kept = (kind: string) => {
      const all = cube.rows.filter(({ unitKind }) => unitKind === kind);
      return `${Math.round((100 * all.filter(({ status }) => status === 'PUBLISHED').length) / all.length)} %`;
    };
    const respondents = (only: (status: string) => boolean) =>
      cube.rows.reduce(
        (sum, row, at) => sum + (row.unitKind === 'COUNTY' && only(row.status) ? (basis.next[at]?.n ?? 0) : 0),
        0,
      );
    const seen = Math.round((100 * respondents((status) => status === 'PUBLISHED')) / respondents(() => true));
    if (cube.revealed > 0) throw new Error(`${cube.revealed} figures are revealed.`);
    return {
      seconds,
      cells: [
        String(submissions.length),
        String(problems.size),
        String(figures.length),
        String(figures.filter(({ unsafe }) => unsafe).length),
        seconds.toFixed(1),
        ((1000 * seconds) / figures.length).toFixed(2),
        kept('FORBUND'),
        kept('COUNTY'),
        kept('NATION'),
        `${seen} %`,
      ],
    };
  } finally {
    await database.drop();
  }
}
