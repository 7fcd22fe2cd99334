import { Field, Int, ObjectType } from 'type-graphql';
import { JsonObjectScalar, TextType } from '../../graphql';
import type { Text } from '../../platform';
import type { MethodUsed } from '../figures/methods-used';

@ObjectType('MethodUsed', {
  simpleResolvers: true,
  description: 'A method and its version, to be cited with the figure (metod).',
})
export class MethodUsedType {
  @Field(() => String, { description: 'Name, as in docs/statistics.md (namn).' })
  name!: string;

  @Field(() => Int, { description: 'Version of our implementation (version).' })
  version!: number;

  @Field(() => TextType, { description: 'What it was used for (syfte).' })
  purpose!: Text;
}

@ObjectType('Explanation', {
  simpleResolvers: true,
  description: 'How a figure came about; only what is published is told (förklaring).',
})
export class ExplanationType {
  @Field(() => TextType, { description: 'Formula in words (formel).' })
  formula!: Text;

  @Field(() => JsonObjectScalar, { description: 'The published numbers it was computed from (indata).' })
  inputs!: object;

  @Field(() => String, { nullable: true, description: 'Method of the interval with its version (metod).' })
  method!: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the measure (måttversion).' })
  measureVersion!: number | null;

  @Field(() => Int, { nullable: true, description: 'Release that the figure was read in (publicering).' })
  release!: number | null;

  @Field(() => TextType, { description: 'Why it can be seen or not (regel).' })
  rule!: Text;
}

@ObjectType('RowExplanation', {
  simpleResolvers: true,
  description: 'How the judgement of a unit came about; only what is published is told (förklaring).',
})
export class RowExplanationType {
  @Field(() => TextType, { description: 'What was compared, in words (formel).' })
  formula!: Text;

  @Field(() => JsonObjectScalar, { description: 'The published numbers and the outcome of the test (indata).' })
  inputs!: object;

  @Field(() => TextType, { description: 'How the category follows, or why there is none (bedömningsregel).' })
  rule!: Text;

  @Field(() => [MethodUsedType], { description: 'How it was computed (metoder).' })
  methods!: readonly MethodUsed[];

  @Field(() => Int, { description: 'Version of the measure (måttversion).' })
  measureVersion!: number;

  @Field(() => Int, { description: 'Release that was read (publicering).' })
  release!: number;
}
