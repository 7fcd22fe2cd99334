import { largeSubmission, toCsv } from '../../../bench/upload-data';
import type { MeasureVersion } from '../../../src/catalogue/catalogue';
import type { StoredCell } from '../../../src/submissions/intake/cell';
import { changedAmong } from '../../../src/submissions/checks/check-beyond-form.use-case';
import type { Figure } from '../../../src/submissions/intake/submitted-figure';
import { byPlace, planCellChanges } from '../../../src/submissions/versions/plan-cell-changes';
import { forbundByNumbers } from '../../../src/register/register.store';
import { registerInsatser } from '../../cli/support/many-insatser';
import { teamOf, uploaded, type Team } from '../../support/results';
import { startWorld, UMEA, type World } from '../../support/world';

describe('a file that is sent again', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    const [forbund] = await forbundByNumbers(world.hub.db, [UMEA]);
    await registerInsatser(world.hub, forbund?.key ?? 0, 600);
  });
  afterAll(() => world.close());

  const send = async (insatser: number, seed: number) => {
    const before = world.statements();
    const csv = toCsv(largeSubmission(insatser, seed));
    const { report } = await uploaded(
      await team.editor.upload(csv, { forbund: UMEA, round: '2022', comment: 'Prov.' }),
    );
    const { created, updated, unchanged, removed } = report;
    return { counts: { created, updated, unchanged, removed }, statements: world.statements() - before };
  };

  it('is compared with as many statements however many cells it has, and all of them are known again', async () => {
    const few = [await send(50, 1), await send(50, 1)];
    const many = [await send(600, 1), await send(600, 1)];
    const cells = 10 * 601;
    expect(few[1]?.counts).toEqual({ created: 0, updated: 0, unchanged: 510, removed: 0 });
    expect(many[1]?.counts).toEqual({ created: 0, updated: 0, unchanged: cells, removed: 0 });
    expect(many[1]?.statements).toBe(few[1]?.statements);
    const other = await send(600, 2);
    expect(other.counts).toMatchObject({ created: 0, removed: 0 });
    expect(other.counts.updated).toBeGreaterThan(cells * 0.9);
    const back = await send(50, 1);
    expect(back.counts).toMatchObject({ created: 0, removed: cells - 510 });
  });
});

describe('a comparison of very many cells', () => {
  const CELLS = 20_000;
  const cellOf = (categoryId: number): StoredCell => ({
    measureVersionId: 1,
    categoryId,
    n: 5,
    sum: '5',
    sumOfSquares: null,
    asked: null,
  });
  const cells = Array.from({ length: CELLS }, (_, at) => cellOf(at));
  const figures = cells.map(({ categoryId }): Figure => ({
    row: categoryId,
    version: { key: 1 } as MeasureVersion,
    dimension: 'INTERVENTION',
    category: `${categoryId}`,
    categoryId,
    n: 5,
    sum: 5,
    sumOfSquares: null,
    asked: null,
  }));

  it.each([
    ['by their places', () => byPlace(cells)],
    ['with those that are stored', () => planCellChanges(cells, [...cells])],
    ['with those that were sent before', () => changedAmong(figures, cells)],
  ])('%s can be interrupted every thousand cells, so that others are answered', (_, work) => {
    let parts = 0;
    for (const slices = work(); !slices.next().done;) parts += 1;
    expect(parts).toBeGreaterThanOrEqual(CELLS / 1000);
  });
});
