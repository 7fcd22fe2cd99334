import type { Room } from '../graphql';
import { ViewerResolver, AuditResolver } from './access.resolver';
import { ACCOUNT_COSTS } from './costs';

export const ACCOUNTS_ROOM: Room = {
  name: 'accounts',
  resolvers: [ViewerResolver, AuditResolver],
  costs: ACCOUNT_COSTS,
};
