import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql';
import type { Limits } from '../guards';
import { SERVICE_VERSION } from '../platform';
import { LimitsType } from './limits.types';

@ObjectType('ServiceInfo', { simpleResolvers: true, description: 'What this hub is and what it allows (om tjänsten).' })
export class ServiceInfo {
  @Field(() => String, { description: 'Version of Samnav (version).' })
  version!: string;

  @Field(() => Int, { description: 'Most items a page may have (största sida).' })
  maxPageSize!: number;

  @Field(() => Int, { description: 'Most tokens a document may have (största fråga).' })
  maxDocumentTokens!: number;

  @Field(() => LimitsType, { description: 'The limits of whoever asks (egna gränser).' })
  limits!: Limits;

  @Field(() => [LimitsType], { description: 'The limits of each level (gränser per nivå).' })
  limitsByLevel!: readonly Limits[];
}

@Resolver()
export class ServiceResolver {
  @Query(() => ServiceInfo, { description: 'What this hub is and what it allows (om tjänsten).' })
  serviceInfo(@Ctx() { allowance: { level, limits: all } }: Context): ServiceInfo {
    const limits = all[level];
    return {
      version: SERVICE_VERSION,
      maxPageSize: limits.pageSize,
      maxDocumentTokens: limits.tokens,
      limits,
      limitsByLevel: Object.values(all),
    };
  }
}
