import type { Room } from '../graphql';
import { CalculationResolver } from './api/calculation.resolver';
import { FactorsAndScenariosResolver } from './api/factors-and-scenarios.resolver';
import { ResourceEffectResolver } from './api/resource-effect.resolver';
import { ECONOMY_COSTS } from './costs';
import { ECONOMY_CITED } from './effect/economy-methods';
import { FactorsAndResultsType, ScenarioType } from './api/factors-and-scenarios.types';
import { LongTermShareType } from './api/long-term-share.types';
import { InterventionCalculationType } from './api/intervention-calculation.types';
import { ResourceEffectType } from './api/resource-effect.types';
import { ECONOMY_ERRORS } from './errors';

/**
 * Resources beside outcomes: ratios, frontiers, scenarios and calculations of insatser. What is no effect is not called
 * one here. Nobody uses the room but through the schema, so that it has no front door yet.
 */
export const ECONOMY_ROOM: Room = {
  name: 'economy',
  errors: ECONOMY_ERRORS,
  resolvers: [ResourceEffectResolver, FactorsAndScenariosResolver, CalculationResolver],
  costs: ECONOMY_COSTS,
  cited: {
    factorsAndResults: { type: FactorsAndResultsType, description: 'Factors (faktorer och resultat).' },
    interventionCalculation: {
      type: InterventionCalculationType,
      description: 'What an insats is worth (kalkyl för en insats).',
    },
    longTermShare: { type: LongTermShareType, description: 'Long-term share (andel långsiktigt).' },
    resourceEffect: { type: ResourceEffectType, description: 'Resources beside outcomes (resurs mot effekt).' },
    scenario: { type: ScenarioType, description: 'Plain arithmetic (räkneexempel).' },
  },
  methods: ECONOMY_CITED,
};
