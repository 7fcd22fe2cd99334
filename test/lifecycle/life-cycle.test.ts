import { checkStep, decide, openActions, transitionToNew } from '../../src/lifecycle';
import {
  actorOf,
  attemptsOf,
  isAllowed,
  mayBy,
  revisionOf,
  rowOf,
  standingOf,
  TABLES,
  type Attempt,
} from './support/attempts';

const rules = { fourEyes: true };

const ask = (cycle: (typeof TABLES)[number][1], attempt: Attempt) =>
  decide(cycle, standingOf(attempt), {
    action: attempt.action,
    actor: actorOf(attempt),
    rules,
    expectedRevision: revisionOf(attempt),
  });

describe.each(TABLES)('what can become of a %s', (_, cycle) => {
  const attempts = attemptsOf(cycle);

  it('is what the table says, whatever is done, from whatever state, by whomever', () => {
    const allowed = attempts.filter((attempt) => isAllowed(cycle, attempt));
    expect(attempts.filter((attempt) => ask(cycle, attempt).ok)).toEqual(allowed);
    expect(allowed.length).toBeGreaterThan(0);
    for (const attempt of allowed) expect(ask(cycle, attempt)).toEqual({ ok: true, value: rowOf(cycle, attempt) });
  });

  it('is refused with one code of its own, which says whether the state or the revision is wrong', () => {
    const { codes, firstAsked } = cycle;
    for (const attempt of attempts.filter((one) => !isAllowed(cycle, one))) {
      const row = rowOf(cycle, attempt);
      const faults = [...(attempt.isStale ? [codes.stale] : []), ...(row ? [] : [codes.notAllowed])];
      if (firstAsked === 'STATE') faults.reverse();
      if (row && !mayBy(row, attempt)) faults.push(codes.notYours ?? codes.notAllowed);
      expect(ask(cycle, attempt)).toMatchObject({ ok: false, refusals: [{ code: faults[0] }] });
    }
  });

  it('is told beforehand: the steps that are open are those that are allowed', () => {
    for (const attempt of attempts) {
      const open = openActions(cycle, standingOf(attempt), { actor: actorOf(attempt), rules });
      expect(open.includes(attempt.action)).toBe(isAllowed(cycle, { ...attempt, isStale: false }));
    }
  });

  it('is not asked of whoever has not said which revision it has seen', () => {
    for (const attempt of attempts)
      for (const expectedRevision of [null, undefined])
        expect(checkStep(cycle, attempt.action, standingOf(attempt), { expectedRevision })).toHaveLength(
          rowOf(cycle, attempt) ? 0 : 1,
        );
  });

  it('has one row at most for an action from a state, and each row starts where another ends or something is made', () => {
    const places = cycle.transitions.map(({ action, from }) => `${action} ${from}`);
    expect(new Set(places).size).toBe(places.length);
    const reached = new Set<string>(cycle.transitions.map(({ to }) => to));
    for (const { from } of cycle.transitions) expect(from === null || reached.has(from)).toBe(true);
  });

  it('needs other eyes only with the house rule, and nobody who has had a hand in it', () => {
    for (const attempt of attempts.filter((one) => isAllowed(cycle, one))) {
      const { action } = attempt;
      const standing = { ...standingOf(attempt), hands: ['somebody', actorOf(attempt).name] };
      const isOk = (fourEyes: boolean, hands: string[]) =>
        decide(cycle, { ...standing, hands }, { action, actor: actorOf(attempt), rules: { fourEyes } }).ok;
      expect(isOk(false, standing.hands)).toBe(true);
      expect(isOk(true, ['somebody'])).toBe(true);
      expect(isOk(true, standing.hands)).toBe(!rowOf(cycle, attempt)?.needsOtherEyes);
    }
  });

  it('stops where something keeps it as it is, and only those are told who could step on', () => {
    for (const attempt of attempts) {
      const standing = { ...standingOf(attempt), keptBy: 'ALREADY_RELEASED' as const };
      const { action } = attempt;
      const answer = decide(cycle, standing, {
        action,
        actor: actorOf(attempt),
        rules,
        expectedRevision: revisionOf(attempt),
      });
      if (isAllowed(cycle, attempt)) expect(answer).toMatchObject({ refusals: [{ code: 'ALREADY_RELEASED' }] });
      else expect(answer).toEqual(ask(cycle, attempt));
    }
  });

  it('makes something new by the rows that start from nothing, and by no others', () => {
    for (const action of new Set(cycle.transitions.map((row) => row.action))) {
      const row = cycle.transitions.find((one) => one.action === action && one.from === null);
      if (row) expect(transitionToNew(cycle, action)).toBe(row);
      else expect(() => transitionToNew(cycle, action)).toThrow(action);
    }
  });
});
