import type DataLoader from 'dataloader';
import { RequestLoader } from '../database/statements/request-loader';
import type { Hub } from '../database/hub';
import type { County } from './county.entity';
import type { Forbund } from './forbund.entity';
import type { Municipality } from './municipality.entity';
import {
  countiesByCodes,
  forbundByKeys,
  forbundByNumbers,
  forbundInCounties,
  memberships,
  municipalitiesByCodes,
  predecessorsOf,
  type MembershipFact,
} from './register.store';

/** One set per request: what many rows need is fetched in one statement. */
export interface RegisterLoaders {
  readonly forbundByKey: DataLoader<number, Forbund | null>;
  readonly forbundByNumber: DataLoader<string, Forbund | null>;
  readonly predecessors: DataLoader<number, Forbund[]>;
  readonly forbundInCounty: DataLoader<string, Forbund[]>;
  readonly county: DataLoader<string, County | null>;
  readonly municipality: DataLoader<string, Municipality | null>;
  readonly membersOfForbund: DataLoader<number, MembershipFact[]>;
  readonly membershipsOfMunicipality: DataLoader<string, MembershipFact[]>;
}

export function createRegisterLoaders({ db }: Hub): RegisterLoaders {
  return {
    forbundByKey: one(
      (keys) => forbundByKeys(db, keys),
      (forbund) => forbund.key,
    ),
    forbundByNumber: one(
      (numbers) => forbundByNumbers(db, numbers),
      (forbund) => forbund.organisationNumber ?? '',
    ),
    predecessors: many(
      (keys) => predecessorsOf(db, keys),
      (forbund) => forbund.successorId ?? 0,
    ),
    forbundInCounty: many(
      (codes) => forbundInCounties(db, codes),
      (forbund) => forbund.countyCode,
    ),
    county: one(
      (codes) => countiesByCodes(db, codes),
      (county) => county.code,
    ),
    municipality: one(
      (codes) => municipalitiesByCodes(db, codes),
      (municipality) => municipality.code,
    ),
    membersOfForbund: many(
      (forbund) => memberships(db, { forbund }),
      (member) => member.forbundId,
    ),
    membershipsOfMunicipality: many(
      (municipalities) => memberships(db, { municipalities }),
      (member) => member.municipalityCode,
    ),
  };
}

type Fetch<K, V> = (keys: readonly K[]) => Promise<V[]>;

export function one<K, V>(fetch: Fetch<K, V>, keyOf: (value: V) => K): DataLoader<K, V | null> {
  return new RequestLoader(async (keys: readonly K[]) => {
    const found = new Map((await fetch(keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

export function many<K, V>(fetch: Fetch<K, V>, keyOf: (value: V) => K): DataLoader<K, V[]> {
  return new RequestLoader(async (keys: readonly K[]) => {
    const found = new Map<K, V[]>(keys.map((key) => [key, []]));
    for (const value of await fetch(keys)) found.get(keyOf(value))?.push(value);
    return keys.map((key) => found.get(key) ?? []);
  });
}
