import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound } from '../../catalogue';
import { TextType } from '../../graphql';
import type { Text } from '../../platform';
import { ReleasedValueType, type ReleasedValue } from '../../releases';
import type { PooledRounds } from '../series/pool-rounds.use-case';

@ArgsType()
export class PooledRoundsArgs {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => [String], { description: 'Codes of the two or three rounds to put together (mätomgångar).' })
  rounds!: string[];

  @Field(() => String, { nullable: true, description: 'A dimension to look at one category of (redovisningsgrupp).' })
  dimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the dimension (kategori).' })
  category?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release to read; the latest, unless stated (publicering).',
  })
  release?: number | null;
}

@ObjectType('PooledRounds', {
  simpleResolvers: true,
  description:
    'Two or three comparable rounds of a förbund as one figure, made of what each of them publishes (sammanlagda omgångar).',
})
export class PooledRoundsType {
  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [RoundType], { description: 'The rounds that were asked for (efterfrågade omgångar).' })
  asked!: RoundType[];

  @Field(() => [RoundType], {
    description: 'The rounds that are in the figure: those with a published one (ingående omgångar).',
  })
  rounds!: RoundType[];

  @Field(() => ReleasedValueType, {
    description: 'The figure: PARTIAL where a round is withheld or missing (sammanlagt värde).',
  })
  value!: ReleasedValue;

  @Field(() => TextType, { description: 'What it is made of, in words (i ord).' })
  sentence!: Text;
}

export const toPooledRounds = ({ measure, asked, rounds, ...found }: PooledRounds): PooledRoundsType => ({
  ...found,
  measure: toMeasure(measure),
  asked: asked.map(toRound),
  rounds: rounds.map(toRound),
});
