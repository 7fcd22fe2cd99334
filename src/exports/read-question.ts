import { invalid, MISSING, refuseUnknown, word, type Parameters } from '../platform/parameters';
import { SamnavError } from '../platform/result';
import type { Text } from '../platform/text';
import { OBSERVATIONS_DOCUMENT, OBSERVATIONS_NAMES, json, observationsVariables } from './observations-question';
import { OPTION_NAMES } from './read-options';

/** A question as it was asked, before anything is known of what it asks for. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The release to read; null for the latest. */
  readonly release: number | null;
  /** A word for the file's name, and the title. */
  readonly name: string;
  readonly title: Text;
  /** The caller wrote the document; otherwise the hub has it. */
  readonly isFree: boolean;
}

/**
 * The question of `/export`: a document, or `question=observations` with the arguments of `observations` as parameters.
 * @throws SamnavError UNKNOWN_PARAMETER, INVALID_INPUT, CONTRADICTORY_PARAMETERS
 */
export function readQuestion(parameters: Parameters): Question {
  refuseUnknown(parameters, ['question', 'query', 'variables', ...OBSERVATIONS_NAMES, ...EVERYWHERE]);
  const release = readRelease(parameters);
  const document = parameters.get('query');
  if (document === undefined) {
    if (!word(parameters, 'question', ['observations'])) throw invalid('question', MISSING);
    if (parameters.has('variables')) {
      throw new SamnavError('CONTRADICTORY_PARAMETERS', { first: 'question', second: 'variables' });
    }
    const title = { sv: 'Samnav: fri fråga', en: 'Samnav: free question' };
    const variables = observationsVariables(parameters);
    return { document: OBSERVATIONS_DOCUMENT, variables, release, name: 'observations', title, isFree: false };
  }
  const second = ['question', ...OBSERVATIONS_NAMES].find((name) => parameters.has(name));
  if (second !== undefined) throw new SamnavError('CONTRADICTORY_PARAMETERS', { first: 'query', second });
  const title = { sv: 'Samnav: egen fråga', en: 'Samnav: a question of one’s own' };
  return { document, variables: json(parameters, 'variables') ?? {}, release, name: 'query', title, isFree: true };
}

/** What every export may be given, whatever it asks. */
export const EVERYWHERE = ['release', ...OPTION_NAMES] as const;

const MOST_RELEASES = 2 ** 31 - 1;

export function readRelease(parameters: Parameters): number | null {
  const text = parameters.get('release');
  if (text === undefined) return null;
  const release = Number(text);
  if (!/^\d{1,10}$/.test(text) || release > MOST_RELEASES) throw new SamnavError('INVALID_INPUT', { field: 'release' });
  return release;
}
