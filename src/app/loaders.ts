import type { Hub } from '../database';
import type { Loaders, Room } from '../graphql';

type Groups = Readonly<Record<string, (hub: Hub) => unknown>>;

/**
 * Makes what makes the loaders of a request, each group when it is first asked for: there are thirty loaders, most requests use one or
 * none, and to make them all was a tenth of what a small request takes. Groups are the object's own, so that a copy of it has them.
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
