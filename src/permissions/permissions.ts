import { SamnavError } from '../platform/errors/result';
import type { Actor, Role } from './actor';
import { PERMISSION_WORDS } from './permission-words';

/** ANY: for every förbund. OWN: for the actor's own. */
export type Reach = 'ANY' | 'OWN';

/** The one permission table. A mutation names the row that guards it; a test walks every mutation × role. */
export const PERMISSIONS = {
  'register:import': { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'catalogue:apply': { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'interventions:register': { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  'local-groups:register': { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  'results:submit': { FORBUND_EDITOR: 'OWN' },
  'results:approve': { FORBUND_APPROVER: 'OWN' },
  'results:return': { FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY' },
  'results:accept': { SECRETARIAT: 'ANY' },
  'results:reopen': { FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY' },
  'results:read-unreleased': {
    FORBUND_EDITOR: 'OWN',
    FORBUND_APPROVER: 'OWN',
    SECRETARIAT: 'ANY',
    ADMINISTRATOR: 'ANY',
  },
  'rounds:manage': { SECRETARIAT: 'ANY' },
  'completeness:read': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'outbox:manage': { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'sources:read': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  // Whoever sets a source up sends in what comes of it, and so does not approve it.
  'sources:manage': { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'replies:write': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN' },
  'replies:read': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'replies:withdraw': { SECRETARIAT: 'ANY' },
  'release:publish': { SECRETARIAT: 'ANY' },
  'release:withdraw': { SECRETARIAT: 'ANY' },
  'questions:save': {
    ANALYST: 'ANY',
    FORBUND_EDITOR: 'ANY',
    FORBUND_APPROVER: 'ANY',
    SECRETARIAT: 'ANY',
    AUTHORITY: 'ANY',
    ADMINISTRATOR: 'ANY',
  },
  'questions:save-any': { SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'system-errors:report': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN' },
  'system-errors:read-reports': {
    FORBUND_EDITOR: 'OWN',
    FORBUND_APPROVER: 'OWN',
    SECRETARIAT: 'ANY',
    ADMINISTRATOR: 'ANY',
  },
  'system-errors:manage': { SECRETARIAT: 'ANY' },
  // Which authority an answer may be given for is the use case's to see to.
  'system-errors:answer': { AUTHORITY: 'ANY' },
  // The design decides what may be said: whoever registers a study for a förbund does not confirm it.
  'evaluations:register': { FORBUND_EDITOR: 'OWN', SECRETARIAT: 'ANY' },
  'evaluations:confirm': { SECRETARIAT: 'ANY' },
  'audit:read': { FORBUND_EDITOR: 'OWN', FORBUND_APPROVER: 'OWN', SECRETARIAT: 'ANY', ADMINISTRATOR: 'ANY' },
  'tokens:manage': { ADMINISTRATOR: 'ANY' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof PERMISSIONS;

/** How far an actor's permission reaches: every förbund, its own, or not at all. */
export function reachOf(actor: Actor, permission: Permission): Reach | undefined {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[permission];
  const reaches = actor.roles.map((role) => row[role]);
  if (reaches.includes('ANY')) return 'ANY';
  return reaches.includes('OWN') && actor.forbundId !== null ? 'OWN' : undefined;
}

export function may(actor: Actor, permission: Permission, forbundId?: number | null): boolean {
  const reach = reachOf(actor, permission);
  return reach === 'ANY' || (reach === 'OWN' && forbundId === actor.forbundId);
}

/**
 * Refuses an actor without the permission. `forbundId` is whose data it concerns; leave it out where it concerns none.
 * @throws SamnavError UNAUTHENTICATED for an anonymous actor, FORBIDDEN for any other.
 */
export function authorise(actor: Actor, permission: Permission, forbundId?: number | null): void {
  if (may(actor, permission, forbundId)) return;
  const code = actor.roles.includes('PUBLIC') ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  throw new SamnavError(code, { action: PERMISSION_WORDS[permission] });
}
