import { Field, Int, ObjectType } from 'type-graphql';
import type { UnitKind } from '../cube/cube-row';
import { ReleaseChangeType, UnitKindEnum } from './release-change.types';
import { RankUsefulnessType, UsefulnessType } from './usefulness.types';

@ObjectType('NamedFigure', {
  simpleResolvers: true,
  description: 'A figure by its name, without its numbers (värde vid namn).',
})
export class NamedFigureType {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;

  @Field(() => String, { description: 'Code of the dimension; TOTAL when not broken down (redovisningsdimension).' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the category (kategori).' })
  category!: string;

  @Field(() => UnitKindEnum, { description: 'Whose figure it is (slag av enhet).' })
  unitKind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation number of the förbund, or code of the county; null for the nation (enhetens kod).',
  })
  unitCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the förbund or county (enhetens namn).' })
  unitName!: string | null;
}

@ObjectType('ReleaseRehearsal', {
  simpleResolvers: true,
  description: 'What a release of everything accepted would change, before it is made (repetition av publicering).',
})
export class ReleaseRehearsalType {
  @Field(() => Int, { description: 'Submissions that wait for it (väntande inlämningar).' })
  submissions!: number;

  @Field(() => Int, {
    description:
      'Comments of förbund on their own figures that it would be the first to carry, or to leave out; replies(state: WAITING) are all (kommentarer).',
  })
  replies!: number;

  @Field(() => String, { description: 'The version of the data that it would be (dataversion).' })
  dataVersion!: string;

  @Field(() => Int, { description: 'Figures of its rounds that would be seen (visade värden).' })
  shown!: number;

  @Field(() => Int, { description: 'Figures of those rounds that would be withheld (undertryckta värden).' })
  withheld!: number;

  @Field(() => Int, { description: 'Figures that would be new (nya värden).' })
  added!: number;

  @Field(() => Int, { description: 'Figures that it would change (ändrade värden).' })
  changed!: number;

  @Field(() => Int, { description: 'Figures that it would no longer have (återkallade värden).' })
  withdrawn!: number;

  @Field(() => Int, { description: 'Figures that are shown now and would be withheld (nyligen undertryckta).' })
  newlyWithheld!: number;

  @Field(() => Int, { description: 'Figures that are withheld now and would be shown (nyligen visade).' })
  newlyShown!: number;

  @Field(() => Int, {
    description: 'Published figures that would change by a few persons and need confirmation (små rättelser).',
  })
  smallCorrections!: number;

  @Field(() => Int, { description: 'Small figures that could be worked out: with any it is refused (röjda värden).' })
  revealed!: number;

  @Field(() => [NamedFigureType], {
    description:
      'Small figures that earlier releases have already given away, whatever this one shows: with any it must be confirmed (redan röjda värden).',
  })
  revealedBefore!: readonly NamedFigureType[];

  @Field(() => [UsefulnessType], { description: 'What would be left to see, by kind of unit (nytta).' })
  usefulness!: readonly UsefulnessType[];

  @Field(() => [RankUsefulnessType], {
    description: 'The same by how dear the figures are, the dearest first (nytta efter rang).',
  })
  usefulnessByRank!: readonly RankUsefulnessType[];

  @Field(() => [ReleaseChangeType], {
    description:
      'The changes, those of published figures first; as many as were asked for of all counted above (ändringar).',
  })
  changes!: ReleaseChangeType[];
}
