import fc from 'fast-check';
import loadHighs from 'highs';
import { published } from './support/careless';
import { NOTHING_SUPPOSED, type Edition } from './support/knowledge';
import { COUNTIES, perform, plays } from './support/plays';
import { Stage } from './support/stage';
import { attackAll } from './support/verdicts';

const SEED = 20_240_102;

describe('the attacker', () => {
  let stage: Stage;
  let attacked: (editions: readonly Edition[]) => ReturnType<typeof attackAll>;
  beforeAll(async () => {
    const highs = await loadHighs();
    stage = await Stage.open(COUNTIES);
    for (const play of fc.sample(plays, { seed: SEED, numRuns: 1 })) await perform(stage, play);
    attacked = (editions) =>
      attackAll(highs, { editions, measures: stage.measures, supposed: { ...NOTHING_SUPPOSED, missingIsNone: true } });
  }, 120_000);
  afterAll(() => stage.close());

  it('finds nothing where everything is withheld', () => {
    const { fallen, small } = attacked(published(stage.editions, stage.measures, 'ALL'));
    expect(fallen).toEqual([]);
    expect(small).toBeGreaterThan(20);
  });

  it('works small figures out to the person where they alone are withheld', () => {
    const { fallen, small } = attacked(published(stage.editions, stage.measures, 'THE_SMALL'));
    const determined = fallen.filter(({ verdict }) => verdict === 'DETERMINED');
    expect(determined.length).toBeGreaterThan(small / 4);
    for (const { truth, range } of determined) expect([range.lower, range.upper]).toEqual([truth, truth]);
    expect(fallen.map(({ verdict }) => verdict)).toContain('ALL_ALIKE');
  });
});
