/** Who may do what is decided by role; `permissions.ts` is the one table. */
export const ROLES = [
  'PUBLIC',
  'ANALYST',
  'FORBUND_EDITOR',
  'FORBUND_APPROVER',
  'SECRETARIAT',
  'AUTHORITY',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for one förbund and therefore must name it. */
export const FORBUND_ROLES: readonly Role[] = ['FORBUND_EDITOR', 'FORBUND_APPROVER'];

/** The sender of a request. `name` is a pseudonym that is safe to store: never a person's name or address. */
export interface Actor {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly forbundId: number | null;
  readonly authority: string | null;
  /** The id of the request, for the audit trail; none on the command line. */
  readonly requestId?: string;
}

export const ANONYMOUS: Actor = { name: 'anonymous', roles: ['PUBLIC'], forbundId: null, authority: null };

/** The command line on the machine itself, with the database's own credentials. */
export const COMMAND_LINE: Actor = {
  name: 'cli',
  roles: ['ADMINISTRATOR', 'SECRETARIAT'],
  forbundId: null,
  authority: null,
};
