import { COMMAND_LINE } from '../../src/permissions/actor';
import { applyCatalogue } from '../../src/catalogue/file/apply-catalogue.use-case';
import type { CatalogueFile } from '../../src/catalogue/file/catalogue-file';
import { catalogueFile, measureIn, versionIn, type Changeable } from '../support/catalogue-file';
import { changesNothing } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

describe('a catalogue file', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());
  const apply = (content: unknown) => applyCatalogue(world.hub, COMMAND_LINE, content);

  it.each<[string, (file: Changeable<CatalogueFile>) => void, RegExp]>([
    [
      'an unknown indicator',
      (file) => (measureIn(file, 'FIN-I01').indicator = 'FIN-X'),
      /FIN-I01: FIN-X is not among the indicators/,
    ],
    [
      'an unknown respondent group',
      (file) => versionIn(file, 'FIN-I01').respondentGroups.push('CATS'),
      /CATS is not among the respondent groups/,
    ],
    [
      'an unknown parent',
      (file) => Object.assign(file.respondentGroups[0] as object, { parent: 'CATS' }),
      /CATS is not among the respondent groups/,
    ],
    [
      'an unknown dimension',
      (file) => versionIn(file, 'FIN-I01').dimensions.push('HEIGHT'),
      /HEIGHT is not among the dimensions/,
    ],
    [
      'a question about nothing',
      (file) => Object.assign(file.questions[0] as object, { measure: 'FIN-X' }),
      /FIN-X is not among the measures/,
    ],
    [
      'a dimension with a name of ours',
      (file) => Object.assign(file.dimensions[0] as object, { code: 'TOTAL' }),
      /TOTAL stands twice/,
    ],
    ...(
      [
        'respondentGroups',
        'dimensions',
        'focuses',
        'targetGroups',
        'indicators',
        'measures',
        'rounds',
        'questions',
        'measureRules',
      ] as const
    ).map((list): [string, (file: Changeable<CatalogueFile>) => void, RegExp] => [
      `one of the ${list} twice`,
      (file) => (file[list] as unknown[]).push(structuredClone(file[list][0])),
      /stands twice/,
    ]),
    [
      'a rule about nothing',
      (file) => Object.assign(file.measureRules[0] as object, { left: [{ measure: 'FIN-X', of: 'N' }] }),
      /rule EXITED-ARE-PARTICIPANTS: FIN-X is not among the measures/,
    ],
    [
      'a rule by an operator that is none',
      (file) => Object.assign(file.measureRules[0] as object, { operator: '≈' }),
      /measureRules\.0\.operator: /,
    ],
    [
      'a category twice',
      (file) => file.dimensions[0]?.categories.push({ code: 'MAN', nameSv: 'Man', nameEn: 'Man' }),
      /SEX: MAN stands twice/,
    ],
    [
      'versions that meet',
      (file) => Object.assign(versionIn(file, 'FIN-S13'), { lastRound: '2023' }),
      /FIN-S13: versions 1 and 2 meet in the same round/,
    ],
    [
      'versions that fall',
      (file) => Object.assign(versionIn(file, 'FIN-S13'), { version: 3 }),
      /FIN-S13: versions must rise/,
    ],
    [
      'a version that ends before it begins',
      (file) => Object.assign(versionIn(file, 'FIN-I01'), { lastRound: '2010' }),
      /FIN-I01 v1: the last round is before the first/,
    ],
    [
      'a mean without its scale',
      (file) => Object.assign(versionIn(file, 'FIN-M06'), { scaleMax: null }),
      /FIN-M06 v1: a MEAN needs its scale/,
    ],
    [
      'a scale upside down',
      (file) => Object.assign(versionIn(file, 'FIN-M06'), { scaleMax: 1 }),
      /FIN-M06 v1: the scale ends before it begins/,
    ],
    [
      'a round that closes before it opens',
      (file) => Object.assign(file.rounds[0] as object, { closesAt: '2001-01-01T00:00:00Z' }),
      /rounds: 2017 closes before it opens/,
    ],
    ['a code in lower case', (file) => (measureIn(file, 'FIN-I01').code = 'fin-i01'), /measures\.0\.code: /],
    [
      'a level that is none',
      (file) => Object.assign(file.indicators[0] as object, { level: 'PLANET' }),
      /indicators\.0\.level: /,
    ],
    [
      'a field of one’s own',
      (file) => Object.assign(file.rounds[0] as object, { colour: 'blue' }),
      /rounds\.0: .*colour/,
    ],
    [
      'a round that is no date',
      (file) => Object.assign(file.rounds[0] as object, { opensAt: 'soon' }),
      /rounds\.0\.opensAt: /,
    ],
    [
      'a measure without versions',
      (file) => Object.assign(measureIn(file, 'FIN-I01'), { versions: [] }),
      /measures\.0\.versions: /,
    ],
  ])('is refused with %s, by name, and nothing is changed', async (_, spoil, fault) => {
    const file = catalogueFile();
    spoil(file);
    const report = await changesNothing(world.hub, () => apply(file));
    expect(report).toMatchObject({ stored: false, version: null });
    expect(report.faults.join('\n')).toMatch(fault);
  });

  it('names all its faults at once, and takes anything that is no catalogue for what it is', async () => {
    const file = catalogueFile();
    measureIn(file, 'FIN-I01').indicator = 'FIN-X';
    measureIn(file, 'FIN-I02').indicator = 'FIN-Y';
    file.rounds.push(structuredClone(file.rounds[0] as never));
    Object.assign(versionIn(file, 'FIN-M06'), { scaleMin: null });
    expect((await apply(file)).faults).toHaveLength(4);
    for (const content of [null, 1, 'x', [], {}]) expect((await apply(content)).faults.length).toBeGreaterThan(0);
  });
});
