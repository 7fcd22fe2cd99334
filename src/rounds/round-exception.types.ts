import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, enumOf, UserErrorType } from '../graphql';
import { EXCEPTION_KINDS, type ExceptionKind } from './round-state';

export const ExceptionKindEnum = enumOf(EXCEPTION_KINDS);
registerEnumType(ExceptionKindEnum, {
  name: 'RoundExceptionKind',
  description: 'What a förbund is granted in a round (slag av undantag).',
  valuesConfig: {
    EXEMPT: { description: 'Nothing is expected of it (undantaget).' },
    EXTENSION: { description: 'The round closes later for it (förlängd tid).' },
  },
});

@ObjectType('RoundException', {
  simpleResolvers: true,
  description: 'What one förbund is granted in one round, and why (undantag).',
})
export class RoundExceptionType {
  @Field(() => ExceptionKindEnum, { description: 'Exempt, or more time (slag).' })
  kind!: ExceptionKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the round closes for it: EXTENSION (till och med).',
  })
  until!: Date | null;

  @Field(() => String, { description: 'Why it was granted (skäl).' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was granted (beviljat).' })
  grantedAt!: Date;
}

@InputType({ description: 'A förbund, a round, and what is granted (undantag).' })
export class GrantRoundExceptionInput {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => ExceptionKindEnum, { description: 'Exempt, or more time (slag).' })
  kind!: ExceptionKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the round closes for it, after it closes for others: EXTENSION only (till och med).',
  })
  until?: Date | null;

  @Field(() => String, { description: 'Why, in at most 5000 characters; no personal data (skäl).' })
  reason!: string;
}

@InputType({ description: 'Whose exception to end, and why (återkallat undantag).' })
export class RevokeRoundExceptionInput {
  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => String, { description: 'Why, in at most 5000 characters; no personal data (skäl).' })
  reason!: string;
}

@ObjectType('RoundExceptionPayload', { simpleResolvers: true, description: 'The exception concerned (resultat).' })
export class RoundExceptionPayload {
  @Field(() => RoundExceptionType, {
    nullable: true,
    description: 'The exception that was granted or revoked; null when it was refused (undantag).',
  })
  exception!: RoundExceptionType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
