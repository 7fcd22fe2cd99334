/**
 * What all resolvers share: connections, scalars, nodes, the context of a request, the shape of a room.
 * Nothing here belongs to one room.
 */
import './errors';

export { askedOf } from './asked-of';
export {
  enumOf,
  enumOfRooms,
  IntervalType,
  nameErrorCodes,
  TextType,
  toUserErrors,
  UserErrorType,
} from './common.types';
export { connectionOf, PageArgs, toConnection, type Connection } from './connection';
export type { Context, Loaders } from './context';
export { formerName } from './former-name';
export { fromGlobalId, keyOf, Node, toGlobalId } from './node';
export { byKey, NUMBER_KEY, TEXT_KEY } from './references';
export type { Cited, FindNode, FindReference, Room } from './room';
export { CountScalar, DateScalar, DateTimeScalar, JsonObjectScalar, SekScalar } from './scalars';
