import { generateNation } from '../src/demo/nation/generate-nation';
import type { CatalogueFile } from '../src/catalogue/file/catalogue-file';
import { checkCatalogue } from '../src/catalogue/file/check-catalogue';
import { currentCatalogue } from '../src/catalogue/catalogue.store';
import { loadNation } from '../src/demo/load-demo';
import { readCatalogueFile, readGeography, seed } from '../src/demo/seed';
import { inSlices } from '../src/platform/work/slices';
import { protectAll } from '../src/disclosure/protect/protect-all';
import { protectCube } from '../src/releases/protection/protect-cube';
import { protectionBasis } from '../src/releases/protection/protection-basis.store';
import type { Rank } from '../src/releases/protection/ranks';
import type { RankUsefulness } from '../src/releases/protection/usefulness';
import { protectionProblems, tablesOf } from '../src/releases/protection/protection-problems';
import type { Hub } from '../src/database/hub';
import { createDatabase } from './database';
import type { BenchResult, Settings } from './report';

const ROUND = '2022';
const GOAL_SECONDS = 60;
/** So many förbund that about 75, 150 and 300 report in the round. */
const NATIONS = [156, 312, 624];
/** By rank: how many of the figures that are safe by themselves are shown; in brackets the respondents seen. */
const SHOWN: readonly Rank[] = [
  'NATION',
  'COUNTY',
  'FORBUND',
  'COUNTY_SEX',
  'FORBUND_SEX',
  'FORBUND_CATEGORY',
  'OWN_UNIT',
];
/** What the goal is of: the nation of 75. */
const [NATIONAL] = NATIONS;

/** How long the protection of a national round takes, how that grows with the förbund, and how much is left to see. */
export async function benchRelease({ server, note }: Settings): Promise<BenchResult> {
  const rows: string[][] = [];
  let national = NaN;
  for (const forbund of NATIONS) {
    const { seconds, cells } = await protectRound(server, forbund, note);
    if (forbund === NATIONAL) national = seconds;
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
      ...SHOWN.map((rank) => rank.toLowerCase()),
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
  const database = await createDatabase(server, `release_${forbund}`);
  try {
    const { catalogue, basis, reporting } = await loadRound(database.hub, forbund);
    const populations = await inSlices(protectionProblems(basis, catalogue));
    const problems = tablesOf(populations);
    const started = Date.now();
    const decisions = await protectAll(populations, {}, (done, of) => {
      note(`${reporting} förbund: ${done} of ${of} populations`);
    });
    const seconds = (Date.now() - started) / 1000;
    note(`${reporting} förbund: ${seconds.toFixed(0)} s`);
    const figures = [...problems.values()].flatMap(({ cells }) => cells);
    const cube = await inSlices(protectCube(basis.next, problems, decisions));
    const left = (rank: Rank) => cube.usefulnessByRank.find((one) => one.rank === rank) as RankUsefulness;
    /** Of the figures that are safe by themselves, those that are shown; and what part of the respondents is seen. */
    const kept = (rank: Rank) => {
      const { figures: all, small, shown, respondentsSeen } = left(rank);
      return `${Math.round((100 * shown) / (all - small || 1))} % (${Math.round(respondentsSeen ?? 0)} %)`;
    };
    if (cube.revealed > 0) throw new Error(`${cube.revealed} figures are revealed.`);
    return {
      seconds,
      cells: [
        String(reporting),
        String(problems.size),
        String(figures.length),
        String(figures.filter(({ unsafe }) => unsafe).length),
        seconds.toFixed(1),
        ((1000 * seconds) / figures.length).toFixed(2),
        ...SHOWN.map(kept),
      ],
    };
  } finally {
    await database.drop();
  }
}

/** One round of an invented nation, accepted and not released. */
async function loadRound(hub: Hub, forbund: number) {
  await seed(hub, { demo: false });
  const { file } = checkCatalogue(readCatalogueFile());
  const nation = generateNation(file as CatalogueFile, await readGeography(hub), { forbund });
  const submissions = nation.submissions.filter(({ round }) => round === ROUND);
  // Sweden has not municipalities enough for so many, and the tables know of counties only.
  const withoutMembers = nation.forbund.map((one) => ({ ...one, members: [] }));
  await loadNation(hub, { ...nation, forbund: withoutMembers, submissions }, () => undefined, {
    leaveUnreleased: true,
  });
  await hub.db.query('ANALYZE');
  const catalogue = await currentCatalogue(hub.db);
  const basis = await protectionBasis(hub.db, [catalogue.rounds.get(ROUND)?.key as number]);
  return { catalogue, basis, reporting: submissions.length };
}
