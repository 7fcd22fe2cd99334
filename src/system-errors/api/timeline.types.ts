import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, enumOf, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import { AuthorityType } from '../law/legal-reference.types';
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from '../dialogue/timeline';

const TimelineKindEnum = enumOf(TIMELINE_KINDS);
registerEnumType(TimelineKindEnum, {
  name: 'SystemErrorTimelineKind',
  description: 'What can happen to a case (händelser).',
  valuesConfig: {
    REPORTED: { description: 'A förbund reported it (rapporterat).' },
    ACCEPTED: { description: 'It became a national case (antaget).' },
    COSIGNED: { description: 'A förbund signed it too (gäller oss också).' },
    MERGED: { description: 'It went into another case (sammanfört).' },
    RECEIVED: { description: 'It took in another case (tog in).' },
    SPLIT: { description: 'Some of its signatures went to or came from another case (delat).' },
    RESTORED: { description: 'A merge of it was undone (sammanföring ångrad).' },
    SENT: { description: 'An authority was asked (skickat).' },
    ANSWERED: { description: 'An authority answered (besvarat).' },
    FOLLOWED_UP: { description: 'It was followed up (uppföljt).' },
    CLOSED: { description: 'It was closed (avslutat).' },
  },
});

@ObjectType('SystemErrorTimelineEntry', {
  simpleResolvers: true,
  description: 'Something that happened to a case; no persons are named (händelse). Public.',
})
export class TimelineEntryType {
  forbundId!: number | null;

  @Field(() => DateTimeScalar, { description: 'When (tidpunkt).' })
  at!: Date;

  @Field(() => TimelineKindEnum, { description: 'What (slag).' })
  kind!: TimelineKind;

  @Field(() => TextType, { description: 'The same in words (i ord).' })
  text!: Text;

  @Field(() => AuthorityType, { nullable: true, description: 'The authority, where one is concerned (myndighet).' })
  authority!: AuthorityType | null;

  @Field(() => Int, { nullable: true, description: 'Number of the other case of a merge or split (annat systemfel).' })
  otherCase!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the authority or the secretariat wrote, as plain text: show it escaped (sagt).',
  })
  said!: string | null;
}

export const toTimelineEntry = (entry: TimelineEntry): TimelineEntryType => ({
  ...entry,
  authority: entry.authority === null ? null : (AUTHORITIES.get(entry.authority) ?? null),
});
