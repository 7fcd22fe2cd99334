import type { TextPlace } from '../texts/json-fault';
import { SamnavError } from '../errors/result';
import type { Text } from '../texts/text';

/** The parameters of a request by name, each given once and none of them empty. */
export type Parameters = ReadonlyMap<string, string>;

export const MISSING: Text = { sv: 'den saknas', en: 'it is missing' };
export const EMPTY: Text = { sv: 'den är tom', en: 'it is empty' };
export const NO_UTF8: Text = {
  sv: 'den är inte UTF-8 i procentkodning',
  en: 'it is not UTF-8 in percent-encoding',
};
export const NO_OBJECT: Text = { sv: 'den ska vara ett JSON-objekt', en: 'it must be a JSON object' };
export const NOT_IN_UNICODE: Text = {
  sv: 'den är inte skriven i den teckenkodning som Content-Type säger, eller i UTF-8 när inget sägs',
  en: 'it is not written in the charset that Content-Type says, or in UTF-8 where nothing is said',
};
export const OTHER_CHARSET: Text = {
  sv: 'teckenkodningen i Content-Type tas inte emot; använd utf-8',
  en: 'the charset in Content-Type is not accepted; use utf-8',
};
export const noJson = ({ line, column }: TextPlace): Text => ({
  sv: `den är inte JSON, från rad ${line}, tecken ${column}`,
  en: `it is not JSON, from line ${line}, character ${column}`,
});
export const NO_TIME: Text = {
  sv: 'skriv tiden som 2024-11-15T12:00:00Z',
  en: 'write the time as 2024-11-15T12:00:00Z',
};
export const longerThan = (limit: number): Text => ({
  sv: `den är längre än ${limit} tecken`,
  en: `it is longer than ${limit} characters`,
});
export const NO_TEXT: Text = {
  sv: 'den har ett tecken som inte är text',
  en: 'it has a character that is no text',
};
export const NO_LINE: Text = {
  sv: 'den ska vara en rad utan styrtecken',
  en: 'it must be one line without control characters',
};
export const TWICE: Text = { sv: 'den är angiven två gånger', en: 'it is given twice' };

export const oneOf = (words: readonly string[]): Text => ({
  sv: `välj bland ${words.join(', ')}`,
  en: `choose among ${words.join(', ')}`,
});

/** A refusal of a value that explains its fault. */
export const invalid = (field: string, fault: Text): SamnavError => new SamnavError('INVALID_INPUT', { field, fault });

/** A text that must be present. @throws SamnavError INVALID_INPUT */
export function required(parameters: Parameters, name: string): string {
  const given = parameters.get(name);
  if (given === undefined) throw invalid(name, MISSING);
  return given;
}

/** One word of a closed list; undefined when it is not given. @throws SamnavError INVALID_INPUT */
export function word<T extends string>(parameters: Parameters, name: string, words: readonly T[]): T | undefined {
  const given = parameters.get(name);
  if (given === undefined) return undefined;
  const known = words.find((one) => one === given);
  if (known === undefined) throw invalid(name, oneOf(words));
  return known;
}

const FLAGS = ['true', 'false'] as const;

/** @throws SamnavError INVALID_INPUT for what is neither `true` nor `false` */
export function flag(parameters: Parameters, name: string): boolean | undefined {
  const given = word(parameters, name, FLAGS);
  return given && given === 'true';
}

/**
 * Refuses an unknown parameter: a misspelt one would change the question unnoticed, or make a rehearsal the real thing.
 * `headers` are those that a caller may have taken for parameters.
 * @throws SamnavError UNKNOWN_PARAMETER
 */
export function refuseUnknown(parameters: Parameters, known: readonly string[], headers: readonly string[] = []): void {
  for (const parameter of parameters.keys()) {
    if (known.includes(parameter)) continue;
    const names = known.join(', ');
    throw new SamnavError('UNKNOWN_PARAMETER', {
      parameter,
      known: { sv: names, en: names },
      ...(headers.length > 0 ? { headers: headers.join(', ') } : {}),
    });
  }
}
