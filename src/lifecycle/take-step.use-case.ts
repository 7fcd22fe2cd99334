import { actionOfStep, recordEvent, type AuditPrefix } from '../access';
import type { Db, Hub } from '../database';
import { announce, type NewEvent } from '../outbox';
import { authorise, type Actor } from '../permissions';
import { SamnavError, type ErrorCode, type Refusal } from '../platform';
import { aimOf, decide, type LifeCycle, type Standing, type Transition } from './life-cycle';

/** Something with a life cycle, and how a room keeps it. */
export interface Kept<Thing, Row extends Transition> extends LifeCycle<Row> {
  /** The refusal when there is no such thing, or none that the actor may know of. */
  readonly unknown: ErrorCode;
  /** The words of the audit trail: the prefix of the thing's key, and that of its steps. */
  readonly trail: { readonly subject: string; readonly steps: AuditPrefix<Row['action']> };
  /** The faults of a reason that the table asks for. */
  readonly checkReason: (reason: string) => readonly Refusal[];
  readonly read: (db: Db, key: number) => Promise<Thing | undefined>;
  /** Waits until no other transaction can change the thing before this one ends. */
  readonly lock: (db: Db, thing: Thing) => Promise<void>;
  readonly standing: (thing: Thing) => Standing<Row['to']>;
  /** What the audit trail records of the thing: its state, never its texts. */
  readonly describe: (thing: Thing) => object;
}

/** Both sides of a conflict, when the caller started from a revision that is no longer in force. */
export interface StepConflict<Thing> {
  readonly expected: number;
  readonly current: number;
  readonly theirs: Thing;
}

/** The outcome of a step: an `Outcome`, and more where it was refused. */
export type StepOutcome<Thing, Found = undefined> =
  | { readonly ok: true; readonly value: Thing }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      readonly conflict?: StepConflict<Thing>;
      /** What the step's own rules found. */
      readonly found?: Found;
    };

/** The result of a step's own rules: refusals, and what they found on the way. */
interface Checked<Found> {
  readonly refusals: readonly Refusal[];
  readonly found?: Found;
}

interface Change<Thing, Row, Found> {
  readonly before: Thing;
  readonly row: Row;
  readonly at: Date;
  readonly found: Found | undefined;
}

export interface Step<Thing, Row extends Transition, Found = undefined> {
  readonly action: Row['action'];
  readonly key: number;
  readonly expectedRevision?: number | null;
  readonly reason?: string;
  /** The owner, where the command states it; when left out, the thing itself does. */
  readonly forbundId?: number;
  /** Whether this actor may know of the thing. */
  readonly sees?: (thing: Thing) => boolean;
  /** Rules of this step beyond the table, checked before anything is written. */
  readonly check?: (db: Db, before: Thing) => Promise<Checked<Found>>;
  /** Writes the change. What it returns goes into the trail, beside the thing's new state. */
  readonly change: (db: Db, change: Change<Thing, Row, Found>) => Promise<object | void>;
  /** The events for those outside. */
  readonly tell?: (after: Thing) => NewEvent | undefined;
}

/**
 * Takes a step with one thing: authorise, lock, check the table and the step's own rules, change, record in the trail,
 * announce. A refused step changes nothing.
 * @throws SamnavError of `unknown`, or for an actor who may not
 */
export async function takeStep<Thing, Row extends Transition, Found = undefined>(
  hub: Hub,
  actor: Actor,
  kept: Kept<Thing, Row>,
  step: Step<Thing, Row, Found>,
): Promise<StepOutcome<Thing, Found>> {
  const { action, expectedRevision, reason = '' } = step;
  return hub.transaction(async (db) => {
    const before = await hold(db, actor, kept, step);
    const decision = decide(kept, kept.standing(before), { action, expectedRevision, actor, rules: hub.rules });
    if (!decision.ok) return { ...decision, conflict: conflictOf(kept, before, step, decision.refusals) };
    const row = decision.value;
    const { refusals = [], found } = (await step.check?.(db, before)) ?? {};
    const broken = [...(row.needsReason ? kept.checkReason(reason) : []), ...refusals];
    if (broken.length > 0) return { ok: false, refusals: broken, found };
    const said = await step.change(db, { before, row, at: hub.clock(), found });
    const { key } = kept.standing(before);
    const after = await recordStep(hub, db, actor, kept, { action, key, before, said: said ?? {} });
    const event = step.tell?.(after);
    if (event) await announce(db, hub, event);
    return { ok: true, value: after };
  });
}

/**
 * Finds the thing, and locks it for an actor who may try the step. It is read again under the lock, since it may have
 * moved meanwhile.
 */
async function hold<Thing, Row extends Transition, Found>(
  db: Db,
  actor: Actor,
  kept: Kept<Thing, Row>,
  { action, key, forbundId, sees = () => true }: Step<Thing, Row, Found>,
): Promise<Thing> {
  const read = async () => {
    const thing = await kept.read(db, key);
    return thing && sees(thing) ? thing : undefined;
  };
  const seen = await read();
  authorise(actor, aimOf(kept, action).permission, forbundId ?? (seen ? kept.standing(seen).forbundId : null));
  if (seen) await kept.lock(db, seen);
  const held = seen && (await read());
  if (!held) throw new SamnavError(kept.unknown, { number: key });
  return held;
}

function conflictOf<Thing, Row extends Transition, Found>(
  { codes, standing }: Kept<Thing, Row>,
  theirs: Thing,
  { expectedRevision }: Step<Thing, Row, Found>,
  refusals: readonly Refusal[],
): StepConflict<Thing> | undefined {
  const isStale = refusals.some(({ code }) => code === codes.stale);
  return isStale && typeof expectedRevision === 'number'
    ? { expected: expectedRevision, current: standing(theirs).revision, theirs }
    : undefined;
}

/** An entry in the audit trail for a step. */
interface Recorded<Thing> {
  readonly action: string;
  readonly key: number;
  /** The thing before the step; null when the step created it. */
  readonly before: Thing | null;
  /** The förbund it concerns, when not the owner. */
  readonly forbundId?: number;
  /** What the step itself says, beside the thing's new state. */
  readonly said?: object;
}

/** Records a step in the trail with the state that is stored after it, and returns the thing in that state. */
export async function recordStep<Thing, Row extends Transition>(
  hub: Hub,
  db: Db,
  actor: Actor,
  { read, standing, describe, trail }: Kept<Thing, Row>,
  { action, key, before, forbundId, said = {} }: Recorded<Thing>,
): Promise<Thing> {
  const after = (await read(db, key)) as Thing;
  await recordEvent(db, hub, actor, {
    action: actionOfStep(trail.steps, action),
    subject: `${trail.subject}:${key}`,
    forbundId: forbundId ?? standing(after).forbundId,
    before: before && describe(before),
    after: { ...describe(after), ...said },
  });
  return after;
}
