import fc from 'fast-check';
import { createBudget } from '../../src/platform/work/budget';
import { createSteadyClock } from '../../src/platform/time/steady-clock';

const START = Date.parse('2024-11-15T12:00:00Z');
const MINUTE = 60_000;
const JUMPS = { 'two hours back': -120 * MINUTE, 'a year ahead': 365 * 24 * 60 * MINUTE };

describe('a clock that is carried on by time that only grows', () => {
  const given = () => {
    const told: number[] = [];
    let elapsed = 0;
    let shift = 0;
    const steady = createSteadyClock(
      new Date(START),
      () => elapsed,
      (jump) => told.push(jump),
    );
    return {
      told,
      jump: (by: number) => (shift += by),
      /** Minutes go by, with a look at the other clock after each. */
      pass: (minutes: number) => {
        for (let minute = 0; minute < minutes; minute += 1) {
          elapsed += MINUTE;
          steady.observe(new Date(START + elapsed + shift));
        }
      },
      /** Minutes by which it differs from a clock that is right. */
      off: () => Math.round((steady.clock().getTime() - START - elapsed) / MINUTE),
    };
  };

  it.each(Object.entries(JUMPS))('does not follow a jump %s that is put right, and tells of it', (_, jump) => {
    const { told, jump: jumpBy, pass, off } = given();
    pass(5);
    jumpBy(jump);
    pass(9);
    expect([off(), told]).toEqual([0, [jump]]);
    jumpBy(-jump);
    pass(60);
    expect([off(), told]).toEqual([0, [jump]]);
  });

  it.each(Object.entries(JUMPS))('follows a jump %s that lasts', (_, jump) => {
    const { told, jump: jumpBy, pass, off } = given();
    jumpBy(jump);
    pass(12);
    expect([off(), told]).toEqual([jump / MINUTE, [jump]]);
  });

  it('follows small corrections at once', () => {
    const { told, jump, pass, off } = given();
    for (let times = 0; times < 10; times += 1) {
      jump(MINUTE / 2);
      pass(1);
    }
    expect([off(), told]).toEqual([5, []]);
  });

  it('never goes back by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000 })), (steps) => {
        let elapsed = 0;
        const { clock } = createSteadyClock(
          new Date(START),
          () => elapsed,
          () => undefined,
        );
        let before = clock();
        for (const step of steps) {
          elapsed += step;
          const now = clock();
          expect(now.getTime()).toBeGreaterThanOrEqual(before.getTime());
          before = now;
        }
      }),
    );
  });
});

describe('a budget', () => {
  afterEach(() => jest.useRealTimers());

  it.each(Object.entries(JUMPS))('freezes nobody when the clock jumps %s', async (_, jump) => {
    jest.useFakeTimers({ now: START });
    const purse = createBudget(10, 60)('somebody');
    await purse.spend(10);
    jest.setSystemTime(START + jump);
    const standing = await purse.spend(1).catch((error: unknown) => error);
    const told = (standing as { resetsInSeconds?: number; args?: { resetsInSeconds: number } }) ?? {};
    expect(told.resetsInSeconds ?? told.args?.resetsInSeconds).toBeLessThanOrEqual(60);
    // A window ends by a timer, whatever the clock says.
    jest.advanceTimersByTime(61_000);
    expect(await purse.spend(10)).toMatchObject({ remaining: 0 });
  });
});
