import { toUserErrors, type Context } from '../graphql';
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { SamnavError, type Outcome } from '../platform';
import type { Forbund } from '../register';
import { grantException, revokeException } from './grant-exception.use-case';
import type { StandingException } from './round-exception.store';
import { GrantRoundExceptionInput, RevokeRoundExceptionInput, RoundExceptionPayload } from './round-exception.types';

@Resolver()
export class RoundExceptionResolver {
  @Extensions({ permission: 'rounds:manage' })
  @Mutation(() => RoundExceptionPayload, {
    description: 'Exempts a förbund from a round, or gives it more time (bevilja undantag).',
  })
  async grantRoundException(
    @Arg('input', () => GrantRoundExceptionInput, { description: 'Who, and what (vem och vad).' })
    input: GrantRoundExceptionInput,
    @Ctx() context: Context,
  ): Promise<RoundExceptionPayload> {
    const forbund = await forbundOf(context, input.forbund);
    return answer(context, await grantException(context.hub, context.actor, { ...input, forbund }));
  }

  @Extensions({ permission: 'rounds:manage' })
  @Mutation(() => RoundExceptionPayload, {
    description: 'Ends the exception that stands for a förbund in a round (återkalla undantag).',
  })
  async revokeRoundException(
    @Arg('input', () => RevokeRoundExceptionInput, { description: 'Whose, and why (vems och varför).' })
    input: RevokeRoundExceptionInput,
    @Ctx() context: Context,
  ): Promise<RoundExceptionPayload> {
    const forbund = await forbundOf(context, input.forbund);
    return answer(context, await revokeException(context.hub, context.actor, { ...input, forbund }));
  }
}

async function forbundOf({ loaders }: Context, organisationNumber: string): Promise<Forbund> {
  const forbund = await loaders.register.forbundByNumber.load(organisationNumber);
  if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: organisationNumber });
  return forbund;
}

const answer = ({ language }: Context, outcome: Outcome<StandingException>): RoundExceptionPayload =>
  outcome.ok
    ? { exception: outcome.value, userErrors: [] }
    : { exception: null, userErrors: toUserErrors(outcome.refusals, language) };
