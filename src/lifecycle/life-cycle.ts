import { may, type Actor, type Permission } from '../permissions';
import { done, refusal, refused, type ErrorCode, type Outcome, type Refusal, type Text } from '../platform';

/** One row of a table of what can become of something. */
export interface Transition<Action extends string = string, State extends string = string> {
  readonly action: Action;
  /** Null: there was none, and it is made. */
  readonly from: State | null;
  readonly to: State;
  /** Who may, by the permission table. The first row of an action says who may try it; a later one may ask for more. */
  readonly permission: Permission;
  readonly needsReason: boolean;
  /** With the house rule of four eyes, not whoever wrote it. */
  readonly needsOtherEyes: boolean;
}

/** What can become of something, as data. */
export interface LifeCycle<Row extends Transition = Transition> {
  readonly transitions: readonly Row[];
  /** As a text that people read says it. */
  readonly words: Readonly<Record<Row['to'], Text>>;
  readonly codes: {
    /** The table has no such step from here. */
    readonly notAllowed: ErrorCode;
    /** Somebody else was quicker. */
    readonly stale: ErrorCode;
    /** It may be stepped on from here, by others than whoever tries; `notAllowed` when left out. */
    readonly notYours?: ErrorCode;
  };
  /** Where in the input it is named. */
  readonly path: readonly string[];
  /** What is told of to whoever is both behind and asks for what cannot be: that, or the other. */
  readonly firstAsked: 'REVISION' | 'STATE';
}

/** Where something is in its life. */
export interface Standing<State extends string = string> {
  readonly key: number;
  readonly state: State;
  /** Counts every change of it, from 1. */
  readonly revision: number;
  /** Whose it is; null for nobody's. */
  readonly forbundId: number | null;
  /** Pseudonyms of those who wrote it. */
  readonly hands?: readonly string[];
  /** What keeps it as it is, whatever the table says. */
  readonly keptBy?: ErrorCode;
}

/** A row that needs neither a reason nor other eyes, unless it is said. */
export const transition = <Action extends string, State extends string>(
  action: Action,
  from: State | null,
  to: State,
  permission: Permission,
  needs: Partial<Pick<Transition, 'needsReason' | 'needsOtherEyes'>> = {},
): Transition<Action, State> => ({ action, from, to, permission, needsReason: false, needsOtherEyes: false, ...needs });

/** The row for an action on what is in a state; undefined when the table has none. */
export const transitionOf = <Row extends Transition>(
  { transitions }: Pick<LifeCycle<Row>, 'transitions'>,
  action: Row['action'],
  from: Row['from'],
): Row | undefined => transitions.find((row) => row.action === action && row.from === from);

/** What an action makes where there was nothing. @throws Error when the table has no such row, which is a fault of ours */
export function transitionToNew<Row extends Transition>(
  cycle: Pick<LifeCycle<Row>, 'transitions'>,
  action: Row['action'],
): Row {
  const row = transitionOf(cycle, action, null);
  if (!row) throw new Error(`${action} makes nothing new.`);
  return row;
}

/** The first row of an action: what it leads to and who may try it, whatever it starts from. */
export function aimOf<Row extends Transition>({ transitions }: LifeCycle<Row>, action: Row['action']): Row {
  const row = transitions.find((one) => one.action === action);
  if (!row) throw new Error(`The table has no ${action}.`);
  return row;
}

interface Seen {
  /** The revision that the caller has seen: a later one is refused. */
  readonly expectedRevision?: number | null;
  /** Where in the input it is named, when not where the table says. */
  readonly path?: readonly string[];
}

/** What keeps a step from being taken, by whoever tries: its state, or that somebody else was quicker. One refusal at most. */
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

/** Whether somebody may take a step as things stand, and by which row; whether there is a reason is not asked here. */
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
  // Told only to those who may step on from here: a release that keeps something may be under embargo.
  if (standing.keptBy) return refused(refusal(standing.keptBy));
  const isOwnHand = standing.hands?.includes(actor.name) ?? false;
  return row.needsOtherEyes && rules.fourEyes && isOwnHand ? refused(refusal('FOUR_EYES')) : done(row);
}

/** The steps that somebody may take with something, in the order of the table. */
export const openActions = <Row extends Transition>(
  cycle: LifeCycle<Row>,
  standing: Standing<Row['to']>,
  who: Pick<Attempt<Row>, 'actor' | 'rules'>,
): Row['action'][] =>
  cycle.transitions
    .filter(({ action, from }) => from === standing.state && decide(cycle, standing, { action, ...who }).ok)
    .map(({ action }) => action);
