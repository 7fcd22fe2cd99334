import { DateScalar, toUserErrors, type Context } from '../../graphql';
import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SamnavError } from '../../platform';
import { Forbund, holdsOn, Municipality } from '../../register';
import {
  LocalGroupResourceType,
  LocalGroupType,
  RegisterLocalGroupsInput,
  RegisterLocalGroupsPayload,
  toLocalGroup,
} from './local-group.types';
import { registerLocalGroups } from './register-local-groups.use-case';

const onDay =
  (day: string | null | undefined) =>
  ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }): boolean =>
    !day || holdsOn(day, startsOn, endsOn);

@Resolver(() => Forbund)
export class ForbundLocalGroupsResolver {
  @FieldResolver(() => [LocalGroupType], {
    description: 'Its local development groups by code, through time or on one day (lokusgrupper).',
  })
  async localGroups(
    @Root() forbund: Forbund,
    @Ctx() { loaders }: Context,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'Only those that ran on this day (på datum).' })
    onDate?: string | null,
  ): Promise<LocalGroupType[]> {
    const groups = await loaders.localGroups.localGroupsOfForbund.load(forbund.key);
    return groups.filter(onDay(onDate)).map(toLocalGroup);
  }
}

@Resolver(() => LocalGroupType)
export class LocalGroupResolver {
  @Query(() => LocalGroupType, {
    nullable: true,
    description: 'One local development group by its förbund and its code (lokusgrupp).',
  })
  async localGroup(
    @Arg('forbund', () => String, { description: 'Organisation number of the förbund (förbund).' }) number: string,
    @Arg('code', () => String, { description: 'Code in the förbund (kod).' }) code: string,
    @Ctx() { loaders }: Context,
  ): Promise<LocalGroupType | null> {
    const forbund = await loaders.register.forbundByNumber.load(number);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: number });
    const found = (await loaders.localGroups.localGroupsOfForbund.load(forbund.key)).find(
      (group) => group.code === code,
    );
    return found ? toLocalGroup(found) : null;
  }

  @FieldResolver(() => Forbund, { description: 'The förbund that has it (förbund).' })
  async forbund(@Root() group: LocalGroupType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(group.forbundId);
  }

  @FieldResolver(() => [Municipality], { description: 'The municipalities that it works in (kommuner).' })
  async municipalities(@Root() group: LocalGroupType, @Ctx() { loaders }: Context): Promise<Municipality[]> {
    const found = await Promise.all(group.municipalityCodes.map((code) => loaders.register.municipality.load(code)));
    return found.flatMap((municipality) => municipality ?? []);
  }

  @FieldResolver(() => [LocalGroupResourceType], {
    description: 'Its coordinators and added kronor, period by period or on one day (resurser).',
  })
  resources(
    @Root() { storedResources }: LocalGroupType,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'Only those of this day (på datum).' })
    onDate?: string | null,
  ): LocalGroupResourceType[] {
    return storedResources.filter(onDay(onDate));
  }

  @Extensions({ permission: 'local-groups:register' })
  @Mutation(() => RegisterLocalGroupsPayload, {
    description: 'Registers or corrects local development groups (registrera lokusgrupper).',
  })
  async registerLocalGroups(
    @Arg('input', () => RegisterLocalGroupsInput, { description: 'The groups (grupperna).' })
    input: RegisterLocalGroupsInput,
    @Ctx() { hub, actor, language, loaders }: Context,
  ): Promise<RegisterLocalGroupsPayload> {
    const forbund = await loaders.register.forbundByNumber.load(input.forbund);
    if (!forbund) throw new SamnavError('UNKNOWN_FORBUND', { forbund: input.forbund });
    const outcome = await registerLocalGroups(hub, actor, { forbund, groups: input.groups });
    return {
      groups: outcome.ok ? outcome.value.map(toLocalGroup) : [],
      userErrors: toUserErrors(outcome.ok ? [] : outcome.refusals, language),
    };
  }
}
