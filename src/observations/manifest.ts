import type { Room } from '../graphql';
import { ObservationResolver, ObservedGroupResolver } from './api/observation.resolver';
import { OBSERVATION_COSTS } from './costs';
import { createObserved } from './api/observed.loaders';
import { AvailabilityType } from './api/availability.types';
import { ObservationConnection } from './api/observation.types';
import { OBSERVATIONS_ERRORS } from './errors';

export const OBSERVATIONS_ROOM: Room = {
  name: 'observations',
  errors: OBSERVATIONS_ERRORS,
  resolvers: [ObservationResolver, ObservedGroupResolver],
  costs: OBSERVATION_COSTS,
  loaders: { observed: createObserved },
  cited: {
    availability: { type: AvailabilityType, description: 'Availability (tillgänglighet).' },
    observations: { type: ObservationConnection, description: 'A free question (fri fråga).', isPaged: true },
  },
};
