import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { connectionOf, DateScalar, Node, PageArgs, UserErrorType } from '../../graphql';
import { InterventionFormEnum, InterventionKindEnum, PartyEnum } from '../api/catalogue-enums.types';
import type { StoredIntervention } from './intervention.store';
import type { INTERVENTION_FORMS, INTERVENTION_KINDS, PARTIES } from './intervention';

@ObjectType('Intervention', {
  simpleResolvers: true,
  implements: [Node],
  description: 'Something a förbund does for participants or for the collaboration (insats).',
})
export class InterventionType extends Node {
  static override readonly nodeKind = 'Intervention';

  forbundId!: number;

  @Field(() => String, { description: 'Code, unique in its förbund (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => InterventionKindEnum, { description: 'Individual or structural (slag).' })
  kind!: string;

  @Field(() => InterventionFormEnum, { description: 'Project or long-term (form).' })
  form!: string;

  @Field(() => String, { description: 'Code of its focus, a category of the dimension FOCUS (inriktning).' })
  focus!: string;

  @Field(() => String, { description: 'Code of its target group, a category of TARGET_GROUP (målgrupp).' })
  targetGroup!: string;

  @Field(() => DateScalar, { description: 'First day (startar).' })
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer runs; null while that is open (slutar).',
  })
  endsOn!: string | null;

  @Field(() => [PartyEnum], { description: 'The parties that take part (parter).' })
  parties!: readonly string[];
}

export const toIntervention = (stored: StoredIntervention): InterventionType =>
  Object.assign(new InterventionType(), stored);

export const InterventionConnection = connectionOf(InterventionType, 'Intervention');

@ArgsType()
export class InterventionArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those of this förbund, by its organisation number (förbund).',
  })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those with this focus (inriktning).' })
  focus?: string | null;

  @Field(() => InterventionFormEnum, { nullable: true, description: 'Only those of this form (form).' })
  form?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those for this target group (målgrupp).' })
  targetGroup?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those that ran on this day (på datum).' })
  onDate?: string | null;
}

@InputType('InterventionInput', { description: 'What a förbund says of one of its insatser (insats).' })
export class InterventionInputType {
  @Field(() => String, { description: 'Code, unique in the förbund: A–Z, 0–9, - and _ (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => InterventionKindEnum, { description: 'Individual or structural (slag).' })
  kind!: (typeof INTERVENTION_KINDS)[number];

  @Field(() => InterventionFormEnum, { description: 'Project or long-term (form).' })
  form!: (typeof INTERVENTION_FORMS)[number];

  @Field(() => String, { description: 'Code of the focus (inriktning).' })
  focus!: string;

  @Field(() => String, { description: 'Code of the target group (målgrupp).' })
  targetGroup!: string;

  @Field(() => DateScalar, { description: 'First day (startar).' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day it no longer runs (slutar).' })
  endsOn?: string | null;

  @Field(() => [PartyEnum], { description: 'The parties that take part (parter).' })
  parties!: (typeof PARTIES)[number][];
}

@InputType({ description: 'Insatser to register or correct (registrera insatser).' })
export class RegisterInterventionsInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => [InterventionInputType], { description: 'The insatser (insatser).' })
  interventions!: InterventionInputType[];
}

@ObjectType('RegisterInterventionsPayload', {
  simpleResolvers: true,
  description: 'The insatser as they now stand (resultat).',
})
export class RegisterInterventionsPayload {
  @Field(() => [InterventionType], { description: 'The insatser (insatser).' })
  interventions!: InterventionType[];

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
