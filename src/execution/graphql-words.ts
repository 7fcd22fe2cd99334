import type { Text } from '../platform';
import { swedishOfGraphql } from './swedish-of-graphql';

/** For each code of GraphQL and its server, a sentence of ours that comes before theirs. */
const WORDS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'Frågan är inte skriven som GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'Frågan passar inte schemat.',
  BAD_USER_INPUT: 'En variabel har ett värde som inte passar frågan.',
  BAD_REQUEST: 'Begäran tas inte emot som den är ställd.',
  OPERATION_RESOLUTION_FAILURE: 'Det framgår inte vilken fråga i dokumentet som ska besvaras.',
  PERSISTED_QUERY_NOT_FOUND: 'Det finns ingen lagrad fråga med det numret.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Frågor lagras inte på det sättet.',
};

export const GRAPHQL_CODES: readonly string[] = Object.keys(WORDS);

/** GraphQL's own words in both languages; one that has no Swedish here follows a Swedish sentence of ours. */
export const textOfGraphql = (code: string, words: string): Text => ({
  sv: `${WORDS[code] ?? ''} ${swedishOfGraphql(words) ?? words}`.trim(),
  en: words,
});
