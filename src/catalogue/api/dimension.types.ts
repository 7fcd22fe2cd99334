import { Field, ObjectType } from 'type-graphql';

@ObjectType('Category', { simpleResolvers: true, description: 'One category of a dimension (kategori).' })
export class CategoryType {
  @Field(() => String, { description: 'Code, unique in its dimension (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;
}

@ObjectType('Dimension', {
  simpleResolvers: true,
  description: 'A way to break a measure down, such as by sex (redovisningsgrupp).',
})
export class DimensionType {
  @Field(() => String, { description: 'Code (kod).' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  nameSv!: string;

  @Field(() => String, { description: 'Name in English (engelskt namn).' })
  nameEn!: string;

  @Field(() => [CategoryType], { description: 'Its categories, which together are everybody (kategorier).' })
  categories!: readonly CategoryType[];
}
