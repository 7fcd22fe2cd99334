import type DataLoader from 'dataloader';
import { many, one, type Hub } from '../database';
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

declare module '../graphql/context' {
  interface Loaders {
    readonly register: RegisterLoaders;
  }
}

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
