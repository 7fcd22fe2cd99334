import { toUserErrors, type Context } from '../graphql';
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { SamnavError } from '../platform';
import { remind } from './remind.use-case';
import { RemindInput, RemindPayload } from './remind.types';

@Resolver()
export class RemindResolver {
  @Extensions({ permission: 'rounds:manage' })
  @Mutation(() => RemindPayload, {
    description: 'Reminds those that a round waits for, at most once a day each (påminn).',
  })
  async remind(
    @Arg('input', () => RemindInput, { description: 'Whom (vem).' }) input: RemindInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<RemindPayload> {
    const forbund = input.forbund ? await loaders.register.forbundByNumber.load(input.forbund) : null;
    if (input.forbund && !forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const outcome = await remind(hub, actor, { round: input.round, forbund });
    return outcome.ok
      ? { ...outcome.value, userErrors: [] }
      : { reminded: null, already: null, userErrors: toUserErrors(outcome.refusals, language) };
  }
}
