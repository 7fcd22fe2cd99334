import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InterventionType } from '../../catalogue';
import { enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { Forbund } from '../../register';
import type { Category } from '../family/category-words';
import { CategoryEnum } from './comparison-enums.types';
import {
  LEARNING_REASONS,
  MOST_INTERVENTIONS,
  type FoundPeer,
  type LearningPair,
  type LearningReason,
} from '../family/peers-of.use-case';
import { STRUCTURE_VARIABLES, type StructureVariableName } from '../family/structure';

const LearningReasonEnum = enumOf(LEARNING_REASONS);
registerEnumType(LearningReasonEnum, {
  name: 'LearningReason',
  description: 'Why one may learn from a förbund (skäl att lära av).',
  valuesConfig: {
    STANDS_BETTER: { description: 'It stands certainly better (säkerställt bättre).' },
    HAS_IMPROVED: { description: 'It has certainly improved over time (säkerställd förbättring).' },
  },
});

@ObjectType('PeerContribution', {
  simpleResolvers: true,
  description: 'What one variable adds to the distance between two förbund (bidrag till avståndet).',
})
export class PeerContributionType {
  @Field(() => String, { description: 'Name of the variable in code (variabel).' })
  name!: string;

  @Field(() => TextType, { description: 'In words (i ord).' })
  label!: Text;

  @Field(() => Float, { description: 'Difference in standard deviations, peer minus förbund (skillnad).' })
  difference!: number;

  @Field(() => Float, { description: 'Share of the squared distance, 0–1 (andel).' })
  share!: number;
}

@ObjectType('Peer', {
  simpleResolvers: true,
  description: 'A förbund alike in structure, with the reasons; not symmetric (liknande förbund).',
})
export class PeerType {
  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => Float, { description: 'Distance in standard deviations (avstånd).' })
  distance!: number;

  @Field(() => [PeerContributionType], { description: 'What makes the distance (skäl).' })
  contributions!: PeerContributionType[];
}

@ObjectType('LearningPair', {
  simpleResolvers: true,
  description: 'A förbund alike in structure to learn from; where to ask, not proof of what worked (att lära av).',
})
export class LearningPairType extends PeerType {
  @Field(() => [LearningReasonEnum], { description: 'Why (skäl).' })
  reasons!: readonly LearningReason[];

  @Field(() => CategoryEnum, {
    nullable: true,
    description: 'How it stands against the rest of the country (bedömning).',
  })
  category!: Category | null;

  @Field(() => TextType, { description: 'Its trend in words (trend i ord).' })
  trend!: Text;

  @Field(() => [InterventionType], {
    description: `The insatser it runs, at most ${MOST_INTERVENTIONS}; their effect is not claimed (insatser).`,
  })
  interventions!: InterventionType[];

  @Field(() => Int, {
    description: 'How many it runs in all; `interventions` of the query lists every one (antal insatser).',
  })
  interventionCount!: number;
}

export function toPeer({ forbund, peer }: FoundPeer): PeerType {
  const contributions = peer.contributions.map((one) => ({
    ...one,
    label: STRUCTURE_VARIABLES[one.name as StructureVariableName],
  }));
  return { forbund, distance: peer.distance, contributions };
}

export function toLearningPair(pair: LearningPair): LearningPairType {
  const interventions = pair.interventions.map((row) => Object.assign(new InterventionType(), row));
  const { reasons, category, trend, interventionCount } = pair;
  return { ...toPeer(pair), reasons, category, trend, interventions, interventionCount };
}
