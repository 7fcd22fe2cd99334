import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { ERROR_CATALOGUE, refusalText, type CatalogueEntry, type Language, type Refusal, type Text } from '../platform';

/** Turns a list of words into the object that type-graphql wants of an enum. */
export function enumOf<T extends string>(words: readonly T[]): { [K in T]: K } {
  return Object.fromEntries(words.map((word) => [word, word])) as { [K in T]: K };
}

@ObjectType('Text', { simpleResolvers: true, description: 'The same words in two languages (text).' })
export class TextType implements Text {
  @Field(() => String, { description: 'In Swedish (på svenska).' })
  sv!: string;

  @Field(() => String, { description: 'In English (på engelska).' })
  en!: string;
}

@ObjectType('Interval', { simpleResolvers: true, description: 'An interval of uncertainty (konfidensintervall).' })
export class IntervalType {
  @Field(() => Float, { description: 'Lower bound, in the unit of the value (nedre gräns).' })
  lower!: number;

  @Field(() => Float, { description: 'Upper bound, in the unit of the value (övre gräns).' })
  upper!: number;

  @Field(() => Float, { description: 'Confidence as a probability: 0.95 (konfidensgrad).' })
  confidence!: number;
}

export const ErrorCodeEnum = Object.fromEntries(Object.keys(ERROR_CATALOGUE).map((code) => [code, code]));
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Every reason for which a request can be refused (felkod).',
  valuesConfig: Object.fromEntries(
    Object.entries<CatalogueEntry>(ERROR_CATALOGUE).map(([code, { sv, en, deprecated }]) => [
      code,
      { description: `${en} (${sv})`, deprecationReason: deprecated },
    ]),
  ),
});

@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'An expected refusal, which the caller can mend (fel i indata).',
})
export class UserErrorType {
  @Field(() => ErrorCodeEnum, { description: 'What was wrong, from a closed list (felkod).' })
  code!: string;

  @Field(() => String, { description: 'The same in words, in the language the request prefers (meddelande).' })
  message!: string;

  @Field(() => TextType, { description: 'The same in both languages (meddelande på båda språken).' })
  text!: Text;

  @Field(() => [String], { description: 'Where in the input it lies (plats i indata).' })
  path!: readonly string[];
}

export function toUserErrors(refusals: readonly Refusal[], language: Language): UserErrorType[] {
  return refusals.map((refusal) => {
    const text = refusalText(refusal);
    return { code: refusal.code, message: text[language], text, path: refusal.path };
  });
}
