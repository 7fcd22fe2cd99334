import { CodeList, SamnavError, type Text } from '../platform';
import type { Actor, Role } from './actor';

/** ANY: for every förbund. OWN: for the actor's own. */
export type Reach = 'ANY' | 'OWN';

/** What a permission is for, as the end of the sentence "you may not …", and who has it. */
export interface PermissionRow {
  readonly words: Text;
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
}

/**
 * The one permission table. Each room adds the rows that guard what it gives: `declare module
 * '…/permissions/permissions'`. A mutation names its row; a test walks every mutation × role.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface Permissions {}

export type Permission = keyof Permissions;

const table = new CodeList<PermissionRow>();

/** @throws Error when there is such a permission already */
export const definePermissions = <Own extends Readonly<Record<string, PermissionRow>>>(own: Own): Own => table.add(own);

/** The whole table, of every loaded room. */
export const permissionTable = (): ReadonlyMap<string, PermissionRow> => table.all;

/** How far an actor's permission reaches: every förbund, its own, or not at all. */
export function reachOf(actor: Actor, permission: Permission): Reach | undefined {
  const { roles } = table.of(permission);
  const reaches = actor.roles.map((role) => roles[role]);
  if (reaches.includes('ANY')) return 'ANY';
  return reaches.includes('OWN') && actor.forbundId !== null ? 'OWN' : undefined;
}

export function may(actor: Actor, permission: Permission, forbundId?: number | null): boolean {
  const reach = reachOf(actor, permission);
  return reach === 'ANY' || (reach === 'OWN' && forbundId === actor.forbundId);
}

/**
 * Refuses an actor without the permission. `forbundId` is the förbund whose data it concerns; leave it out where it
 * concerns none.
 * @throws SamnavError UNAUTHENTICATED for an anonymous actor, FORBIDDEN for any other
 */
export function authorise(actor: Actor, permission: Permission, forbundId?: number | null): void {
  if (may(actor, permission, forbundId)) return;
  const code = actor.roles.includes('PUBLIC') ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  throw new SamnavError(code, { action: table.of(permission).words });
}
