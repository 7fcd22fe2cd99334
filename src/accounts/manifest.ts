import type { Room } from '../graphql/room';
import { ViewerResolver, AuditResolver } from './access.resolver';
import { ACCOUNT_COSTS } from './costs';

export const ACCOUNTS_ROOM: Room = {
  name: 'accounts',
  resolvers: [ViewerResolver, AuditResolver],
  costs: ACCOUNT_COSTS,
};
