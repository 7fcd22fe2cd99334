import type { Hub } from '../database';
import type { Loaders, Room } from '../graphql';

type Groups = Readonly<Record<string, (hub: Hub) => unknown>>;

/**
 * Builds a factory for the loaders of a request, which makes each group at its first use: there are thirty loaders,
 * most requests use one or none, and making all of them took a tenth of a small request's time. Groups are the object's
 * own properties, so that a copy has them.
 */
export function loadersOf(rooms: readonly Room[]): (hub: Hub) => Loaders {
  const groups = Object.entries(Object.assign({}, ...rooms.map(({ loaders }) => loaders)) as Groups);
  return (hub) => {
    const loaders: Record<string, unknown> = {};
    for (const [name, make] of groups) {
      let made: unknown;
      Object.defineProperty(loaders, name, { enumerable: true, get: () => (made ??= make(hub)) });
    }
    return loaders as unknown as Loaders;
  };
}
