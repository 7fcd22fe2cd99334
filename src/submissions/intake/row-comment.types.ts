import { Field, InputType, ObjectType } from 'type-graphql';
import type { RowComment } from './row-comments';

@ObjectType('RowComment', {
  simpleResolvers: true,
  description: 'What the reviewer says of one cell of a submission that was sent back (radkommentar).',
})
export class RowCommentType implements RowComment {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Dimension (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Category (kategori).' })
  category!: string;

  @Field(() => String, { description: 'What is the matter with it (kommentar).' })
  text!: string;
}

@InputType('RowCommentInput', { description: 'A word on one cell of the submission (radkommentar).' })
export class RowCommentInput implements RowComment {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { defaultValue: 'TOTAL', description: 'Dimension (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { defaultValue: 'TOTAL', description: 'Category, or code of an insats (kategori).' })
  category!: string;

  @Field(() => String, {
    description: 'What is the matter with it, in at most 1000 characters; no personal data (kommentar).',
  })
  text!: string;
}
