import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection, type Connection } from '../graphql/connection';
import type { Context } from '../graphql/context';
import { SamnavError } from '../platform/result';
import { Forbund } from '../register/forbund.entity';
import { AuditEventConnection, AuditEventType, ViewerType } from './access.types';
import { auditPage } from './audit.store';
import { authorise, reachOf } from './permissions';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who the hub takes you for (den som frågar).' })
  viewer(@Ctx() { actor }: Context): ViewerType {
    return actor;
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund it acts for (förbund).' })
  async forbund(@Root() viewer: ViewerType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return viewer.forbundId === null ? null : loaders.forbundByKey.load(viewer.forbundId);
  }
}

@Resolver(() => AuditEventType)
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description: 'What was done, newest first; about one’s own förbund, or all (granskningslogg).',
  })
  async auditEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub, actor, loaders }: Context,
    @Arg('forbund', () => String, {
      nullable: true,
      description: 'Only about this förbund, by its organisation number (förbund).',
    })
    number?: string | null,
  ): Promise<Connection<AuditEventType>> {
    const asked = number ? await loaders.forbundByNumber.load(number) : null;
    if (number && !asked) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const forbundId = asked?.key ?? (reachOf(actor, 'audit:read') === 'OWN' ? actor.forbundId : null);
    authorise(actor, 'audit:read', forbundId);
    return toConnection(await auditPage(hub.db, forbundId, page), page);
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund it concerns, if any (förbund).' })
  async forbund(@Root() event: AuditEventType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return event.forbundId === null ? null : loaders.forbundByKey.load(event.forbundId);
  }
}
