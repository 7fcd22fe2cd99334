import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../graphql';

@InputType({ description: 'Whom to remind (påminnelse).' })
export class RemindInput {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation number of one förbund; all that are waited for, unless stated (förbund).',
  })
  forbund?: string | null;
}

@ObjectType('RemindPayload', { simpleResolvers: true, description: 'Who was reminded (resultat).' })
export class RemindPayload {
  @Field(() => Int, { nullable: true, description: 'Förbund reminded; null when it was refused (påminda).' })
  reminded!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Förbund that had been reminded today already (redan påminda).',
  })
  already!: number | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
