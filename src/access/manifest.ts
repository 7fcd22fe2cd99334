import type { Room } from '../graphql';
import { TokenRow, TokenUseRow } from './access.entity';
import { ACCESS_AUDIT_ACTIONS, ACCESS_AUDIT_KINDS } from './audit-kinds';
import { ACCESS_ERRORS } from './errors';
import { ACCESS_PERMISSIONS } from './permissions';

export const ACCESS_ROOM: Room = {
  name: 'access',
  errors: ACCESS_ERRORS,
  auditKinds: ACCESS_AUDIT_KINDS,
  auditActions: ACCESS_AUDIT_ACTIONS,
  permissions: ACCESS_PERMISSIONS,
  tables: [TokenRow, TokenUseRow],
};
