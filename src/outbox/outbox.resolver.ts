import { toConnection, toUserErrors, type Connection, type Context } from '../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { authorise, reachOf } from '../permissions';
import { currentCatalogue, roundOf, RoundType, toRound } from '../catalogue';
import { SamnavError } from '../platform';
import { Forbund } from '../register';
import { deliveryPage } from './delivery.store';
import { addSubscriber, removeSubscriber, retryDeliveries } from './manage-subscribers.use-case';
import { eventPage } from './outbox-event.store';
import {
  AddSubscriberInput,
  AddSubscriberPayload,
  DeliveryArgs,
  DeliveryConnection,
  type DeliveryType,
  RemoveSubscriberInput,
  RemoveSubscriberPayload,
  RetryDeliveriesInput,
  RetryDeliveriesPayload,
  SubmissionEventArgs,
  SubmissionEventConnection,
  SubmissionEventType,
  SubscriberType,
} from './outbox.types';
import { listSubscribers } from './subscriber.store';

@Resolver(() => SubmissionEventType)
export class SubmissionEventResolver {
  @Query(() => SubmissionEventConnection, {
    description:
      'What has happened, oldest first; for the secretariat of all, for a förbund of itself and of what concerns all. Ask again after the last cursor to follow a round (händelser).',
  })
  async submissionEvents(
    @Args(() => SubmissionEventArgs) args: SubmissionEventArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<SubmissionEventType>> {
    const forbundId = reachOf(actor, 'completeness:read') === 'OWN' ? actor.forbundId : null;
    authorise(actor, 'completeness:read', forbundId);
    const roundId = args.round ? roundOf(await currentCatalogue(hub.db), args.round).key : null;
    const page = await eventPage(hub.db, { roundId, forbundId }, args, ({ id, data, createdAt, ...event }) => ({
      ...event,
      sequence: id,
      at: createdAt,
      version: data.version ?? null,
      release: data.release ?? null,
      systemError: data.systemError ?? null,
    }));
    return toConnection(page, args);
  }

  @FieldResolver(() => RoundType, { nullable: true, description: 'The round it is about (mätomgång).' })
  async round(@Root() { roundId }: SubmissionEventType, @Ctx() { hub }: Context): Promise<RoundType | null> {
    if (roundId === null) return null;
    const { rounds } = await currentCatalogue(hub.db);
    const found = [...rounds.values()].find(({ key }) => key === roundId);
    return found ? toRound(found) : null;
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund it is about; null is all (förbund).' })
  async forbund(@Root() { forbundId }: SubmissionEventType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return forbundId === null ? null : loaders.register.forbundByKey.load(forbundId);
  }
}

@Resolver(() => SubscriberType)
export class SubscriberResolver {
  @Query(() => [SubscriberType], { description: 'Who is told of events, oldest first (mottagare).' })
  async subscribers(@Ctx() { hub, actor }: Context): Promise<SubscriberType[]> {
    authorise(actor, 'outbox:manage');
    return (await listSubscribers(hub.db)).map(({ key, ...one }) => ({ ...one, number: key }));
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'Only of this förbund; null is all (förbund).' })
  async forbund(@Root() { forbundId }: SubscriberType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return forbundId === null ? null : loaders.register.forbundByKey.load(forbundId);
  }

  @Query(() => DeliveryConnection, {
    description: 'Messages to subscribers, newest event first; with the state DEAD the dead-letter list (leveranser).',
  })
  async deliveries(
    @Args(() => DeliveryArgs) args: DeliveryArgs,
    @Ctx() { hub, actor }: Context,
  ): Promise<Connection<DeliveryType>> {
    authorise(actor, 'outbox:manage');
    const page = await deliveryPage(hub.db, args.state ?? null, args);
    const rows = page.rows.map(({ eventId, subscriberId, ...one }) => ({
      ...one,
      event: eventId,
      subscriber: subscriberId,
    }));
    return toConnection({ ...page, rows }, args);
  }

  @Extensions({ permission: 'outbox:manage' })
  @Mutation(() => AddSubscriberPayload, { description: 'Adds somebody who is told of events (lägg till mottagare).' })
  async addSubscriber(
    @Arg('input', () => AddSubscriberInput, { description: 'Who, and of what (vem och om vad).' })
    input: AddSubscriberInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<AddSubscriberPayload> {
    const forbund = input.forbund ? await loaders.register.forbundByNumber.load(input.forbund) : null;
    if (input.forbund && !forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const outcome = await addSubscriber(hub, actor, { ...input, forbundId: forbund?.key ?? null });
    if (!outcome.ok) return { subscriber: null, secret: null, userErrors: toUserErrors(outcome.refusals, language) };
    const { key, ...added } = outcome.value.subscriber;
    return {
      subscriber: { ...added, number: key, pending: 0, dead: 0 },
      secret: outcome.value.secret,
      userErrors: [],
    };
  }

  @Extensions({ permission: 'outbox:manage' })
  @Mutation(() => RemoveSubscriberPayload, { description: 'Tells somebody no more (ta bort mottagare).' })
  async removeSubscriber(
    @Arg('input', () => RemoveSubscriberInput, { description: 'Whom (vem).' }) input: RemoveSubscriberInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<RemoveSubscriberPayload> {
    const outcome = await removeSubscriber(hub, actor, input.subscriber);
    return outcome.ok
      ? { subscriber: outcome.value.key, userErrors: [] }
      : { subscriber: null, userErrors: toUserErrors(outcome.refusals, language) };
  }

  @Extensions({ permission: 'outbox:manage' })
  @Mutation(() => RetryDeliveriesPayload, { description: 'Has dead messages tried again (försök igen).' })
  async retryDeliveries(
    @Arg('input', () => RetryDeliveriesInput, { description: 'Whose, and which (vems och vilka).' })
    input: RetryDeliveriesInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<RetryDeliveriesPayload> {
    const outcome = await retryDeliveries(hub, actor, { ...input, event: input.event ?? null });
    return outcome.ok
      ? { retried: outcome.value, userErrors: [] }
      : { retried: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}
