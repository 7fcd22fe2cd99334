import type DataLoader from 'dataloader';
import { one, type Hub } from '../../database';
import { interventionByKeys, type StoredIntervention } from './intervention.store';

declare module '../../graphql/context' {
  interface Loaders {
    readonly interventions: InterventionLoaders;
  }
}

/** One set per request. */
export interface InterventionLoaders {
  readonly intervention: DataLoader<number, StoredIntervention | null>;
}

export const createInterventionLoaders = ({ db }: Hub): InterventionLoaders => ({
  intervention: one(
    (keys) => interventionByKeys(db, keys),
    ({ key }) => key,
  ),
});
