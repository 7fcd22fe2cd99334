/**
 * Who may do what: roles, and the one table of permissions.
 * Each room adds the rows that guard what it gives.
 */
import './errors';

export { ANONYMOUS, COMMAND_LINE, FORBUND_ROLES, ROLES, type Actor, type Role } from './actor';
export { authorise, definePermissions, may, reachOf, type Permission, type PermissionRow } from './permissions';
