import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, enumOf, UserErrorType } from '../graphql';
import { BREAKER_STATES, breakerState, type BreakerState } from '../platform';
import { isStale, type Source } from './source';

const BreakerStateEnum = enumOf(BREAKER_STATES);
registerEnumType(BreakerStateEnum, {
  name: 'BreakerState',
  description: 'Whether a source is asked (kretsbrytarens läge).',
  valuesConfig: {
    CLOSED: { description: 'It is asked as usual (sluten).' },
    OPEN: { description: 'It has failed several times in a row and is left alone for a while (öppen).' },
    HALF_OPEN: { description: 'It will be asked once, to see (halvöppen).' },
  },
});

const STALE =
  'Nothing has been fetched for twice the time that the schedule says; never without a schedule (inaktuell).';

@ObjectType('Source', {
  simpleResolvers: true,
  description: 'Where a förbund’s figures are fetched from (källa). Its credential is not shown to anybody.',
})
export class SourceType {
  forbundId!: number;

  @Field(() => Int, { description: 'Number of the source (nummer).' })
  number!: number;

  @Field(() => String, { description: 'Where it is (adress).' })
  address!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours between fetchings; null is only when somebody asks (timmar mellan hämtningar).',
  })
  everyHours!: number | null;

  @Field(() => Boolean, { description: 'Whether it is fetched from at all (påslagen).' })
  isActive!: boolean;

  @Field(() => BreakerStateEnum, { description: 'Whether it is asked (kretsbrytare).' })
  breaker!: BreakerState;

  @Field(() => Int, { description: 'Attempts that have failed in a row (misslyckade i rad).' })
  failures!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is left alone; null while the breaker is closed (lämnas i fred till).',
  })
  openUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the schedule is due next (nästa hämtning).' })
  nextAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When figures last came as they should, changed or not (senast lyckad).',
  })
  lastSuccessAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that last went wrong (senast misslyckad).' })
  lastFailureAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The version that it last said it has (senaste version).' })
  lastVersion!: string | null;

  @Field(() => Boolean, { description: STALE })
  stale!: boolean;
}

export function toSource({ key, active, ...source }: Source, now: Date): SourceType {
  return { ...source, number: key, isActive: active, breaker: breakerState(source, now), stale: isStale(source, now) };
}

@ObjectType('SourceStanding', {
  simpleResolvers: true,
  description: 'How up to date a förbund’s source is (källans aktualitet).',
})
export class SourceStandingType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When figures last came from it as they should, changed or not (senast hämtad).',
  })
  lastHarvestAt!: Date | null;

  @Field(() => Boolean, { description: STALE })
  stale!: boolean;

  @Field(() => BreakerStateEnum, { description: 'Whether it is asked (kretsbrytare).' })
  breaker!: BreakerState;
}

export const toSourceStanding = (source: Source, now: Date): SourceStandingType => ({
  lastHarvestAt: source.lastSuccessAt,
  stale: isStale(source, now),
  breaker: breakerState(source, now),
});

const ADDRESS = 'An https address on the internet that serves the contract of the hub (adress).';
const CREDENTIAL = 'What the hub shows the source, as a bearer token; kept encrypted and never shown (nyckel).';

@InputType({ description: 'Where a förbund’s figures are to be fetched from (ny källa).' })
export class AddSourceInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => String, { description: ADDRESS })
  address!: string;

  @Field(() => String, { description: CREDENTIAL })
  credential!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours between fetchings, 1 to 720; only when somebody asks, unless stated (timmar mellan hämtningar).',
  })
  everyHours?: number | null;
}

@InputType({ description: 'What to change of a source; what is left out stays (ändrad källa).' })
export class UpdateSourceInput {
  @Field(() => Int, { description: 'Number of the source (nummer).' })
  source!: number;

  @Field(() => String, { nullable: true, description: `${ADDRESS} With a credential.` })
  address?: string | null;

  @Field(() => String, { nullable: true, description: CREDENTIAL })
  credential?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours between fetchings, 1 to 720; null is only when somebody asks (timmar mellan hämtningar).',
  })
  everyHours?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is fetched from at all (påslagen).' })
  isActive?: boolean | null;
}

@InputType({ description: 'Which source to remove (källa att ta bort).' })
export class RemoveSourceInput {
  @Field(() => Int, { description: 'Number of the source (nummer).' })
  source!: number;
}

@ObjectType('SourcePayload', { simpleResolvers: true, description: 'The source as it is now (resultat).' })
export class SourcePayload {
  @Field(() => SourceType, { nullable: true, description: 'The source; null when refused (källa).' })
  source!: SourceType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('RemoveSourcePayload', { simpleResolvers: true, description: 'The one removed (resultat).' })
export class RemoveSourcePayload {
  @Field(() => Int, { nullable: true, description: 'Its number; null when refused (nummer).' })
  source!: number | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
