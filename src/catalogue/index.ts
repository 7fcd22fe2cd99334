/**
 * What is measured, and about whom: indicators, measures, rounds, insatser, local groups.
 * Everything else that the hub knows refers to these.
 */
import './errors';
import './permissions';
export { SuccessFactorEnum } from './api/catalogue-enums.types';
export { MeasureType, RoundType, toMeasure, toRound } from './api/catalogue.types';
export { PayerEnum, PriceIndexType, toPriceIndex } from './api/economy.types';
export { catalogueOfRevision, currentCatalogue, keptCatalogue } from './catalogue.store';
export {
  categoryOf,
  formOf,
  groupAndParents,
  INTERVENTION,
  INTERVENTION_GROUPINGS,
  isAnsweredByPersons,
  isAskedOf,
  LOCAL_GROUP,
  OWN_DIMENSIONS,
  measureOf,
  referenceDay,
  roundOf,
  TOTAL,
  versionAt,
  type Catalogue,
  type Category,
  type Direction,
  type Level,
  type Measure,
  type MeasureKind,
  type MeasureVersion,
  type Round,
  type SuccessFactor,
} from './catalogue';
export { applyCatalogue } from './file/apply-catalogue.use-case';
export { LEVELS, SUCCESS_FACTORS, type CatalogueFile, type MeasureVersionInFile } from './file/catalogue-file';
export { checkCatalogue } from './file/check-catalogue';
export type { EconomyRole, Payer, PriceIndex } from './file/economy-definitions';
export {
  individualInterventions,
  interventionByKeys,
  interventionKeys,
  interventionPage,
  interventionsOf,
  interventionsOfKind,
  type StoredIntervention,
} from './interventions/intervention.store';
export type { InterventionInput } from './interventions/intervention';
export { InterventionType, toIntervention } from './interventions/intervention.types';
export { registerInterventions } from './interventions/register-interventions.use-case';
export { CATALOGUE_LISTS } from './list-words';
export { everyLocalGroup, localGroupsOf } from './local-groups/local-group.store';
export type { LocalGroupInput, StoredLocalGroup } from './local-groups/local-group';
export { LocalGroupType, toLocalGroup } from './local-groups/local-group.types';
export { registerLocalGroups } from './local-groups/register-local-groups.use-case';
export { termsOf, type MeasureRule, type Operator, type Term, type TotalTerm } from './measures/measure-rule';
export { CATEGORY_CODE, ownCategories } from './measures/own-categories.store';
export {
  categoryKey,
  categoryNames,
  isSameOwn,
  ownCategory,
  runsInRound,
  toOwnCategories,
  type OwnCategories,
} from './measures/own-categories';
