import type { Hub } from '../database';
import type { Loaders, Room } from '../graphql';

type Groups = Readonly<Record<string, (hub: Hub) => unknown>>;

/**
 * Makes what makes the loaders of a request, each group when it is first asked for: there are thirty loaders, most requests use one or
 * none, and to make them all was a tenth of what a small request takes.
 */
export function loadersOf(rooms: readonly Room[]): (hub: Hub) => Loaders {
  const groups = Object.assign({}, ...rooms.map(({ loaders }) => loaders)) as Groups;
  class LoadersOfRequest {
    constructor(readonly hub: Hub) {}
  }
  for (const [name, make] of Object.entries(groups))
    Object.defineProperty(LoadersOfRequest.prototype, name, {
      get(this: LoadersOfRequest) {
        const value = make(this.hub);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  return (hub) => new LoadersOfRequest(hub) as unknown as Loaders;
}
