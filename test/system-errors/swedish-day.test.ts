import { fetchExport } from '../exports/support/exports';
import { registerForbund } from '../support/forbund';
import { bySex, getAccepted, publish, teamOf } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';
import { aReport, codes, granted, registerCase, stepCase } from './support/reports';

/** Moments at which Sweden's day is a later one than UTC's, with both days. */
const NIGHTS = [
  ['in summer', '2025-07-31T23:30:00Z', '2025-07-31', '2025-08-01'],
  ['in winter', '2025-12-31T23:30:00Z', '2025-12-31', '2026-01-01'],
  ['when a day of 23 hours begins', '2025-03-29T23:30:00Z', '2025-03-29', '2025-03-30'],
  ['when a day of 25 hours begins', '2025-10-25T23:30:00Z', '2025-10-25', '2025-10-26'],
] as const;

describe('after midnight in Sweden, before it in UTC', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    await publish(team.secretariat);
  });
  afterAll(() => world.close());

  // Tokens are of the clock's own time.
  const register = async () =>
    registerCase(await world.as('FORBUND_EDITOR'), await world.as('SECRETARIAT'), aReport(UMEA));
  const send = async (systemError: number, deadline: string) =>
    stepCase(await world.as('SECRETARIAT'), 'sendSystemError', {
      systemError,
      authority: 'FK',
      registryNumber: '2025/1',
      deadline,
    });

  it.each(NIGHTS)(
    'what was to be answered yesterday is overdue, everywhere, %s',
    async (_, night, yesterday, today) => {
      world.setClock(new Date(Date.parse(night) - 7 * 86_400_000));
      const number = await register();
      granted(await send(number, yesterday));
      const read = () =>
        world.anybody.data<Record<string, never>>(
          `{ systemErrorStatistics { asOf overdue } dialoguePack(authority: "FK", asOf: "${today}") { asOf }
           systemError(number: ${number}) { questions { state } } overdue: systemErrorQuestions(overdue: true) { totalCount } }`,
        );
      world.setClock(new Date(night));
      const { totalCount } = (await read()).overdue as unknown as { totalCount: number };
      expect(await read()).toEqual({
        systemErrorStatistics: { asOf: today, overdue: totalCount },
        dialoguePack: { asOf: today },
        systemError: { questions: [{ state: 'OVERDUE' }] },
        overdue: { totalCount },
      });
      expect(totalCount).toBeGreaterThan(0);
    },
  );

  it.each(NIGHTS)('a last day to answer lies after the Swedish one %s', async (_, night, yesterday, today) => {
    world.setClock(new Date(Date.parse(night) - 7 * 86_400_000));
    const number = await register();
    world.setClock(new Date(night));
    expect(codes(await send(number, yesterday))).toEqual(['DEADLINE_PASSED']);
    expect(codes(await send(number, today))).toEqual(['DEADLINE_PASSED']);
  });

  it('a file of the same question has another mark than before midnight', async () => {
    const markAt = async (now: string) => {
      world.setClock(new Date(now));
      const answer = await fetchExport(world, { question: 'observations', groupBy: 'COUNTY' });
      await answer.arrayBuffer();
      return answer.headers.get('etag');
    };
    const [evening, night, morning] = [
      await markAt('2025-07-31T21:30:00Z'),
      await markAt('2025-07-31T23:30:00Z'),
      await markAt('2025-08-01T09:30:00Z'),
    ];
    expect(evening).toMatch(/^"/);
    expect([night === evening, night === morning]).toEqual([false, true]);
  });

  it('cases are put in order by the Swedish day when they were last seen', async () => {
    const [first = '', second = ''] = await registerForbund(world, ['01', '03']);
    world.setClock(new Date('2027-07-01T10:00:00Z'));
    const [a, b] = [await register(), await register()];
    const cosign = async (forbund: string, systemError: number, now: string) => {
      world.setClock(new Date(now));
      granted(
        await stepCase(await world.as('FORBUND_APPROVER', forbund), 'cosignSystemError', { forbund, systemError }),
      );
    };
    await cosign(first, a, '2027-07-31T23:30:00Z');
    await cosign(second, b, '2027-07-31T21:30:00Z');
    const { systemErrors } = await world.anybody.data<{ systemErrors: { nodes: { number: number }[] } }>(
      '{ systemErrors(first: 2, orderBy: LAST_SEEN) { nodes { number } } }',
    );
    expect(systemErrors.nodes.map(({ number }) => number)).toEqual([a, b]);
  });
});
