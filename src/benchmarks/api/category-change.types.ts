import { Field, Int, ObjectType } from 'type-graphql';
import { MeasureType, RoundType } from '../../catalogue';
import { Forbund } from '../../register';
import type { Category } from '../family/category-words';
import { CategoryEnum } from './comparison-enums.types';

@ObjectType('CategoryChange', {
  simpleResolvers: true,
  description: 'A förbund that would be told something else about how it stands (ändrad kategori).',
})
export class CategoryChangeType {
  @Field(() => Forbund, { description: 'The förbund (förbund).' })
  forbund!: Forbund;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => CategoryEnum, { nullable: true, description: 'As it is; null when it has no figure (före).' })
  before!: Category | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'As it would be; null when it has no figure (efter).' })
  after!: Category | null;
}

@ObjectType('CategoryChanges', {
  simpleResolvers: true,
  description: 'Whose category a release would change (ändrade kategorier).',
})
export class CategoryChangesType {
  @Field(() => Int, { description: 'How many (antal).' })
  totalCount!: number;

  @Field(() => [CategoryChangeType], { description: 'The first of them, as many as were asked for (ändringar).' })
  nodes!: CategoryChangeType[];
}
