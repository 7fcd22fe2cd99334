import { z } from 'zod';
import type { Text } from '../texts/text';

/**
 * Kinds of settings. Each says in words what is wanted, for whoever wrote something else: a refusal names the setting
 * and these words, and never quotes the value, which may be a secret.
 */
const wanted = <S extends z.ZodType>(schema: S, sv: string, en: string): S => schema.meta({ wanted: { sv, en } });

/** What a setting is to be; undefined where any text will do. */
export function wantedOf(setting: z.ZodType): Text | undefined {
  const own = setting.meta()?.wanted as Text | undefined;
  if (own) return own;
  const isWrapped = setting instanceof z.ZodDefault || setting instanceof z.ZodOptional;
  return isWrapped ? wantedOf(setting.unwrap() as z.ZodType) : undefined;
}

export const wholeNumber = (min: number, max: number) =>
  wanted(
    z.coerce.number().int().min(min).max(max),
    `ett heltal mellan ${min} och ${max}`,
    `a whole number from ${min} to ${max}`,
  );

/** An amount of time, in the unit that the name ends with. */
export const time = (min: number, max: number) =>
  wanted(
    z.coerce.number().min(min).max(max),
    `ett tal mellan ${String(min).replace('.', ',')} och ${max}`,
    `a number from ${min} to ${max}`,
  );

export const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  wanted(z.enum(values), `något av ${values.join(', ')}`, `one of ${values.join(', ')}`);

export const yesOrNo = choice(['true', 'false']);

/** @param schemes such as `https`; @param example of an address */
export const address = (schemes: readonly string[], example: string) =>
  wanted(
    z.url({ protocol: new RegExp(`^(${schemes.join('|')})$`) }),
    `en adress som börjar med ${schemes.join(', ')}, t.ex. ${example}`,
    `an address that begins with ${schemes.join(', ')}, such as ${example}`,
  );

/** Any other kind, with its words. */
export const inWords = wanted;
