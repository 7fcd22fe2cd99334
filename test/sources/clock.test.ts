import { harvestDue, startHarvesting } from '../../src/sources/harvests/harvest-due.use-case';
import { givenSource } from '../support/outside/source-fixture';
import { figures, hangs } from '../support/outside/source-stub';
import { change, SOURCES } from '../support/outside/sources';
import { A_DAY } from '../support/world';

const HOUR = 3_600_000;
const AHEAD = [2 * HOUR, 365 * 24 * HOUR];

describe('a clock that was ahead', () => {
  const { given, ask, newest, standing } = givenSource();
  const setClock = (milliseconds: number) => given.world.setClock(new Date(A_DAY.getTime() + milliseconds));

  it.each(AHEAD)('(by %d ms) keeps no source from being fetched from by its schedule', async (ahead) => {
    await change(given.team.editor, 'update', { source: given.source, everyHours: 1 });
    setClock(ahead);
    await harvestDue(given.world.hub);
    given.stub.asked.length = 0;
    setClock(0);
    await harvestDue(given.world.hub);
    expect(given.stub.asked.length).toBeGreaterThan(0);
  });

  it.each(AHEAD)(
    '(by %d ms) leaves a source with whoever fetches from it, for the length of a lease',
    async (ahead) => {
      await ask();
      given.stub.answers = hangs;
      setClock(ahead);
      const fetching = startHarvesting(given.world.hub, { ...SOURCES, timeLimitMs: HOUR });
      await fetching.look();
      while (given.stub.open.size === 0) await new Promise(setImmediate);
      setClock(0);
      expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 0 });
      expect(given.stub.asked).toHaveLength(1);
      // The lease is cut to its length from now, and then somebody else has it.
      given.stub.answers = figures();
      setClock(SOURCES.deadlineMs + 62_000);
      expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 1, failed: 0 });
      await fetching.stop();
      expect(await newest()).toMatchObject({ state: 'STORED' });
    },
  );

  it('leaves no source alone for a year, nor hides that it has not answered', async () => {
    const next = new Date(A_DAY.getTime() + 365 * 24 * HOUR);
    await given.world.hub.db.query('UPDATE source SET failures = 5, open_until = $1, last_success_at = $1', [next]);
    await ask();
    await harvestDue(given.world.hub);
    await ask();
    expect(await harvestDue(given.world.hub)).toMatchObject({ failed: 0 });
    expect(await standing()).toMatchObject({ breaker: 'CLOSED', failures: 0 });
  });
});
