import { currentCatalogue } from '../../src/catalogue/catalogue.store';
import { inSlices, type Slices } from '../../src/platform/work/slices';
import { compareCubes } from '../../src/releases/cube/cube-row';
import { protectCube } from '../../src/releases/protection/protect-cube';
import { protectionBasis } from '../../src/releases/protection/protection-basis.store';
import { protectionProblems, tablesOf } from '../../src/releases/protection/protection-problems';
import { tablesAsBefore } from '../../src/releases/cube/tables-as-before';
import { startWorld, type World } from '../support/world';

/**
 * What is computed when a release is decided, on two rounds of the demo nation: it is long, and others are answered in
 * the middle of it.
 */
describe('while a release is decided', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  }, 300_000);
  afterAll(() => world.close());

  /** How often something else had its turn. */
  async function turnsDuring<T>(work: Slices<T>): Promise<{ turns: number; made: T }> {
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const made = await inSlices(work);
    isOver = true;
    return { turns, made };
  }

  const atOnce = <T>(work: Slices<T>): T => {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };

  /** As text: jest takes minutes to compare so much. */
  const textOf = (value: unknown) =>
    JSON.stringify(value, (_, one: unknown) => (one instanceof Map || one instanceof Set ? [...one] : one));
  const same = (one: unknown, other: unknown) => expect(textOf(one) === textOf(other)).toBe(true);

  it('others have their turn, and the same is decided', async () => {
    const { db } = world.hub;
    const rounds = await db.query<{ id: number }[]>(`SELECT id FROM round WHERE code IN ('2022', '2023')`);
    const basis = await protectionBasis(
      db,
      rounds.map(({ id }) => id),
    );
    const catalogue = await currentCatalogue(db);
    const populations = await turnsDuring(protectionProblems(basis, catalogue));
    expect(populations.turns).toBeGreaterThanOrEqual(3);
    same(populations.made, atOnce(protectionProblems(basis, catalogue)));

    const problems = tablesOf(populations.made);
    const nothing = new Map([...problems.keys()].map((name) => [name, { withheld: new Set<string>(), findings: [] }]));
    const decisions = { byName: nothing, book: {} };
    const cube = await turnsDuring(protectCube(basis.next, problems, decisions));
    expect(cube.turns).toBeGreaterThanOrEqual(2);
    same(cube.made, atOnce(protectCube(basis.next, problems, decisions)));

    for (const work of [() => tablesAsBefore(basis, problems), () => compareCubes([], cube.made.rows)] as const)
      same(await inSlices<unknown>(work()), atOnce<unknown>(work()));
  }, 300_000);
});
