import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CatalogueOverviewDocument } from '../../src/client/generated';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { applyCatalogue } from '../../src/catalogue/file/apply-catalogue.use-case';
import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { projectRoot } from '../../src/platform/settings/project-root';
import { share, submit, teamOf } from '../support/results';
import { catalogueFile, measureIn, versionIn } from '../support/catalogue-file';
import { changesNothing } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

const proposal = parse<Record<string, string>>(readFileSync(join(projectRoot, 'data/catalogue-proposal.csv')), {
  columns: true,
  bom: true,
});

describe('the catalogue', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());
  const apply = (content: unknown) => applyCatalogue(world.hub, COMMAND_LINE, content);

  it('is shown as a proposal, and where it comes from', async () => {
    const { catalogue } = await world.anybody.data(CatalogueOverviewDocument, {});
    expect(catalogue.status).toBe('PROPOSAL');
    expect([catalogue.source.sv, catalogue.source.en]).toEqual([
      expect.stringMatching(/Förslag/),
      expect.stringMatching(/not NNS|Not NNS/),
    ]);
  });

  it.each(proposal)('agrees with the proposal about $code', async (row) => {
    const { indicator } = await world.anybody.data<{
      indicator: Record<string, unknown> & {
        measures: { code: string; primary: boolean; versions: Record<string, unknown>[] }[];
      };
    }>(
      'query ($code: String!) { indicator(code: $code) { code nameSv nameEn level successFactor firstRound measures { code primary versions { version kind unit direction respondentGroups firstRound scaleMin scaleMax } } } }',
      { code: row.code },
    );
    expect(indicator).toMatchObject({
      code: row.code,
      nameSv: row.name_sv,
      nameEn: row.name_en,
      level: row.level,
      successFactor: row.success_factor || null,
      firstRound: row.first_round,
    });
    const primary = indicator.measures.filter((measure) => measure.primary);
    expect(primary).toHaveLength(1);
    expect(primary[0]?.versions[0]).toMatchObject({
      kind: row.kind,
      direction: row.direction,
      firstRound: row.first_round,
    });
    expect([...((primary[0]?.versions[0]?.respondentGroups ?? []) as string[])].sort()).toEqual(
      (row.respondent_groups ?? '').split('|').sort(),
    );
    if (row.unit === '1-4') expect(primary[0]?.versions[0]).toMatchObject({ scaleMin: 1, scaleMax: 4 });
    if (row.unit === '0-100') expect(primary[0]?.versions[0]).toMatchObject({ scaleMin: 0, scaleMax: 100 });
  });

  it('has the sixteen indicators of the proposal on four levels, and no other', async () => {
    const { indicators } = await world.anybody.data<{
      indicators: { totalCount: number; nodes: { code: string; level: string }[] };
    }>('{ indicators(first: 100) { totalCount nodes { code level } } }');
    expect(indicators.nodes.map((node) => node.code)).toEqual(proposal.map((row) => row.code as string).sort());
    expect(new Set(indicators.nodes.map((node) => node.level)).size).toBe(4);
  });

  it('gives every break in a series its reason in both languages', async () => {
    const { measureVersions } = await currentCatalogue(world.hub.db);
    const breaks = [...measureVersions.values()].filter((version) => !version.comparableWithPrevious);
    expect(breaks.map((version) => `${version.measure.code} v${version.version}`)).toEqual([
      'FIN-S13 v2',
      'FIN-S13-FORE v2',
    ]);
    for (const version of breaks)
      expect([version.breakReasonSv, version.breakReasonEn]).toEqual([
        expect.stringMatching(/\w{4}/),
        expect.stringMatching(/\w{4}/),
      ]);
  });

  it('applied again is the same with a higher revision, which the hub sees at once', async () => {
    const before = await currentCatalogue(world.hub.db);
    expect(await apply(catalogueFile())).toEqual({ stored: true, version: before.version, faults: [] });
    const after = await currentCatalogue(world.hub.db);
    expect(after.revision).toBe(before.revision + 1);
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
    expect(await currentCatalogue(world.hub.db)).toBe(after);
  });

  it('that another process has replaced is seen by this one: the revision in the database decides', async () => {
    const before = await currentCatalogue(world.hub.db);
    await world.hub.db.query(`UPDATE indicator SET name_sv = 'Nytt namn' WHERE code = 'FIN-I01'`);
    await world.hub.db.query('UPDATE catalogue SET revision = revision + 1');
    const name = async () =>
      (await world.anybody.data<{ indicator: { nameSv: string } }>('{ indicator(code: "FIN-I01") { nameSv } }'))
        .indicator.nameSv;
    expect(await name()).toBe('Nytt namn');
    await apply(catalogueFile());
    expect(await name()).toBe(before.indicators[0]?.nameSv);
  });

  it('is data: a new measure, dimension and round can be used without a change of code', async () => {
    const file = catalogueFile();
    const version = versionIn(file, 'FIN-I01');
    file.dimensions.push({
      code: 'LANGUAGE',
      nameSv: 'Språk',
      nameEn: 'Language',
      categories: [{ code: 'SV', nameSv: 'Svenska', nameEn: 'Swedish' }],
    });
    file.measures.push({
      ...measureIn(file, 'FIN-I01'),
      code: 'NEW-1',
      primary: false,
      versions: [{ ...version, dimensions: ['LANGUAGE'], firstRound: '2024H2' }],
    });
    file.rounds.push({ code: '2024H2', opensAt: '2024-11-01T00:00:00Z', closesAt: null, lateDays: 0 });
    file.status = 'ADOPTED';
    file.version = '2026.2';
    expect(await apply(file)).toEqual({ stored: true, version: '2026.2', faults: [] });
    expect(await world.anybody.data('{ catalogue { status version } }')).toEqual({
      catalogue: { status: 'ADOPTED', version: '2026.2' },
    });
    const { editor } = await teamOf(world);
    const cells = [
      share('NEW-1', 30, 20),
      { measure: 'NEW-1', dimension: 'LANGUAGE', category: 'SV', n: 30, numerator: 20 },
    ];
    expect((await submit(editor, { round: '2024H2', cells })).report).toMatchObject({ created: 2, findings: [] });
    expect((await submit(editor, { cells })).report.findings[0]?.code).toBe('MEASURE_NOT_IN_ROUND');
    expect(await apply(catalogueFile())).toMatchObject({ stored: true });
  });

  it('cannot redefine a version that has results, and says so of each; a new version can', async () => {
    const { editor } = await teamOf(world);
    await submit(editor, {
      cells: [share('FIN-I01', 30, 20), { measure: 'FIN-M06', n: 20, sum: 60, sumOfSquares: 190 }],
    });
    const file = catalogueFile();
    Object.assign(versionIn(file, 'FIN-I01'), { kind: 'MEAN', scaleMin: 1, scaleMax: 4 });
    Object.assign(versionIn(file, 'FIN-M06'), { scaleMax: 5 });
    const report = await changesNothing(world.hub, () => apply(file));
    expect(report).toMatchObject({ stored: false });
    expect(report.faults).toEqual([
      'FIN-I01 v1: has results, so kind, scaleMin, scaleMax cannot change; add a version',
      'FIN-M06 v1: has results, so scaleMax cannot change; add a version',
    ]);
    const next = catalogueFile();
    const first = versionIn(next, 'FIN-M06');
    measureIn(next, 'FIN-M06').versions.push({
      ...structuredClone(first),
      version: 2,
      scaleMax: 5,
      firstRound: '2025',
      comparableWithPrevious: false,
      breakReasonSv: 'Ny skala.',
      breakReasonEn: 'New scale.',
    });
    first.lastRound = '2024';
    Object.assign(versionIn(next, 'FIN-I02'), { kind: 'MEAN', scaleMin: 1, scaleMax: 4 });
    expect(await apply(next)).toMatchObject({ stored: true });
    expect(await apply(catalogueFile())).toMatchObject({ stored: true });
  });
});
