import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { errorCatalogue, refusalText, type Language, type Refusal, type Text } from '../platform';

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

/** Filled by `nameErrorCodes`: type-graphql reads them when it builds a schema. */
const ErrorCodeEnum: Record<string, string> = {};
const ERROR_CODE_TEXTS: Record<string, { description: string; deprecationReason: string | undefined }> = {};
registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Every reason for which a request can be refused (felkod).',
  valuesConfig: ERROR_CODE_TEXTS,
});

/** Gives the enum ErrorCode the codes of all rooms that have been loaded, before a schema is built. */
export function nameErrorCodes(): void {
  for (const [code, { sv, en, deprecated }] of errorCatalogue()) {
    ErrorCodeEnum[code] = code;
    ERROR_CODE_TEXTS[code] = { description: `${en} (${sv})`, deprecationReason: deprecated };
  }
}

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
