import { may, type Actor, type Permission } from '../permissions';
import { done, refusal, refused, type ErrorCode, type Outcome, type Refusal, type Text } from '../platform';

/** One row of a life cycle's table: an action that leads from one state to another. */
export interface Transition<Action extends string = string, State extends string = string> {
  readonly action: Action;
  /** Null for an action that creates the thing. */
  readonly from: State | null;
  readonly to: State;
  /**
   * Who may take it, by the permission table. The first row of an action says who may try it; a later one may require
   * more.
   */
  readonly permission: Permission;
  readonly needsReason: boolean;
  /** With the house rule of four eyes, nobody who wrote the thing may take it. */
  readonly needsOtherEyes: boolean;
}

/** The life cycle of a kind of thing, as data. */
export interface LifeCycle<Row extends Transition = Transition> {
  readonly transitions: readonly Row[];
  /** Each state as texts for people write it. */
  readonly words: Readonly<Record<Row['to'], Text>>;
  readonly codes: {
    /** The table has no such step from here. */
    readonly notAllowed: ErrorCode;
    /** The thing has changed since the caller read it. */
    readonly stale: ErrorCode;
    /** The step can be taken, but by others than this actor; `notAllowed` when left out. */
    readonly notYours?: ErrorCode;
  };
  /** Where in the input the thing is named. */
  readonly path: readonly string[];
  /** Which refusal comes first when the revision is old and the state forbids the step too. */
  readonly firstAsked: 'REVISION' | 'STATE';
}

/** Where a thing is in its life. */
export interface Standing<State extends string = string> {
  readonly key: number;
  readonly state: State;
  /** Counts every change of the thing, from 1. */
  readonly revision: number;
  /** The förbund that owns the thing; null for none. */
  readonly forbundId: number | null;
  /** Pseudonyms of those who wrote the thing. */
  readonly hands?: readonly string[];
  /** A refusal that keeps the thing as it is, whatever the table says. */
  readonly keptBy?: ErrorCode;
}

/** A row; unless stated, it needs neither a reason nor other eyes. */
export const transition = <Action extends string, State extends string>(
  action: Action,
  from: State | null,
  to: State,
  permission: Permission,
  needs: Partial<Pick<Transition, 'needsReason' | 'needsOtherEyes'>> = {},
): Transition<Action, State> => ({ action, from, to, permission, needsReason: false, needsOtherEyes: false, ...needs });

/** The row for an action from a state; undefined when the table has none. */
export const transitionOf = <Row extends Transition>(
  { transitions }: Pick<LifeCycle<Row>, 'transitions'>,
  action: Row['action'],
  from: Row['from'],
): Row | undefined => transitions.find((row) => row.action === action && row.from === from);

/** The row by which an action creates a thing. @throws Error, a fault of ours, when the table has no such row */
export function transitionToNew<Row extends Transition>(
  cycle: Pick<LifeCycle<Row>, 'transitions'>,
  action: Row['action'],
): Row {
  const row = transitionOf(cycle, action, null);
  if (!row) throw new Error(`${action} makes nothing new.`);
  return row;
}

/** The first row of an action: its target and who may try it, whatever it starts from. */
export function aimOf<Row extends Transition>({ transitions }: LifeCycle<Row>, action: Row['action']): Row {
  const row = transitions.find((one) => one.action === action);
  if (!row) throw new Error(`The table has no ${action}.`);
  return row;
}

interface Seen {
  /** The revision that the caller has seen: a later one is refused. */
  readonly expectedRevision?: number | null;
  /** Where in the input the thing is named, when not where the table says. */
  readonly path?: readonly string[];
}

/** The refusal of a step whoever tries it, for its state or for an old revision. One at most. */
export function checkStep<Row extends Transition>(
  cycle: LifeCycle<Row>,
  action: Row['action'],
  { key, state, revision }: Pick<Standing<Row['to']>, 'key' | 'state' | 'revision'>,
  { expectedRevision: expected, path = cycle.path }: Seen = {},
): Refusal[] {
  const { words, codes, firstAsked } = cycle;
  const stale =
    typeof expected === 'number' && expected !== revision
      ? [refusal(codes.stale, ['expectedRevision'], { expected, current: revision })]
      : [];
  const states = () => ({ state: words[state], next: words[aimOf(cycle, action).to as Row['to']] });
  const notAllowed = transitionOf(cycle, action, state)
    ? []
    : [refusal(codes.notAllowed, path, { number: key, ...states() })];
  return (firstAsked === 'REVISION' ? [...stale, ...notAllowed] : [...notAllowed, ...stale]).slice(0, 1);
}

interface Attempt<Row extends Transition> extends Seen {
  readonly action: Row['action'];
  readonly actor: Actor;
  readonly rules: { readonly fourEyes: boolean };
}

/** Whether an actor may take a step now, and by which row. It does not check the reason. */
export function decide<Row extends Transition>(
  cycle: LifeCycle<Row>,
  standing: Standing<Row['to']>,
  { action, actor, rules, ...seen }: Attempt<Row>,
): Outcome<Row> {
  const unfit = checkStep(cycle, action, standing, seen);
  const row = transitionOf(cycle, action, standing.state);
  if (unfit.length > 0 || !row) return refused(...unfit);
  const { codes, path } = cycle;
  if (!may(actor, row.permission, standing.forbundId))
    return refused(refusal(codes.notYours ?? codes.notAllowed, path));
  // Shown only to actors who may take the step: `keptBy` can mean a release under embargo.
  if (standing.keptBy) return refused(refusal(standing.keptBy));
  const isOwnHand = standing.hands?.includes(actor.name) ?? false;
  return row.needsOtherEyes && rules.fourEyes && isOwnHand ? refused(refusal('FOUR_EYES')) : done(row);
}

/** The actions that an actor may take with the thing now, in the order of the table. */
export const openActions = <Row extends Transition>(
  cycle: LifeCycle<Row>,
  standing: Standing<Row['to']>,
  who: Pick<Attempt<Row>, 'actor' | 'rules'>,
): Row['action'][] =>
  cycle.transitions
    .filter(({ action, from }) => from === standing.state && decide(cycle, standing, { action, ...who }).ok)
    .map(({ action }) => action);
