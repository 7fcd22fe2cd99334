import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { DateScalar, Node, SekScalar, UserErrorType } from '../../graphql';
import type { StoredLocalGroup, StoredResource } from './local-group';

const ENDS_ON = 'First day after it; null while that is open (slutar).';

@ObjectType('LocalGroupResource', {
  simpleResolvers: true,
  description: 'What a local development group has had in a period (resurs till lokusgrupp).',
})
export class LocalGroupResourceType {
  @Field(() => DateScalar, { description: 'First day (från).' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: ENDS_ON })
  endsOn!: string | null;

  @Field(() => Float, { description: 'Coordinators in full-time posts (samordnare, heltidstjänster).' })
  coordinators!: number;

  @Field(() => SekScalar, {
    description: 'Kronor added in the whole period, beside what there was before (tillförda kronor).',
  })
  addedSek!: string;
}

@ObjectType('LocalGroup', {
  simpleResolvers: true,
  implements: [Node],
  description:
    'A local development group: where a förbund’s parties develop their collaboration together (lokusgrupp).',
})
export class LocalGroupType extends Node {
  static override readonly nodeKind = 'LocalGroup';

  forbundId!: number;

  /** Codes. */
  municipalityCodes!: readonly string[];

  storedResources!: readonly StoredResource[];

  @Field(() => String, { description: 'Code, unique in its förbund (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => DateScalar, { description: 'First day (startar).' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: ENDS_ON })
  endsOn!: string | null;
}

export const toLocalGroup = ({ municipalities, resources, ...group }: StoredLocalGroup): LocalGroupType =>
  Object.assign(new LocalGroupType(), { ...group, municipalityCodes: municipalities, storedResources: resources });

@InputType('LocalGroupResourceInput', {
  description: 'What a local development group has had in a period (resurs till lokusgrupp).',
})
export class LocalGroupResourceInputType {
  @Field(() => DateScalar, { description: 'First day (från).' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: ENDS_ON })
  endsOn?: string | null;

  @Field(() => Float, {
    description: 'Coordinators in full-time posts, with two decimals at most (samordnare, heltidstjänster).',
  })
  coordinators!: number;

  @Field(() => SekScalar, {
    description: 'Kronor added in the whole period, beside what there was before (tillförda kronor).',
  })
  addedSek!: bigint;
}

@InputType('LocalGroupInput', {
  description: 'What a förbund says of one of its local development groups (lokusgrupp).',
})
export class LocalGroupInputType {
  @Field(() => String, { description: 'Code, unique in the förbund: A–Z, 0–9, - and _ (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => [String], {
    description: 'Codes of its municipalities, members of the förbund in all of its time (kommuner).',
  })
  municipalities!: string[];

  @Field(() => DateScalar, { description: 'First day (startar).' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: ENDS_ON })
  endsOn?: string | null;

  @Field(() => [LocalGroupResourceInputType], {
    defaultValue: [],
    description: 'What it has had, period by period; those that are not here are taken away (resurser).',
  })
  resources!: LocalGroupResourceInputType[];
}

@InputType({ description: 'Local groups to register or correct (registrera lokusgrupper).' })
export class RegisterLocalGroupsInput {
  @Field(() => String, { description: 'Organisation number of the förbund (förbund).' })
  forbund!: string;

  @Field(() => [LocalGroupInputType], { description: 'The groups (grupper).' })
  groups!: LocalGroupInputType[];
}

@ObjectType('RegisterLocalGroupsPayload', {
  simpleResolvers: true,
  description: 'The local groups as they are registered (resultat).',
})
export class RegisterLocalGroupsPayload {
  @Field(() => [LocalGroupType], { description: 'The groups (grupper).' })
  groups!: LocalGroupType[];

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
