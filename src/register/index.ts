/**
 * The förbund and what they are made of: counties, municipalities, members over time.
 * Förbund merge; nothing here is ever deleted.
 */
import './errors';
import './permissions';
export { askedForbund } from './asked-forbund';
export { registerFindingText } from './check-register';
export { County } from './county.entity';
export { Forbund } from './forbund.entity';
export { importRegister } from './import-register.use-case';
export { MembershipRow } from './membership.entity';
export { Municipality } from './municipality.entity';
export { hyphenated } from './organisation-number';
export { holdsOn } from './period';
export { readRegisterFile } from './register-file';
export type { RegisterLoaders } from './register.loaders';
export {
  countiesByCodes,
  everyForbund,
  existsOn,
  FORBUND_FACTS,
  FORBUND_NAMES,
  forbundByKeys,
  forbundByNumbers,
  forbundInCounties,
  memberships,
  predecessorsOf,
  readGeography,
  storeGeography,
  type MembershipFact,
} from './register.store';
