import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { UnitKind } from '../cube/cube-row';
import { ReleaseChangeType, UnitKindEnum } from './release-change.types';

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

  @Field(() => [UsefulnessType], { description: 'What would be left to see, by kind of unit (nytta).' })
  usefulness!: readonly UsefulnessType[];

  @Field(() => [ReleaseChangeType], {
    description:
      'The changes, those of published figures first; as many as were asked for of all counted above (ändringar).',
  })
  changes!: ReleaseChangeType[];
}
