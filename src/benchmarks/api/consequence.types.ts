import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType } from '../../catalogue';
import { CountScalar, enumOf } from '../../graphql';
import { UnitKindEnum, ValueStatusEnum, type UnitKind } from '../../releases';
import type { Category } from '../family/category-words';
import { CategoryEnum } from './comparison-enums.types';
import { UNTOLD_REASONS, type PublicFigure, type UntoldReason } from '../consequences/consequences';

const UntoldReasonEnum = enumOf(UNTOLD_REASONS);
registerEnumType(UntoldReasonEnum, {
  name: 'UntoldReason',
  description: 'Why it cannot be said what a county or the nation would have (skäl till att det inte kan sägas).',
  valuesConfig: {
    NOTHING_RELEASED: { description: 'Nothing of it is released yet (inget är publicerat).' },
    TOTAL_WITHHELD: { description: 'Its figure is withheld (värdet visas inte).' },
    OWN_WITHHELD: { description: 'The förbund’s own figure in it is withheld (det egna värdet visas inte).' },
  },
});

@ObjectType('PublicFigure', {
  simpleResolvers: true,
  description: 'A figure as the public sees it, or would (offentligt värde).',
})
export class PublicFigureType {
  @Field(() => ValueStatusEnum, { description: 'Whether it can be seen (status).' })
  status!: PublicFigure['status'];

  @Field(() => Float, { nullable: true, description: 'In the unit of the measure; null when not seen (värde).' })
  value!: number | null;

  @Field(() => CountScalar, { nullable: true, description: 'Respondents; null when not seen (antal svarande).' })
  n!: number | null;

  @Field(() => Int, { description: 'Förbund behind it (redovisande förbund).' })
  unitsReporting!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Förbund that there are; 1 for a förbund’s own figure, null for what is missing (förbund som finns).',
  })
  unitsExisting!: number | null;
}

@ObjectType('Consequence', {
  simpleResolvers: true,
  description: 'A public figure that would not be the same (följd).',
})
export class ConsequenceType {
  @Field(() => UnitKindEnum, { description: 'Whose: the förbund’s own, its county’s or the nation’s (slag av enhet).' })
  unitKind!: UnitKind;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => String, { description: 'Dimension; TOTAL when not broken down (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Category, or code of an insats (kategori).' })
  category!: string;

  @Field(() => PublicFigureType, { description: 'As it is (nu).' })
  now!: PublicFigure;

  @Field(() => PublicFigureType, {
    nullable: true,
    description:
      'As it would be by the rule for small numbers; protection of other figures may withhold it as well. Null when it cannot be said (då).',
  })
  then!: PublicFigure | null;

  @Field(() => UntoldReasonEnum, { nullable: true, description: 'Why `then` is null (skäl).' })
  untold!: UntoldReason | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: 'How the förbund stands against the nation, by its total; null for others (bedömning nu).',
  })
  categoryNow!: Category | null;

  @Field(() => CategoryEnum, {
    nullable: true,
    description: 'How it would stand, with the others as they are published (bedömning då).',
  })
  categoryThen!: Category | null;
}

@ObjectType('Consequences', {
  simpleResolvers: true,
  description:
    'What the public would see otherwise, if these figures were released and nothing else changed. Made of published figures and the förbund’s own (följder).',
})
export class ConsequencesType {
  @Field(() => Int, { description: 'How many figures (antal).' })
  totalCount!: number;

  @Field(() => Int, { description: 'Own figures that are shown and would be withheld (nyligen undertryckta).' })
  newlyWithheld!: number;

  @Field(() => Int, {
    description: 'Own figures that are withheld, or not there, and would be shown (nyligen visade).',
  })
  newlyShown!: number;

  @Field(() => Int, { description: 'Measures in which the förbund would stand otherwise (ändrade bedömningar).' })
  categoryChanges!: number;

  @Field(() => [ConsequenceType], { description: 'The first of them, as many as were asked for (följder).' })
  nodes!: ConsequenceType[];
}
