import { RankUsefulnessType } from './usefulness.types';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, DateTimeScalar, formerName, Node, UserErrorType } from '../../graphql';
import type { StoredCorrection, StoredRelease } from '../publishing/release.store';

@ObjectType('ReleaseCorrection', {
  simpleResolvers: true,
  description: 'A submission of a release that corrects what an earlier one showed (rättelse).',
})
export class ReleaseCorrectionType implements StoredCorrection {
  @Field(() => String, { nullable: true, description: 'Organisation number of the förbund (organisationsnummer).' })
  @Field(
    () => String,
    formerName({
      name: 'forbund',
      now: 'organisationNumber',
      nullable: true,
      description: 'Organisation number of the förbund (organisationsnummer).',
      ...{ since: '2026-11-30', until: '2027-11-30' },
    }),
  )
  organisationNumber!: string | null;

  @Field(() => String, { description: 'Name of the förbund (namn).' })
  forbundName!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => Int, { description: 'Version of the submission; earlier ones are kept (version).' })
  version!: number;

  @Field(() => String, { description: 'Why, in the words of the förbund (skäl till rättelse).' })
  reason!: string;
}

@ObjectType('Release', {
  simpleResolvers: true,
  implements: [Node],
  description: 'An immutable, numbered state of the published figures (publicering).',
})
export class ReleaseType extends Node {
  static override readonly nodeKind = 'Release';

  @Field(() => Int, {
    description: 'Number, rising from 1, with a gap after a restore; cite it with a figure (nummer).',
  })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The life of the database in which it was made; a restore begins another. Null for those made before such were kept (epok).',
  })
  epoch!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it is or becomes public (publicerad).' })
  publishedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is public; if not, it is under embargo until then (offentlig).' })
  isPublic!: boolean;

  /** The resolver shows it to those who publish. */
  earlyReaders!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What the secretariat says about it (anmärkning).' })
  note!: string | null;

  @Field(() => Int, { description: 'Figures that are new in it (nya värden).' })
  added!: number;

  @Field(() => Int, { description: 'Figures that it changes (ändrade värden).' })
  changed!: number;

  @Field(() => Int, { description: 'Figures that it no longer has (återkallade värden).' })
  withdrawn!: number;

  @Field(() => String, {
    description:
      'The version of the data: major when a figure is gone, minor when one is new or corrected (dataversion).',
  })
  dataVersion!: string;

  @Field(() => String, { description: 'The rules for disclosure control it was protected by (regelversion).' })
  rulesVersion!: string;

  @Field(() => Int, { description: 'Figures of the rounds it concerns that can be seen (visade värden).' })
  shown!: number;

  @Field(() => Int, {
    description: 'Figures of those rounds that are withheld to protect persons (undertryckta värden).',
  })
  withheld!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn, if it was (återkallad).' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (skäl till återkallelse).' })
  withdrawnReason!: string | null;

  @Field(() => [ReleaseCorrectionType], {
    description: 'The submissions in it that correct what was released before, with the reason (rättelser).',
  })
  corrections!: readonly StoredCorrection[];
}

export const toRelease = (stored: StoredRelease): ReleaseType =>
  Object.assign(new ReleaseType(), stored, { key: stored.number });

export const ReleaseConnection = connectionOf(ReleaseType, 'Release');

@InputType({ description: 'A release of what has been accepted (publicering).' })
export class PublishReleaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'What readers should know, in at most 5000 characters; no personal data (anmärkning).',
  })
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Says that published figures may change by a few persons, who can be seen as the difference (bekräfta små rättelser).',
  })
  confirmSmallCorrections?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Says that earlier releases have already given small figures away; rehearseRelease { revealedBefore } names them (bekräfta redan röjda värden).',
  })
  confirmRevealedBefore?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it becomes public; at once when left out (tid för publicering, embargo).',
  })
  publishAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Credentials that may read it until then besides those who publish: token:12, which must be in force, or oidc: and 16 hexadecimal digits, of which only the form can be checked. Who read is in the audit trail (förhandsläsare).',
  })
  earlyReaders?: string[] | null;
}

@InputType({ description: 'A release that must not be used any more (återkallelse av publicering).' })
export class WithdrawReleaseInput {
  @Field(() => Int, { description: 'Its number (nummer).' })
  number!: number;

  @Field(() => String, {
    description: 'Why, for everybody to read, in at most 5000 characters; no personal data (skäl).',
  })
  reason!: string;
}

@ObjectType('WithdrawReleasePayload', {
  simpleResolvers: true,
  description: 'The release that was withdrawn (resultat av återkallelse).',
})
export class WithdrawReleasePayload {
  @Field(() => ReleaseType, { nullable: true, description: 'The release; null when it was refused (publicering).' })
  release!: ReleaseType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('PublishReleasePayload', {
  simpleResolvers: true,
  description: 'The new release (resultat av publicering).',
})
export class PublishReleasePayload {
  @Field(() => ReleaseType, { nullable: true, description: 'The release; null when it was refused (publicering).' })
  release!: ReleaseType | null;

  @Field(() => [RankUsefulnessType], {
    nullable: true,
    description: 'What protection left to see of its rounds, the dearest figures first (nytta efter rang).',
  })
  usefulnessByRank!: readonly RankUsefulnessType[] | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
