import { DateScalar, PageArgs, toConnection, toUserErrors, type Connection, type Context } from '../graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { refusal } from '../platform';
import { registerFindingText } from './check-register';
import { County } from './county.entity';
import { Forbund } from './forbund.entity';
import { importRegister } from './import-register.use-case';
import { Municipality } from './municipality.entity';
import { allCounties, forbundPage, municipalityPage, type MembershipFact } from './register.store';
import {
  ForbundArgs,
  ForbundConnection,
  ImportRegisterInput,
  ImportRegisterPayload,
  MembershipType,
  MunicipalityConnection,
  type RegisterRowInput,
} from './register.types';

const holdsOn = (day: string | null | undefined) => (member: MembershipFact) =>
  !day || ((member.validFrom ?? '') <= day && (member.validUntil ?? '9999') > day);

/** A name under one of the two names of its field; both are kept when they differ, for the check to tell. */
const withOneName = ({ forbundName, forbund, ...row }: RegisterRowInput) => ({
  ...row,
  forbund: forbundName ?? forbund ?? '',
  otherName: forbundName && forbund !== forbundName ? forbund : null,
});

@Resolver(() => Forbund)
export class ForbundResolver {
  @Query(() => ForbundConnection, {
    description: 'The förbund in Swedish alphabetical order, now and before (förbund).',
  })
  async forbund(@Args(() => ForbundArgs) args: ForbundArgs, @Ctx() { hub }: Context): Promise<Connection<Forbund>> {
    return toConnection(await forbundPage(hub.db, args, args), args);
  }

  @Query(() => Forbund, {
    nullable: true,
    description: 'One förbund by its organisation number (förbund efter organisationsnummer).',
  })
  async forbundByNumber(
    @Arg('organisationNumber', () => String, { description: 'NNNNNN-NNNN (organisationsnummer).' })
    organisationNumber: string,
    @Ctx() { loaders }: Context,
  ): Promise<Forbund | null> {
    return loaders.register.forbundByNumber.load(organisationNumber);
  }

  @FieldResolver(() => County, { description: 'The county it belongs to (län).' })
  async county(@Root() forbund: Forbund, @Ctx() { loaders }: Context): Promise<County | null> {
    return loaders.register.county.load(forbund.countyCode);
  }

  @FieldResolver(() => [MembershipType], { description: 'Its members through time, or on one day (medlemmar).' })
  async members(
    @Root() forbund: Forbund,
    @Ctx() { loaders }: Context,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'Only those who were members on this day (på datum).',
    })
    onDate?: string | null,
  ): Promise<MembershipFact[]> {
    return (await loaders.register.membersOfForbund.load(forbund.key)).filter(holdsOn(onDate));
  }

  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund that it was merged into (efterträdare).' })
  async successor(@Root() forbund: Forbund, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return forbund.successorId === null ? null : loaders.register.forbundByKey.load(forbund.successorId);
  }

  @FieldResolver(() => [Forbund], { description: 'The förbund that were merged into it (föregångare).' })
  async predecessors(@Root() forbund: Forbund, @Ctx() { loaders }: Context): Promise<Forbund[]> {
    return loaders.register.predecessors.load(forbund.key);
  }

  @Extensions({ permission: 'register:import' })
  @Mutation(() => ImportRegisterPayload, {
    description: 'Takes in a register, whole or not at all (importera register).',
  })
  async importRegister(
    @Arg('input', () => ImportRegisterInput, { description: 'The register (registret).' }) input: ImportRegisterInput,
    @Ctx() { hub, actor, language }: Context,
  ): Promise<ImportRegisterPayload> {
    const rows = input.rows.map((row, index) => ({ ...withOneName(row), row: index + 1 }));
    const report = await importRegister(hub, actor, { rows, dryRun: input.dryRun });
    const count = report.findings.length;
    return {
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, text: registerFindingText(finding) })),
      userErrors: toUserErrors(count > 0 ? [refusal('REGISTER_NOT_IMPORTED', ['rows'], { count })] : [], language),
    };
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => Municipality, { description: 'The municipality (kommun).' })
  async municipality(@Root() member: MembershipFact, @Ctx() { loaders }: Context): Promise<Municipality | null> {
    return loaders.register.municipality.load(member.municipalityCode);
  }

  @FieldResolver(() => Forbund, { description: 'The förbund (förbund).' })
  async forbund(@Root() member: MembershipFact, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return loaders.register.forbundByKey.load(member.forbundId);
  }
}

@Resolver(() => County)
export class CountyResolver {
  @Query(() => [County], { description: 'The 21 counties by code (län).' })
  async counties(@Ctx() { hub }: Context): Promise<County[]> {
    return allCounties(hub.db);
  }

  @FieldResolver(() => [Forbund], { description: 'The förbund of the county, now and before (förbund i länet).' })
  async forbund(@Root() county: County, @Ctx() { loaders }: Context): Promise<Forbund[]> {
    return loaders.register.forbundInCounty.load(county.code);
  }
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => MunicipalityConnection, {
    description: 'The 290 municipalities in Swedish alphabetical order (kommuner).',
  })
  async municipalities(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { hub }: Context,
    @Arg('county', () => String, { nullable: true, description: 'Only those of this county, by its code (län).' })
    county?: string | null,
  ): Promise<Connection<Municipality>> {
    return toConnection(await municipalityPage(hub.db, county ?? null, page), page);
  }

  @FieldResolver(() => County, { description: 'The county it lies in (län).' })
  async county(@Root() municipality: Municipality, @Ctx() { loaders }: Context): Promise<County | null> {
    return loaders.register.county.load(municipality.countyCode);
  }

  @FieldResolver(() => [MembershipType], { description: 'The förbund it is and has been a member of (medlemskap).' })
  async memberships(@Root() municipality: Municipality, @Ctx() { loaders }: Context): Promise<MembershipFact[]> {
    return loaders.register.membershipsOfMunicipality.load(municipality.code);
  }
}
