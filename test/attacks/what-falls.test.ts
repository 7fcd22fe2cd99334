import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { nation } from '../demo/demo-world';
import { startWorld } from '../support/world';
import { EVERYTHING, NOTHING_SUPPOSED, type Edition, type Suppositions } from './support/knowledge';
import { COUNTIES, perform, plays } from './support/plays';
import { publicFigures } from './support/public-answers';
import { publicMeasures, publicRegister, type PublicMeasure } from './support/public-register';
import { toSentFigure, type Sent } from './support/sent-figures';
import { Stage } from './support/stage';
import { attackAll, type Outcome } from './support/verdicts';

/**
 * Counts what falls, by what is supposed and who supposes it, and prints a table: of one random nation, of more with
 * ATTACK_TABLE=5, and of rounds of the demo nation with ATTACK_DEMO=2024,2023, which takes a quarter of an hour. Two
 * förbund that put together what they know are not protected against: what they find out is stated, not asserted.
 */
const NATIONS = Number(process.env.ATTACK_TABLE ?? 1);
const ROUNDS = (process.env.ATTACK_DEMO ?? '').split(',').filter(Boolean);

const plainly = { ...NOTHING_SUPPOSED, missingIsNone: true, unchanged: 'MEASURE' } as const;
const SUPPOSED: Readonly<Record<string, Suppositions>> = {
  nothing: NOTHING_SUPPOSED,
  'unchanged is equal': plainly,
  definitions: { ...plainly, definitions: true },
  moments: { ...plainly, moments: true },
  'what is there is some': { ...plainly, listedIsSome: true },
  'same respondents': { ...plainly, sameRespondents: true },
  everything: EVERYTHING,
};
const asRow = (name: string, { small, fallen, counts }: Outcome, ms: number) => {
  const found = ['DETERMINED', 'BOUNDED', 'NOT_NONE', 'FEW', 'ALL_ALIKE'].map(
    (verdict) => `${verdict} ${fallen.filter((one) => one.verdict === verdict).length}`,
  );
  return `${name}: ${small} small, ${found.join(', ')}; ${counts.programs} programs, ${counts.undecided} undecided, ${ms} ms\n`;
};

describe('what falls of random nations', () => {
  let highs: Highs;
  let stage: Stage;
  beforeAll(async () => {
    highs = await loadHighs();
    stage = await Stage.open(COUNTIES);
  });
  afterAll(() => stage.close());

  it(
    'is printed',
    async () => {
      for (const play of fc.sample(plays, { seed: Number(process.env.ATTACK_SEED ?? 1), numRuns: NATIONS })) {
        await perform(stage, play);
        await stage.readAgain();
        const { editions, measures, numbers } = stage;
        const print = (name: string, supposed: Suppositions, observers: readonly string[]) => {
          const started = Date.now();
          const outcome = attackAll(highs, { editions, measures, supposed, observers });
          process.stdout.write(asRow(name, outcome, Date.now() - started));
        };
        for (const [name, supposed] of Object.entries(SUPPOSED)) print(`outsider, ${name}`, supposed, []);
        for (const number of numbers) print(`${number}, everything`, EVERYTHING, [number]);
        for (const [at, one] of numbers.entries())
          for (const other of numbers.slice(at + 1))
            print(`${one} and ${other}, unchanged is equal`, plainly, [one, other]);
        expect(editions.length).toBeGreaterThan(1);
      }
    },
    120_000 * NATIONS,
  );
});

if (ROUNDS.length > 0) {
  it.each(ROUNDS)(
    'what falls of round %s of the demo nation is printed',
    async (round) => {
      const highs = await loadHighs();
      const world = await startWorld('DEMO');
      try {
        const measures = await publicMeasures(world.anybody, round);
        const edition = await newestEdition(world.anybody, round, measures);
        for (const [name, supposed] of Object.entries(SUPPOSED)) {
          // One release is read: nothing is unchanged in it.
          if (supposed === plainly) continue;
          const started = Date.now();
          const outcome = attackAll(highs, { editions: [edition], measures, supposed });
          process.stdout.write(asRow(`${round}, outsider, ${name}`, outcome, Date.now() - started));
          expect(outcome.small).toBeGreaterThan(0);
        }
      } finally {
        await world.close();
      }
    },
    3_600_000,
  );
}

async function newestEdition(
  anybody: Parameters<typeof publicRegister>[0],
  round: string,
  measures: ReadonlyMap<string, PublicMeasure>,
): Promise<Edition> {
  const { releases } = await anybody.data<{ releases: { nodes: { number: number }[] } }>(
    '{ releases(first: 500) { nodes { number } } }',
  );
  const release = Math.max(...releases.nodes.map(({ number }) => number));
  const sent: Sent = new Map(
    nation.submissions
      .filter((submission) => submission.round === round)
      .map(({ forbund, cells }) => [forbund, cells.map(toSentFigure)]),
  );
  const figures = await publicFigures(anybody, round, release, measures);
  return {
    release,
    figures: figures.filter((one) => one.release === release),
    register: await publicRegister(anybody),
    sent,
  };
}
