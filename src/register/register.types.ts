import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, DateScalar, PageArgs, TextType, UserErrorType } from '../graphql';
import { deprecation, type Text } from '../platform';
import { REGISTER_FINDINGS, type RegisterFindingCode } from './check-register';
import { Forbund } from './forbund.entity';
import { Municipality } from './municipality.entity';

export const ForbundConnection = connectionOf(Forbund, 'Forbund');
export const MunicipalityConnection = connectionOf(Municipality, 'Municipality');

@ArgsType()
export class ForbundArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Only those that existed on this day (på datum).' })
  onDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those in this county, by its code (län).' })
  county?: string | null;
}

@ObjectType('Membership', {
  simpleResolvers: true,
  description:
    'A municipality’s time as a member of a förbund, from the first day until the day it no longer was one (medlemskap).',
})
export class MembershipType {
  forbundId!: number;
  municipalityCode!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null when the register does not say (från och med).',
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer was a member; null while it is one (till).',
  })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'What the register remarks (anmärkning).' })
  note!: string | null;
}

const RegisterFindingCodeEnum = Object.fromEntries(Object.keys(REGISTER_FINDINGS).map((code) => [code, code]));
registerEnumType(RegisterFindingCodeEnum, {
  name: 'RegisterFindingCode',
  description: 'Everything that can be wrong with a register file (felkod för register).',
  valuesConfig: Object.fromEntries(
    Object.entries<Text & { readonly deprecated?: string }>(REGISTER_FINDINGS).map(([code, { sv, en, deprecated }]) => [
      code,
      { description: `${en} (${sv})`, deprecationReason: deprecated },
    ]),
  ),
});

@ObjectType('RegisterFinding', {
  simpleResolvers: true,
  description: 'One fault in a register file (anmärkning på registerfil).',
})
export class RegisterFindingType {
  @Field(() => RegisterFindingCodeEnum, { description: 'What was wrong (felkod).' })
  code!: RegisterFindingCode;

  @Field(() => Int, {
    description: 'Line of the file, or position in the list from 1; 0 when it is about the whole (rad).',
  })
  row!: number;

  @Field(() => TextType, { description: 'The same in words (i ord).' })
  text!: Text;
}

@InputType({ description: 'A förbund and one of its members; several rows make up a förbund (registerrad).' })
export class RegisterRowInput {
  @Field(() => String, { nullable: true, description: 'Name of the förbund; required (förbundets namn).' })
  forbundName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the förbund (förbundets namn).',
    deprecationReason: deprecation('2026-11-30', '2027-11-30', {
      sv: 'forbundName är detsamma; ange ett av dem.',
      en: 'forbundName is the same; give one of them.',
    }),
  })
  forbund?: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation number NNNNNN-NNNN (organisationsnummer).' })
  organisationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Four-digit code of a member (kommunkod).' })
  municipalityCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Two-digit county code; that of the first member unless stated (länskod).',
  })
  countyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'First day of membership, YYYY-MM-DD (medlem från).' })
  memberFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'First day no longer a member, YYYY-MM-DD (medlem till).' })
  memberUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'First day the förbund existed, YYYY-MM-DD (bildat).' })
  existsFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'First day it no longer existed, YYYY-MM-DD (upphört).' })
  existsUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'Number or name of the förbund that took over (efterträdare).' })
  successor?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark (anmärkning).' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was taken from (källa).' })
  source?: string | null;
}

@InputType({ description: 'A register, or the part of it that has changed (import av register).' })
export class ImportRegisterInput {
  @Field(() => [RegisterRowInput], { description: 'The rows (rader).' })
  rows!: RegisterRowInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Check and report, but store nothing (provkörning).' })
  dryRun!: boolean;
}

@ObjectType('ImportRegisterPayload', { simpleResolvers: true, description: 'What an import did (resultat av import).' })
export class ImportRegisterPayload {
  @Field(() => Boolean, { description: 'Whether the register now says what the file says (sparat).' })
  stored!: boolean;

  @Field(() => Int, { description: 'Förbund that are new (nya).' })
  created!: number;

  @Field(() => Int, { description: 'Förbund that changed (ändrade).' })
  updated!: number;

  @Field(() => Int, { description: 'Förbund that were as the file says already (oförändrade).' })
  unchanged!: number;

  @Field(() => [RegisterFindingType], { description: 'Faults in the rows; any one refuses the whole (anmärkningar).' })
  findings!: RegisterFindingType[];

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
