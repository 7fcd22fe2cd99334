import { Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql';
import { replacementOf, type NamedCode } from './code-lists';
import { placeText, type LegalReference } from './legal-reference';

@ObjectType('ReplacedAct', {
  simpleResolvers: true,
  description: 'That another act has taken the place of one (ersatt författning).',
})
export class ReplacedActType {
  @Field(() => String, { description: 'SFS number of the act that was replaced (författning).' })
  act!: string;

  @Field(() => String, { description: 'SFS number of the one that applies (ersatt av).' })
  replacedBy!: string;

  @Field(() => DateScalar, { description: 'First day that the new one applies (från och med).' })
  from!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Where this is taken from (källa).' })
  source!: string;
}

@ObjectType('LegalReference', {
  simpleResolvers: true,
  description: 'A place in Swedish law, as it stood on a day (laghänvisning).',
})
export class LegalReferenceType {
  @Field(() => String, { description: 'Number in Svensk författningssamling, such as 2009:400 (SFS-nummer).' })
  sfs!: string;

  @Field(() => String, { nullable: true, description: 'Chapter, such as 10 or 5 a (kapitel).' })
  chapter!: string | null;

  @Field(() => String, { nullable: true, description: 'Section, such as 27 or 3 b (paragraf).' })
  paragraph!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it stood so; null where the source does not say (per datum).',
  })
  asOf!: string | null;

  @Field(() => String, { description: 'In words: 2009:400 10 kap. 27 § (i text).' })
  text!: string;

  @Field(() => ReplacedActType, {
    nullable: true,
    description: 'What applies today in the place of the act; null while it stands (ersatt).',
  })
  replaced!: ReplacedActType | null;
}

export function toLegalReference(reference: LegalReference, today: string): LegalReferenceType {
  const place = placeText(reference);
  return {
    ...reference,
    text: place === '' ? reference.sfs : `${reference.sfs} ${place}`,
    replaced: replacementOf(reference.sfs, today) ?? null,
  };
}

@InputType({ description: 'A place in Swedish law (laghänvisning).' })
export class LegalReferenceInput {
  @Field(() => String, { description: 'SFS number, such as 2009:400 (SFS-nummer).' })
  act!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Chapter and section, such as 10 kap. 27 §; the whole act when left out (ställe).',
  })
  place?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it stood on this day; today, unless stated (per datum).',
  })
  asOf?: string | null;
}

@ObjectType('Authority', {
  simpleResolvers: true,
  description: 'Whom a system error concerns: an authority, or a kind of party (myndighet).',
})
export class AuthorityType implements NamedCode {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;
}

@ObjectType('SystemErrorTheme', { simpleResolvers: true, description: 'What cases have in common (tema).' })
export class ThemeType implements NamedCode {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;
}

/** Codes with their names; a code that the list no longer has is its own name. */
export const named = (codes: readonly string[], list: ReadonlyMap<string, NamedCode>): NamedCode[] =>
  codes.map((code) => list.get(code) ?? { code, nameSv: code, nameEn: code });
