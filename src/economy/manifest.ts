import type { Room } from '../graphql';
import { CalculationResolver } from './api/calculation.resolver';
import { DialogueResolver } from './api/dialogue.resolver';
import { ResourceEffectResolver } from './api/resource-effect.resolver';
import { ECONOMY_COSTS } from './costs';
import { ECONOMY_CITED } from './effect/economy-methods';
import { FactorsAndResultsType, LongTermShareType, ScenarioType } from './api/dialogue.types';
import { InterventionCalculationType } from './api/intervention-calculation.types';
import { ResourceEffectType } from './api/resource-effect.types';
import { ECONOMY_ERRORS } from './errors';

export const ECONOMY_ROOM: Room = {
  name: 'economy',
  errors: ECONOMY_ERRORS,
  resolvers: [ResourceEffectResolver, DialogueResolver, CalculationResolver],
  costs: ECONOMY_COSTS,
  cited: [FactorsAndResultsType, InterventionCalculationType, LongTermShareType, ResourceEffectType, ScenarioType],
  methods: ECONOMY_CITED,
};
