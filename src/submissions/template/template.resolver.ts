import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql';
import { makeTemplate } from './make-template.use-case';
import { TemplateType, toTemplate } from './template.types';

@Resolver()
export class TemplateResolver {
  @Query(() => TemplateType, {
    description: 'What a förbund is to fill in for a round; for the förbund and the secretariat (mall för inlämning).',
  })
  async template(
    @Arg('forbund', () => String, { description: 'Organisation number of the förbund (förbund).' }) forbund: string,
    @Arg('round', () => String, { description: 'Code of the round (mätomgång).' }) round: string,
    @Ctx() { hub, actor }: Context,
  ): Promise<TemplateType> {
    return toTemplate(await makeTemplate(hub, actor, round, forbund));
  }
}
