import type { Room } from '../graphql';
import { RoundExceptionResolver } from './round-exception.resolver';
import { ROUND_COSTS } from './costs';
import { ROUND_PERMISSIONS } from './permissions';

export const ROUNDS_ROOM: Room = {
  name: 'rounds',
  permissions: ROUND_PERMISSIONS,
  resolvers: [RoundExceptionResolver],
  costs: ROUND_COSTS,
};
