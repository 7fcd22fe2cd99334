import {
  AUTHORITIES,
  SYSTEM_ERROR_LISTS,
  SystemErrorType,
  toSystemError,
  type StoredSystemError,
} from '../../system-errors';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql';
import { SamnavError } from '../../platform';
import { readEdition } from '../../releases';
import { askWithin } from '../questions/ask-within';
import { dialoguePack } from './dialogue-pack.use-case';
import { DialoguePackArgs, DialoguePackType, PackCaseType, toDialoguePack } from './dialogue-pack.types';

@Resolver(() => PackCaseType)
export class DialoguePackResolver {
  @Query(() => DialoguePackType, {
    description:
      'What a meeting with an authority is prepared by, dated and citable; also at `files` (dialogunderlag).',
  })
  async dialoguePack(
    @Args(() => DialoguePackArgs) { authority: code, ...asked }: DialoguePackArgs,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<DialoguePackType> {
    const authority = AUTHORITIES.get(code);
    if (!authority) throw new SamnavError('UNKNOWN_CODE', { code, list: SYSTEM_ERROR_LISTS.authorities });
    const pack = await dialoguePack(context, (at) => askWithin(schema, at), { authority, ...asked });
    return toDialoguePack(pack, (await readEdition(context.hub, pack.release)).catalogue);
  }

  @FieldResolver(() => SystemErrorType, {
    description: 'The case itself, with its words, as it is today and not on the day of the pack (systemfel).',
  })
  async systemError(@Root() { number }: PackCaseType, @Ctx() { loaders }: Context): Promise<SystemErrorType> {
    return toSystemError((await loaders.systemErrors.systemError.load(number)) as StoredSystemError);
  }
}
