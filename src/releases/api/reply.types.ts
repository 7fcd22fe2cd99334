import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, DateTimeScalar, enumOf, PageArgs, UserErrorType } from '../../graphql';
import { REPLY_STATES, type ReplyState } from '../replies/reply';
import type { ListedReply } from '../replies/reply.store';

const ReplyStateEnum = enumOf(REPLY_STATES);
registerEnumType(ReplyStateEnum, {
  name: 'ReplyState',
  description: 'Where a förbund’s comment stands (kommentarens läge).',
  valuesConfig: {
    WAITING: { description: 'The next release that shows the figure carries it (väntar).' },
    PUBLISHED: { description: 'It stands beside the figure (publicerad).' },
    ENDED: { description: 'It stood there in earlier releases (har stått).' },
    WITHDRAWN: { description: 'The secretariat has taken it away (återkallad).' },
  },
});

@ObjectType('Reply', {
  simpleResolvers: true,
  description: 'What a förbund says of one of its own figures (förbundets kommentar).',
})
export class ReplyType implements ListedReply {
  forbundId!: number;

  @Field(() => Int, { description: 'Number of the comment (nummer).' })
  number!: number;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, {
    description: 'Code of the dimension; TOTAL when not broken down (redovisningsdimension).',
  })
  dimension!: string;

  @Field(() => String, { description: 'Code of the category, or of the insats (kategori).' })
  category!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it says; null while a removal waits for the next release (text).',
  })
  text!: string | null;

  @Field(() => ReplyStateEnum, { description: 'Where it stands (läge).' })
  state!: ReplyState;

  @Field(() => Int, {
    nullable: true,
    description: 'The first release that carries it, once that is public (publicering).',
  })
  release!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was written (skriven).' })
  writtenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn, if it was (skäl till återkallelse).' })
  withdrawnReason!: string | null;
}

export const ReplyConnection = connectionOf(ReplyType, 'Reply');

@ArgsType()
export class RepliesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this förbund, by its organisation number (förbund).' })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'Only about this round, by its code (mätomgång).' })
  round?: string | null;

  @Field(() => ReplyStateEnum, { nullable: true, description: 'Only those that stand so (läge).' })
  state?: ReplyState | null;
}

@InputType({ description: 'A figure of one’s own (eget tal).' })
export class RemoveReplyInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the dimension, INTERVENTION for an insats or LOCAL_GROUP for a local group; the total when left out (redovisningsdimension).',
  })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the category, or of the insats (kategori).' })
  category?: string | null;
}

@InputType({ description: 'A figure of one’s own, and what to say of it (kommentar till eget tal).' })
export class ReplyToFigureInput extends RemoveReplyInput {
  @Field(() => String, {
    description:
      'Plain text, at most 500 characters; line breaks become spaces. No personal data, and no digits but years and dates (text).',
  })
  text!: string;
}

@InputType({ description: 'A comment that must not be read, and why (återkallelse av kommentar).' })
export class WithdrawReplyInput {
  @Field(() => Int, { description: 'Number of the comment (nummer).' })
  reply!: number;

  @Field(() => String, {
    description: 'Why, for the förbund to read, in at most 5000 characters; no personal data (skäl).',
  })
  reason!: string;
}

@ObjectType('ReplyPayload', { simpleResolvers: true, description: 'What became of a comment (resultat).' })
export class ReplyPayload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the next release says something else of the figure than the latest; null when refused (väntar).',
  })
  waits!: boolean | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('WithdrawReplyPayload', {
  simpleResolvers: true,
  description: 'The comment that was withdrawn (resultat).',
})
export class WithdrawReplyPayload {
  @Field(() => Int, { nullable: true, description: 'Its number; null when refused (nummer).' })
  reply!: number | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
