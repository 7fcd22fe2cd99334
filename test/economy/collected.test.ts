import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { frameOf } from '../../src/economy/calculation/frame';
import type { SamnavError } from '../../src/platform/errors/result';
import { submit, teamOf } from '../support/results';
import { startWorld, type World } from '../support/world';

describe('resources and outcomes', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('come the same way as all results: kronor exact to 64 bits, and the share rule is a warning', async () => {
    const { editor } = await teamOf(world);
    const of = (category: string, amount: string) => ({
      measure: 'FIN-S14-FINANSIERING',
      dimension: 'FINANCIER',
      category,
      amount,
    });
    const halves = (state: string, total: string) =>
      submit(editor, {
        dryRun: true,
        cells: [
          { measure: 'FIN-S14-FINANSIERING', amount: total },
          of('STATE', state),
          of('REGION', '2305843009213693951'),
          of('MUNICIPALITIES', '2305843009213693951'),
        ],
      });
    const right = await halves('4611686018427387902', '9223372036854775804');
    expect(right.report.findings.map(({ code }) => code)).toEqual([]);
    expect(right.report.created).toBe(4);
    const { report } = await halves('4611686018427387901', '9223372036854775803');
    const doubted = report.findings.find(({ code }) => code === 'RULE_DOUBTED');
    expect(doubted?.severity).toBe('WARNING');
    expect(doubted?.occurrences[0]?.args).toMatchObject({
      rule: 'STATE-PAYS-HALF',
      left: '4611686018427387901',
      right: '4611686018427387902',
    });
    // Staff, income before and after, registrations and the time in the insats have their places too.
    const rest = await submit(editor, {
      dryRun: true,
      cells: [
        { measure: 'FIN-S14-TJANST', count: 250 },
        { measure: 'FIN-S14-ADMIN', amount: '900000' },
        { measure: 'FIN-S13-REGISTRERINGAR', count: 60 },
        { measure: 'FIN-S13-STARTADE', count: 50 },
        { measure: 'FIN-S13-TID', n: 20, mean: 9.5, sd: 3 },
        { measure: 'FIN-S13-FORSORJNING-FORE', count: 20 },
        { measure: 'FIN-S13-FORSORJNING-FORE', dimension: 'INCOME_SOURCE', category: 'SOCIAL_ASSISTANCE', count: 12 },
        { measure: 'FIN-S13-FORSORJNING-FORE', dimension: 'INCOME_SOURCE', category: 'SICKNESS', count: 8 },
      ],
    });
    expect([rest.report.created, rest.report.rejected]).toEqual([8, 0]);
  });

  it('are defined by the catalogue, with their sources and a marked index', async () => {
    const { catalogue } = await world.anybody.data<{
      catalogue: { economy: { figures: object[]; sources: object[]; priceIndex: { isDemo: boolean } } };
    }>(
      '{ catalogue { economy { figures { role measure of } sources { measure version source counts } priceIndex { isDemo byYear { year index } } } } }',
    );
    expect(catalogue.economy.figures).toContainEqual({ role: 'ENDED', measure: 'FIN-S14', of: 'N' });
    expect(catalogue.economy.sources).toEqual(
      expect.arrayContaining([
        { measure: 'FIN-S13', version: 2, source: 'UPPFOLJNING_FINSAM', counts: 'PERSONS' },
        { measure: 'FIN-S13-REGISTRERINGAR', version: 1, source: 'UPPFOLJNING_FINSAM', counts: 'REGISTRATIONS' },
      ]),
    );
    expect(catalogue.economy.priceIndex.isDemo).toBe(true);
  });

  it('of other sources, or of registrations against persons, are never set against each other', async () => {
    const catalogue = await currentCatalogue(world.hub.db);
    const { economy } = catalogue;
    const codeOf = (changed: Partial<typeof economy>, year: string, comparison: 'BEFORE' | 'OTHERS') => {
      try {
        frameOf(
          { ...catalogue, economy: { ...economy, ...changed } },
          { rounds: [year], lag: 0, units: 'FORBUND', comparison },
        );
        return null;
      } catch (error) {
        return (error as SamnavError).code;
      }
    };
    const elsewhere = economy.sources.map((one) =>
      one.measure === 'FIN-S13-FORE' ? { ...one, source: 'LOCAL' as const } : one,
    );
    expect(codeOf({}, '2022', 'BEFORE')).toBeNull();
    expect(codeOf({ sources: elsewhere }, '2022', 'BEFORE')).toBe('SOURCES_DIFFER');
    const PARTICIPANTS = { measure: 'FIN-S13-REGISTRERINGAR', of: 'SUM' as const };
    expect(codeOf({}, '2024', 'OTHERS')).toBeNull();
    expect(codeOf({ figures: { ...economy.figures, PARTICIPANTS } }, '2024', 'OTHERS')).toBe('SOURCES_DIFFER');
  });
});
