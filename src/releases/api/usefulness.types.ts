import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import type { UnitKind } from '../cube/cube-row';
import { RANKS, type Rank } from '../protection/ranks';
import { UnitKindEnum } from './release-change.types';

const RankEnum = enumOf(RANKS);
registerEnumType(RankEnum, {
  name: 'FigureRank',
  description:
    'What a figure is worth to those who read it: it is withheld only where nothing of the ranks after it would do (värdens rang).',
  valuesConfig: {
    NATION: { description: 'The country’s (riket).' },
    COUNTY: { description: 'A county’s total (länets totalvärde).' },
    FORBUND: { description: 'A förbund’s total (förbundets totalvärde).' },
    COUNTY_SEX: { description: 'Women or men of a county (kvinnor eller män i länet).' },
    FORBUND_SEX: { description: 'Women or men of a förbund (kvinnor eller män i förbundet).' },
    COUNTY_CATEGORY: { description: 'Another category of a county, as an age group (annan kategori i länet).' },
    FORBUND_CATEGORY: { description: 'Another category of a förbund (annan kategori i förbundet).' },
    KIND_OF_INTERVENTION: { description: 'A kind of insats in a county (slag av insats).' },
    OWN_UNIT: { description: 'One insats or local group of a förbund (enskild insats eller lokal grupp).' },
    UNKNOWN: { description: 'Those of whom it is not known (ej svar).' },
  },
});

@ObjectType('ReleaseUsefulness', {
  simpleResolvers: true,
  description: 'What protection leaves to see of the figures of one kind of unit (nytta).',
})
export class UsefulnessType {
  @Field(() => UnitKindEnum, { description: 'Whose figures (slag av enhet).' })
  unitKind!: UnitKind;

  @Field(() => Int, { description: 'Figures (värden).' })
  figures!: number;

  @Field(() => Int, { description: 'Figures that would be seen (visade värden).' })
  shown!: number;

  @Field(() => Int, { description: 'Figures withheld because they are small themselves (små värden).' })
  small!: number;

  @Field(() => Int, { description: 'Figures withheld besides, to protect those (även undertryckta).' })
  withheldBesides!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent of the respondents behind the totals that are in seen totals (svarande som syns).',
  })
  respondentsSeen!: number | null;
}

@ObjectType('ReleaseUsefulnessByRank', {
  simpleResolvers: true,
  description: 'What protection leaves to see of the figures of one rank (nytta efter rang).',
})
export class RankUsefulnessType {
  @Field(() => RankEnum, { description: 'Which figures (rang).' })
  rank!: Rank;

  @Field(() => Int, { description: 'Figures (värden).' })
  figures!: number;

  @Field(() => Int, { description: 'Figures that would be seen (visade värden).' })
  shown!: number;

  @Field(() => Int, { description: 'Figures withheld because they are small themselves (små värden).' })
  small!: number;

  @Field(() => Int, { description: 'Figures withheld besides, to protect those (även undertryckta).' })
  withheldBesides!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent of the respondents behind these figures that are in seen ones (svarande som syns).',
  })
  respondentsSeen!: number | null;
}
