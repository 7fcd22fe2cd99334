import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { errorCatalogue, refusalText, type Language, type Refusal, type Text } from '../platform';

/** Turns a list of words into the object that type-graphql wants for an enum. */
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

/**
 * An enum to which rooms add: type-graphql reads its values when it builds a schema, and `fill` supplies them before
 * that. Each call of `fill` supplies more values, never fewer.
 */
export function enumOfRooms(name: string, description: string) {
  const values: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string; deprecationReason?: string | undefined }> = {};
  registerEnumType(values, { name, description, valuesConfig });
  const fill = (value: string, said: (typeof valuesConfig)[string]): void => {
    values[value] = value;
    valuesConfig[value] = said;
  };
  return { values, fill };
}

const ErrorCodeEnum = enumOfRooms('ErrorCode', 'Every reason for which a request can be refused (felkod).');

/** Gives the enum the codes of all loaded rooms, before a schema is built. */
export function nameErrorCodes(): void {
  for (const [code, { sv, en, deprecated }] of errorCatalogue())
    ErrorCodeEnum.fill(code, { description: `${en} (${sv})`, deprecationReason: deprecated });
}

@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'An expected refusal, which the caller can mend (fel i indata).',
})
export class UserErrorType {
  @Field(() => ErrorCodeEnum.values, { description: 'What was wrong, from a closed list (felkod).' })
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
