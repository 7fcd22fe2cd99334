import { Field, Int, ObjectType } from 'type-graphql';
import type { ReceiptContent } from '../releases';

@ObjectType('Replay', {
  simpleResolvers: true,
  description: 'An answer had again by its receipt: the field that was asked, all others null (svar på nytt).',
})
export class ReplayType {
  content!: ReceiptContent;

  @Field(() => String, { description: 'The field that was asked (fråga).' })
  field!: string;

  @Field(() => String, { description: 'Its arguments, as JSON (argument).' })
  arguments!: string;

  @Field(() => Int, { description: 'Number of the release that is read (publicering).' })
  release!: number;

  @Field(() => Boolean, {
    description:
      'Whether the catalogue has been changed since: names, goals and what a measure is compared with may be others (ändrad katalog).',
  })
  catalogueChanged!: boolean;
}
