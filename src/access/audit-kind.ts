export const AUDIT_KINDS = [
  'SAW',
  'SENT',
  'APPROVED',
  'ACCEPTED',
  'RETURNED',
  'RELEASED',
  'COMMENTED',
  'MANAGED',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * The kinds of action that a reader can filter the trail by. Every action that is not listed here was done to the hub
 * itself (MANAGED).
 */
const ACTIONS: Readonly<Record<Exclude<AuditKind, 'MANAGED'>, readonly string[]>> = {
  SAW: ['results:read-unreleased', 'results:export', 'release:rehearse', 'release:read-early', 'audit:export'],
  SENT: ['results:save', 'results:submit'],
  APPROVED: ['results:approve'],
  ACCEPTED: ['results:accept'],
  RETURNED: ['results:return', 'results:reopen'],
  RELEASED: ['release:publish', 'release:withdraw'],
  COMMENTED: ['reply:write', 'reply:remove', 'reply:withdraw'],
};

const KIND_OF = new Map(
  Object.entries(ACTIONS).flatMap(([kind, actions]) => actions.map((action) => [action, kind as AuditKind])),
);

export const kindOf = (action: string): AuditKind => KIND_OF.get(action) ?? 'MANAGED';

/** The actions of a kind. MANAGED is every action but the listed ones, which is what `areTheOthers` says. */
export function actionsOf(kind: AuditKind): { readonly actions: readonly string[]; readonly areTheOthers: boolean } {
  return kind === 'MANAGED'
    ? { actions: [...KIND_OF.keys()], areTheOthers: true }
    : { actions: ACTIONS[kind], areTheOthers: false };
}
