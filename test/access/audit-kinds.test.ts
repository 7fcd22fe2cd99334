import '../../src/app/rooms';
import {
  actionOfStep,
  actionsOf,
  auditKinds,
  kindOf,
  type AuditAction,
  type AuditPrefix,
} from '../../src/access/audit-catalogue';

describe('the kinds of the audit trail', () => {
  it('are stated for whatever can be recorded, or it does not compile', () => {
    const known: AuditAction = 'results:submit';
    const knowsEach: AuditPrefix<'SAVE' | 'SUBMIT'> = 'results';
    // @ts-expect-error -- No room states the kind of this action.
    const unknown: AuditAction = 'results:lose';
    // @ts-expect-error -- Nor of one step of this life cycle.
    const lacksOne: AuditPrefix<'SUBMIT' | 'LOSE'> = 'results';
    expect([known, knowsEach, unknown, lacksOne]).toHaveLength(4);
  });

  it('know a step by the words that the trail has had for it', () => {
    expect(actionOfStep('system-error', 'FOLLOW_UP')).toBe('system-error:follow-up');
    expect(kindOf(actionOfStep('results', 'REOPEN'))).toBe('RETURNED');
  });

  it('share no action, and MANAGED has whatever no other kind has', () => {
    const others = auditKinds().filter((kind) => kind !== 'MANAGED');
    const theirs = others.flatMap((kind) => actionsOf(kind).actions);
    expect(new Set(theirs).size).toBe(theirs.length);
    expect(actionsOf('MANAGED')).toEqual({ actions: expect.any(Array) as string[], areTheOthers: true });
    expect([...actionsOf('MANAGED').actions].sort()).toEqual([...theirs].sort());
    expect(theirs).not.toContain('token:create');
  });
});
