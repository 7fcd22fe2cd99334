import { CodeList } from '../platform';

/**
 * What events of the trail are to who asks who did what, each with what the schema says of it. Each room adds its own
 * in its `audit-kinds.ts`: `declare module '…/access/audit-catalogue'`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface AuditKinds {}

export type AuditKind = keyof AuditKinds;

/** Every action that the trail records. Each room adds those of its `audit-kinds.ts`, which states the kind of each. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface AuditActions {}

export type AuditAction = keyof AuditActions;

type Dashed<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${Dashed<Tail>}`
  : Lowercase<Name>;
type Prefix<Action> = Action extends `${infer Head}:${string}` ? Head : never;

/** The prefixes under which every step of a life cycle is an action of the trail: `results` has `results:submit` … */
export type AuditPrefix<Step extends string> = {
  [P in Prefix<AuditAction>]: `${P}:${Dashed<Step>}` extends AuditAction ? P : never;
}[Prefix<AuditAction>];

/** The action of a step: `system-error:follow-up` for FOLLOW_UP, of a life cycle that has an `AuditPrefix`. */
export const actionOfStep = (prefix: string, step: string): AuditAction =>
  `${prefix}:${step.toLowerCase().replaceAll('_', '-')}` as AuditAction;

const kinds = new CodeList<string>();
const kindOfAction = new CodeList<AuditKind>();

/** Kinds with their descriptions, as in the schema. @throws Error when there is such a kind already */
export const defineAuditKinds = <const Own extends Readonly<Record<string, string>>>(own: Own): Own => kinds.add(own);

/**
 * Actions of a room with their kinds, its own or those of a room before it. @throws Error when there is such an action
 * already
 */
export const defineAuditActions = <const Own extends Readonly<Record<string, AuditKind>>>(own: Own): Own =>
  kindOfAction.add(own);

/** The whole catalogue, of every room that has been loaded. */
export const auditKindCatalogue = (): ReadonlyMap<string, string> => kinds.all;

/** Its kinds, in the order of the alphabet: rooms are loaded in no order. */
export const auditKinds = (): AuditKind[] => [...kinds.all.keys()].sort() as AuditKind[];

/**
 * An action that the trail remembers and no room records any longer was done to the hub itself. The compiler asks for
 * the kind of every action that is recorded.
 */
export const kindOf = (action: string): AuditKind => kindOfAction.all.get(action) ?? 'MANAGED';

/** The actions of a kind; those of MANAGED are all that are not among these. */
export function actionsOf(kind: AuditKind): { readonly actions: readonly string[]; readonly areTheOthers: boolean } {
  const areTheOthers = kind === 'MANAGED';
  const actions = [...kindOfAction.all].flatMap(([action, its]) => ((its === kind) !== areTheOthers ? [action] : []));
  return { actions, areTheOthers };
}
