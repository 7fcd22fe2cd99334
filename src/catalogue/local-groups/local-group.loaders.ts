import type DataLoader from 'dataloader';
import { many, one, type Hub } from '../../database';
import type { StoredLocalGroup } from './local-group';
import { localGroupsByKeys, localGroupsOf } from './local-group.store';

declare module '../../graphql/context' {
  interface Loaders {
    readonly localGroups: LocalGroupLoaders;
  }
}

/** One set per request. */
export interface LocalGroupLoaders {
  readonly localGroup: DataLoader<number, StoredLocalGroup | null>;
  readonly localGroupsOfForbund: DataLoader<number, StoredLocalGroup[]>;
}

export const createLocalGroupLoaders = ({ db }: Hub): LocalGroupLoaders => ({
  localGroup: one(
    (keys) => localGroupsByKeys(db, keys),
    ({ key }) => key,
  ),
  localGroupsOfForbund: many(
    (keys) => localGroupsOf(db, keys),
    ({ forbundId }) => forbundId,
  ),
});
