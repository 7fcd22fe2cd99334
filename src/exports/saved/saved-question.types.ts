import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, DateTimeScalar, UserErrorType } from '../../graphql';
import { savedQuestionText, type SavedQuestion } from './saved-question';

@ObjectType('SavedQuestion', {
  simpleResolvers: true,
  description: 'A question that is kept under a name, in versions that never change (sparad fråga).',
})
export class SavedQuestionType {
  @Field(() => String, { description: 'Its name; the file is at /q/{name} or /q/{name}@{version} (namn).' })
  name!: string;

  @Field(() => Int, { description: 'Version, rising from 1 (version).' })
  version!: number;

  @Field(() => String, { description: 'What it answers, in Swedish (rubrik).' })
  titleSv!: string;

  @Field(() => String, { description: 'What it answers, in English (engelsk rubrik).' })
  titleEn!: string;

  @Field(() => String, { description: 'The GraphQL document (fråga).' })
  document!: string;

  @Field(() => String, { description: 'Its variables, as JSON (variabler).' })
  variables!: string;

  @Field(() => Int, { nullable: true, description: 'The release it reads; the latest when null (publicering).' })
  release!: number | null;

  @Field(() => String, { description: 'The credential that saved it first (ägare).' })
  owner!: string;

  @Field(() => Boolean, { description: 'Whether everybody may use it (delad).' })
  isShared!: boolean;

  @Field(() => DateTimeScalar, { description: 'When this version was saved (sparad).' })
  savedAt!: Date;

  @Field(() => String, { description: 'The whole question as a text to keep or to send (text).' })
  text!: string;
}

export const toSavedQuestion = (question: SavedQuestion): SavedQuestionType => ({
  ...question,
  variables: JSON.stringify(question.variables),
  text: savedQuestionText(question),
});

export const SavedQuestionConnection = connectionOf(SavedQuestionType, 'SavedQuestion');

@InputType({ description: 'A question to keep under a name (spara fråga).' })
export class SaveQuestionInput {
  @Field(() => String, {
    description: 'Small letters, digits and hyphens, at most 64; your own of that name gets a new version (namn).',
  })
  name!: string;

  @Field(() => String, { description: 'What it answers, in Swedish (rubrik).' })
  titleSv!: string;

  @Field(() => String, { description: 'What it answers, in English (engelsk rubrik).' })
  titleEn!: string;

  @Field(() => String, { description: 'One GraphQL query (fråga).' })
  document!: string;

  @Field(() => String, { nullable: true, description: 'Its variables, as JSON (variabler).' })
  variables?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The release to read, for a query that declares $release; the latest when left out (publicering).',
  })
  release?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether everybody may use it, in all versions; as it was, or no, when left out. One name is one shared question (delad).',
  })
  isShared?: boolean;
}

@ObjectType('SaveQuestionPayload', {
  simpleResolvers: true,
  description: 'The saved question (resultat av att spara).',
})
export class SaveQuestionPayload {
  @Field(() => SavedQuestionType, { nullable: true, description: 'The question; null when it was refused (fråga).' })
  question!: SavedQuestionType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}
