import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, DateTimeScalar, enumOf, enumOfRooms, PageArgs, UserErrorType } from '../graphql';
import { CHANNELS, DELIVERY_STATES, type Channel, type DeliveryState } from './delivery';
import { eventCatalogue, type EventKind } from './event-catalogue';

const EventKindEnum = enumOfRooms('SubmissionEventKind', 'What has happened (slag av händelse).');

/** Gives the enum the kinds of all loaded rooms, before a schema is built. */
export function nameEventKinds(): void {
  for (const [kind, { description }] of eventCatalogue()) EventKindEnum.fill(kind, { description });
}

export const ChannelEnum = enumOf(CHANNELS);
registerEnumType(ChannelEnum, {
  name: 'SubscriberChannel',
  description: 'How a subscriber is told (kanal).',
  valuesConfig: {
    WEBHOOK: { description: 'A signed request to an address (webhook).' },
    EMAIL: { description: 'A plain message to a function mailbox (e-post).' },
  },
});

export const DeliveryStateEnum = enumOf(DELIVERY_STATES);
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'How far the telling of an event has come (leveransens läge).',
  valuesConfig: {
    PENDING: { description: 'To be sent, or sent again (väntar).' },
    DELIVERED: { description: 'The receiver has taken it (levererad).' },
    DEAD: { description: 'Given up, until it is asked to be tried again (uppgiven).' },
  },
});

@ObjectType('SubmissionEvent', {
  simpleResolvers: true,
  description: 'Something that happened in a round, to be followed by a cursor (händelse).',
})
export class SubmissionEventType {
  roundId!: number | null;
  forbundId!: number | null;

  @Field(() => Int, { description: 'Rises by time; the same as in messages to subscribers (löpnummer).' })
  sequence!: number;

  @Field(() => EventKindEnum.values, { description: 'What happened (slag).' })
  kind!: EventKind;

  @Field(() => DateTimeScalar, { description: 'When (tidpunkt).' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'Version of the submission, if it is about one (version).' })
  version!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the case, if it is about one (systemfel).' })
  systemError!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the release, if it is about one (publicering).' })
  release!: number | null;
}

export const SubmissionEventConnection = connectionOf(SubmissionEventType, 'SubmissionEvent');

@ArgsType()
export class SubmissionEventArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those of this round, by its code (mätomgång).' })
  round?: string | null;
}

@ObjectType('Subscriber', { simpleResolvers: true, description: 'Who is told of events (mottagare).' })
export class SubscriberType {
  forbundId!: number | null;

  @Field(() => Int, { description: 'Number of the subscriber (nummer).' })
  number!: number;

  @Field(() => ChannelEnum, { description: 'How (kanal).' })
  channel!: Channel;

  @Field(() => String, { description: 'Where to; of an e-mail its first sign and domain only (adress).' })
  address!: string;

  @Field(() => [EventKindEnum.values], { description: 'Of what; empty is everything (slag).' })
  kinds!: readonly EventKind[];

  @Field(() => Int, { description: 'Messages that wait to be sent (väntar).' })
  pending!: number;

  @Field(() => Int, { description: 'Messages given up (uppgivna).' })
  dead!: number;
}

@ObjectType('Delivery', {
  simpleResolvers: true,
  description: 'The telling of one event to one subscriber (leverans).',
})
export class DeliveryType {
  @Field(() => Int, { description: 'Sequence of the event (händelsens löpnummer).' })
  event!: number;

  @Field(() => EventKindEnum.values, { description: 'What happened (slag).' })
  kind!: EventKind;

  @Field(() => Int, { description: 'Number of the subscriber (mottagare).' })
  subscriber!: number;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come (läge).' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'Attempts so far (försök).' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it is tried next, while it waits (nästa försök).' })
  nextAttemptAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt failed, in a word such as TIMEOUT, STATUS_500 or SMTP_550 (senaste fel).',
  })
  lastError!: string | null;

  @Field(() => DateTimeScalar, { description: 'When that was (senast ändrad).' })
  changedAt!: Date;
}

export const DeliveryConnection = connectionOf(DeliveryType, 'Delivery');

@ArgsType()
export class DeliveryArgs extends PageArgs {
  @Field(() => DeliveryStateEnum, { nullable: true, description: 'Only those in this state (läge).' })
  state?: DeliveryState | null;
}

@InputType({ description: 'Who is to be told, of what (ny mottagare).' })
export class AddSubscriberInput {
  @Field(() => ChannelEnum, { description: 'How (kanal).' })
  channel!: Channel;

  @Field(() => String, {
    description: 'An https address on the internet, or an e-mail address (adress).',
  })
  address!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Says of an e-mail address that it is a function mailbox and no person’s; no other is taken (funktionsbrevlåda).',
  })
  isFunctionMailbox!: boolean;

  @Field(() => [EventKindEnum.values], { defaultValue: [], description: 'Of what; everything, unless stated (slag).' })
  kinds!: EventKind[];

  @Field(() => String, {
    nullable: true,
    description: 'Only of this förbund, and of what concerns all, by its organisation number (förbund).',
  })
  forbund?: string | null;
}

@InputType({ description: 'Whom not to tell any more (mottagare att ta bort).' })
export class RemoveSubscriberInput {
  @Field(() => Int, { description: 'Number of the subscriber (nummer).' })
  subscriber!: number;
}

@InputType({ description: 'What to try again (nytt försök).' })
export class RetryDeliveriesInput {
  @Field(() => Int, { description: 'Number of the subscriber (nummer).' })
  subscriber!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Sequence of one event; all that are dead, unless stated (händelse).',
  })
  event?: number | null;
}

@ObjectType('AddSubscriberPayload', { simpleResolvers: true, description: 'The new subscriber (resultat).' })
export class AddSubscriberPayload {
  @Field(() => SubscriberType, { nullable: true, description: 'The subscriber; null when refused (mottagare).' })
  subscriber!: SubscriberType | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a webhook’s messages are signed with. It is shown once; an e-mail has none (hemlighet).',
  })
  secret!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('RemoveSubscriberPayload', { simpleResolvers: true, description: 'The one removed (resultat).' })
export class RemoveSubscriberPayload {
  @Field(() => Int, { nullable: true, description: 'Its number; null when refused (nummer).' })
  subscriber!: number | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('RetryDeliveriesPayload', { simpleResolvers: true, description: 'What is tried again (resultat).' })
export class RetryDeliveriesPayload {
  @Field(() => Int, { nullable: true, description: 'How many; null when refused (antal).' })
  retried!: number | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
