import { join } from 'node:path';
import { startSource } from '../../examples/source/server';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startHarvesting } from '../../src/sources/harvests/harvest-due.use-case';
import { registerForbund } from '../support/forbund';
import { change, harvestsOf, SOURCES, type ReadHarvest } from '../support/outside/sources';
import { figures, hangs, startSourceStub, status, type SourceStub } from '../support/outside/source-stub';
import { startWorld, type Caller, type World } from '../support/world';

const AT_ONCE = 8;
/** None of them is given up on because the machine is busy with something else. */
const PATIENT = { ...SOURCES, timeLimitMs: 60_000 };
const FILE = join(projectRoot, 'examples/source/cells.csv');

describe('twenty sources', () => {
  let world: World;
  let secretariat: Caller;
  let stubs: { readonly hanging: SourceStub; readonly failing: SourceStub };
  let examples: Awaited<ReturnType<typeof startSource>>[];
  let forbund: string[];
  /** How each is, by the number of its förbund. */
  const KINDS = Array.from({ length: 20 }, (_, index) => (['hanging', 'failing', 'good', 'good'] as const)[index % 4]);
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { sources: SOURCES } });
    secretariat = await world.as('SECRETARIAT');
    forbund = await registerForbund(
      world,
      Array.from({ length: 20 }, () => '01'),
    );
    stubs = { hanging: await startSourceStub(hangs), failing: await startSourceStub(status(500)) };
    examples = await Promise.all(
      forbund.map((number) => startSource({ forbund: number, credential: number, file: FILE, port: 0 })),
    );
    for (const [index, number] of forbund.entries()) {
      const kind = KINDS[index];
      const address = (kind === 'good' ? examples[index]?.url : stubs[kind ?? 'hanging'].url) ?? '';
      const { source } = await change(secretariat, 'add', { forbund: number, address, credential: number });
      await change(secretariat, 'harvest', { source: source?.number, round: '2024' });
    }
  });
  afterAll(async () => {
    await Promise.all([stubs.hanging, stubs.failing, ...examples].map((one) => one.close()));
    await world.close();
  });

  /** How many harvests are in which state. */
  const states = async () => {
    const harvests: readonly ReadHarvest[] = await harvestsOf(secretariat);
    return harvests.reduce<Record<string, number>>(
      (sum, { state }) => ({ ...sum, [state]: (sum[state] ?? 0) + 1 }),
      {},
    );
  };

  it('are fetched from by two processes, once each, and those that hang or fail hold up none of the rest', async () => {
    const config = { ...PATIENT, atOnce: AT_ONCE / 2 };
    const processes = [startHarvesting(world.hub, config), startHarvesting(world.hub, config)];
    await Promise.all(processes.map((one) => one.look()));
    // The hanging ones are let go only when all the good ones are there: were they waited for, this would not end.
    while ((await states()).STORED !== 10 || (await states()).WAITING !== 5) await new Promise(setImmediate);
    expect(await states()).toEqual({ STORED: 10, WAITING: 5, RUNNING: 5 });
    expect(stubs.hanging.open.size).toBe(5);
    for (const response of stubs.hanging.open) response.destroy();
    await Promise.all(processes.map((one) => one.idle()));
    expect(await states()).toEqual({ STORED: 10, WAITING: 10 });
    expect([stubs.hanging.asked.length, stubs.failing.asked.length]).toEqual([5, 5]);
    expect(stubs.hanging.mostOpen + stubs.failing.mostOpen).toBeLessThanOrEqual(AT_ONCE);
    const { submissions } = await secretariat.data<{ submissions: { nodes: { version: number }[] } }>(
      '{ submissions { nodes { version provenance { source } } } }',
    );
    expect(submissions.nodes.map(({ version }) => version)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('are all fetched from once those that failed are well again', async () => {
    world.setClock(new Date('2024-11-15T12:10:00Z'));
    stubs.hanging.answers = stubs.failing.answers = (response, asked, count) =>
      figures(undefined, { forbund: String(asked.headers.authorization).replace('Bearer ', '') })(
        response,
        asked,
        count,
      );
    const harvesting = startHarvesting(world.hub, PATIENT);
    await harvesting.look();
    expect(await harvesting.idle()).toEqual({ succeeded: 10, failed: 0 });
    expect(await states()).toEqual({ STORED: 20 });
  });
});
