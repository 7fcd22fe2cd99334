import { takeStep, type Kept, type LifeCycle, type Standing, type Transition } from '../../src/lifecycle';
import { checkReason, refusal, SamnavError } from '../../src/platform';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, type World } from '../support/world';
import {
  actorOf,
  attemptsOf,
  isAllowed,
  revisionOf,
  rowOf,
  standingOf,
  TABLES,
  type Attempt,
} from './support/attempts';

/** A room that keeps one thing in memory, by one of the tables. */
class Room {
  locked = 0;
  constructor(
    private readonly cycle: LifeCycle,
    public thing: Standing | undefined,
  ) {}

  readonly kept = (): Kept<Standing, Transition> => ({
    ...this.cycle,
    unknown: 'UNKNOWN_SUBMISSION',
    // The compiler asks for the kinds of a table's actions; here is any table.
    trail: { subject: 'thing', steps: 'thing' as never },
    checkReason,
    read: async () => this.thing,
    lock: async () => void (this.locked += 1),
    standing: (thing) => thing,
    describe: ({ state, revision }) => ({ state, revision }),
  });

  move(to: string): void {
    if (this.thing) this.thing = { ...this.thing, state: to, revision: this.thing.revision + 1 };
  }
}

let world: World;
beforeAll(async () => {
  world = await startWorld('SEEDED');
});
afterAll(() => world.close());

describe.each(TABLES)('a step with a %s', (_, cycle) => {
  const attempts = attemptsOf(cycle);

  const take = (room: Room, attempt: Attempt, reason = 'Rätta.') =>
    takeStep(world.hub, actorOf(attempt), room.kept(), {
      action: attempt.action,
      key: 7,
      expectedRevision: revisionOf(attempt),
      reason,
      change: async (_db, { row }) => {
        room.move(row.to);
        return { said: row.action };
      },
      tell: () => ({ kind: 'REMINDER', roundId: null, forbundId: null, data: {} }),
    });

  const codeOf = async (room: Room, attempt: Attempt, reason?: string): Promise<string | undefined> => {
    try {
      const outcome = await take(room, attempt, reason);
      return outcome.ok ? undefined : outcome.refusals[0]?.code;
    } catch (error) {
      if (error instanceof SamnavError) return error.code;
      throw error;
    }
  };

  it('changes nothing, and says nothing to anybody, unless the table allows it', async () => {
    await changesNothing(world.hub, async () => {
      for (const attempt of attempts.filter((one) => !isAllowed(cycle, one))) {
        const thing = standingOf(attempt);
        const room = new Room(cycle, thing);
        expect(await codeOf(room, attempt)).toEqual(expect.any(String));
        expect(room.thing).toBe(thing);
      }
    });
  });

  it('is taken behind a lock, and leaves one event in the trail and one for those outside', async () => {
    const counts = async () => [await countRows(world.hub, 'audit_event'), await countRows(world.hub, 'outbox_event')];
    for (const attempt of attempts.filter((one) => isAllowed(cycle, one))) {
      const [audit = 0, outbox = 0] = await counts();
      const room = new Room(cycle, standingOf(attempt));
      const to = rowOf(cycle, attempt)?.to;
      expect(await take(room, attempt)).toMatchObject({ ok: true, value: { state: to, revision: 5 } });
      expect(room.locked).toBe(1);
      expect(await counts()).toEqual([audit + 1, outbox + 1]);
    }
    const [last] = await world.hub.db.query<object[]>(
      'SELECT action, subject, before, after FROM audit_event ORDER BY id DESC LIMIT 1',
    );
    expect(last).toMatchObject({ subject: 'thing:7', before: { revision: 4 }, after: { revision: 5 } });
    expect(last).toMatchObject({ action: expect.stringMatching(/^thing:[a-z-]+$/) as string });
  });

  it('needs a reason where the table says so', async () => {
    for (const attempt of attempts.filter((one) => isAllowed(cycle, one))) {
      const room = new Room(cycle, standingOf(attempt));
      const code = rowOf(cycle, attempt)?.needsReason ? 'REASON_REQUIRED' : undefined;
      expect(await codeOf(room, attempt, ' ')).toBe(code);
      expect(room.thing?.revision).toBe(code ? 4 : 5);
    }
  });

  const [some] = attempts.filter((one) => isAllowed(cycle, one)) as [Attempt];

  it('shows both sides to whoever is behind', async () => {
    const room = new Room(cycle, standingOf(some));
    const stale = await take(room, { ...some, isStale: true });
    expect(stale).toMatchObject({ ok: false, conflict: { expected: 3, current: 4, theirs: { state: some.state } } });
  });

  it('asks its own rules before anything is written, and answers with what they found', async () => {
    const room = new Room(cycle, standingOf(some));
    const outcome = await changesNothing(world.hub, () =>
      takeStep(world.hub, actorOf(some), room.kept(), {
        action: some.action,
        key: 7,
        reason: 'Rätta.',
        check: async () => ({ refusals: [refusal('NO_EXCEPTION')], found: 'this' }),
        change: async (_db, { row }) => room.move(row.to),
      }),
    );
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'NO_EXCEPTION' }], found: 'this' });
    expect(room.thing?.revision).toBe(4);
  });

  it('is of nothing where there is nothing, or nothing that whoever takes it knows of', async () => {
    const secretariat = attempts.find((one) => isAllowed(cycle, one) && one.role !== 'FORBUND_EDITOR') as Attempt;
    const room = new Room(cycle, standingOf(secretariat));
    const unseen = takeStep(world.hub, actorOf(secretariat), room.kept(), {
      action: secretariat.action,
      key: 7,
      forbundId: 1,
      sees: () => false,
      change: async (_db, { row }) => room.move(row.to),
    });
    await expect(unseen).rejects.toMatchObject({ code: 'UNKNOWN_SUBMISSION' });
    expect(room.locked).toBe(0);
  });
});
