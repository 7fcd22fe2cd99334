import type { Room } from '../graphql';
import { County } from './county.entity';
import { Forbund } from './forbund.entity';
import { MembershipRow } from './membership.entity';
import { Municipality } from './municipality.entity';
import { ForbundResolver, MembershipResolver, CountyResolver, MunicipalityResolver } from './register.resolver';
import { REGISTER_AUDIT_ACTIONS } from './audit-kinds';
import { REGISTER_COSTS } from './costs';
import { createRegisterLoaders } from './register.loaders';
import { findForbund, registerReferences } from './register.nodes';
import { REGISTER_ERRORS } from './errors';
import { REGISTER_PERMISSIONS } from './permissions';

export const REGISTER_ROOM: Room = {
  name: 'register',
  errors: REGISTER_ERRORS,
  auditActions: REGISTER_AUDIT_ACTIONS,
  permissions: REGISTER_PERMISSIONS,
  resolvers: [ForbundResolver, MembershipResolver, CountyResolver, MunicipalityResolver],
  tables: [County, Municipality, Forbund, MembershipRow],
  costs: REGISTER_COSTS,
  nodes: { Forbund: findForbund },
  references: registerReferences,
  loaders: { register: createRegisterLoaders },
};
