/**
 * Resources beside outcomes: ratios, frontiers, scenarios and calculations of insatser.
 * What is no effect is not called one here.
 */
import './errors';

export { FactorsAndResultsType, LongTermShareType, ScenarioType } from './api/dialogue.types';
export { InterventionCalculationType } from './api/intervention-calculation.types';
export { ResourceEffectType } from './api/resource-effect.types';
