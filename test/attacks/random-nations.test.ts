import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { EVERYTHING } from './support/knowledge';
import { COUNTIES, perform, plays } from './support/plays';
import { Stage } from './support/stage';
import { attackAll, type Fallen } from './support/verdicts';

/** How many nations, and from which seed: for a long search, ATTACK_RUNS=200 npm test -- test/attacks/random. */
const RUNS = Number(process.env.ATTACK_RUNS ?? 2);
const SEED = Number(process.env.ATTACK_SEED ?? 20_240_101);
/**
 * All that is protected against. That the outcome is who lives on what is not: docs/disclosure.md, "What is not
 * protected".
 */
const SUPPOSED = { ...EVERYTHING, outcomeIsLiving: false };
/** What is counted and printed, and not asserted. */
const MEASURED = process.env.ATTACK_MEASURE === 'true';

describe(`random nations of seed ${SEED}`, () => {
  let highs: Highs;
  let stage: Stage;
  beforeAll(async () => {
    highs = await loadHighs();
    stage = await Stage.open(COUNTIES);
  });
  afterAll(() => stage.close());

  it(
    'give no small figure away, neither to an outsider nor to any förbund',
    async () => {
      const found = new Map<string, number>();
      let small = 0;
      await fc.assert(
        fc.asyncProperty(plays, async (play) => {
          await perform(stage, play);
          await stage.readAgain();
          const { editions, measures, numbers } = stage;
          const fallen: Fallen[] = [];
          for (const observers of [[], ...numbers.map((number) => [number])]) {
            const outcome = attackAll(highs, { editions, measures, supposed: SUPPOSED, observers });
            small += outcome.small;
            for (const one of outcome.fallen) found.set(one.verdict, (found.get(one.verdict) ?? 0) + 1);
            // That there are any can follow from nones that shown sums tell: also in "What is not protected".
            fallen.push(...outcome.fallen.filter(({ verdict }) => verdict !== 'NOT_NONE'));
          }
          if (!MEASURED) expect(fallen).toEqual([]);
        }),
        // A nation takes seconds: the one that fails is told of, and not made smaller.
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
      expect(small).toBeGreaterThan(0);
      if (MEASURED) process.stdout.write(`${small} small figures: ${JSON.stringify([...found])}\n`);
    },
    60_000 * RUNS,
  );
});
