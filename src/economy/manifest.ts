import type { Room } from '../graphql';
import { CalculationResolver } from './api/calculation.resolver';
import { DialogueResolver } from './api/dialogue.resolver';
import { ResourceEffectResolver } from './api/resource-effect.resolver';
import { ECONOMY_COSTS } from './costs';
import { ECONOMY_CITED } from './effect/economy-methods';
import { FactorsAndResultsType, LongTermShareType, ScenarioType } from './api/dialogue.types';
import { InterventionCalculationType } from './api/intervention-calculation.types';
import { ResourceEffectType } from './api/resource-effect.types';

export const ECONOMY_ROOM: Room = {
  name: 'economy',
  resolvers: [ResourceEffectResolver, DialogueResolver, CalculationResolver],
  costs: ECONOMY_COSTS,
  cited: [FactorsAndResultsType, InterventionCalculationType, LongTermShareType, ResourceEffectType, ScenarioType],
  methods: ECONOMY_CITED,
};
