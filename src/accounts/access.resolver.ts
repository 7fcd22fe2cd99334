import { toConnection, type Connection, type Context } from '../graphql';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { currentCatalogue, roundOf } from '../catalogue';
import { SamnavError } from '../platform';
import { Forbund } from '../register';
import { AuditEventArgs, AuditEventConnection, AuditEventType, AuditKindEnum, ViewerType } from './access.types';
import { auditPage, kindOf, type AuditKind } from '../access';
import { authorise, reachOf } from '../permissions';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who the hub takes you for (den som frågar).' })
  viewer(@Ctx() { actor }: Context): ViewerType {
    return actor;
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund it acts for (förbund).' })
  async forbund(@Root() viewer: ViewerType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return viewer.forbundId === null ? null : loaders.register.forbundByKey.load(viewer.forbundId);
  }
}

@Resolver(() => AuditEventType)
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description:
      'What was done, newest first; about one’s own förbund, or all. As a file: /export?question=audit (granskningslogg).',
  })
  async auditEvents(
    @Args(() => AuditEventArgs) args: AuditEventArgs,
    @Ctx() { hub, actor, loaders }: Context,
  ): Promise<Connection<AuditEventType>> {
    const { forbund: number, kind = null, actor: byWhom = null, from = null, until = null } = args;
    const asked = number ? await loaders.register.forbundByNumber.load(number) : null;
    if (number && !asked) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const reach = reachOf(actor, 'audit:read');
    const forbundId = asked?.key ?? (reach === 'OWN' ? actor.forbundId : null);
    authorise(actor, 'audit:read', forbundId);
    const round = args.round ? roundOf(await currentCatalogue(hub.db), args.round).code : null;
    const filter = { forbundId, seesAll: reach === 'ANY', kind, round, actor: byWhom, from, until };
    return toConnection(await auditPage(hub.db, filter, args), args);
  }

  @FieldResolver(() => AuditKindEnum.values, { description: 'What it is to who asks who did what (slag).' })
  kind(@Root() { action }: AuditEventType): AuditKind {
    return kindOf(action);
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund it concerns, if any (förbund).' })
  async forbund(@Root() event: AuditEventType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return event.forbundId === null ? null : loaders.register.forbundByKey.load(event.forbundId);
  }
}
